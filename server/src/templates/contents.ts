// What a template can demand that a text says, in any words and anywhere in it.

/** One row: `says` tells it by words as they are typed, markup among them; `line` is what a new briefing holds. */
export type Content = {
  readonly name: ContentName;
  /** As a message has it: *does not say what it assumes*. */
  readonly what: string;
  readonly says: RegExp;
  readonly line: string;
  /** Texts that say it, and a text that does not though a word of it stands there. */
  readonly examples: readonly string[];
  readonly other: string;
};

export type ContentName = 'confidence' | 'assumptions' | 'sources' | 'dissent' | 'indicators';

export const contentNames = ['confidence', 'assumptions', 'sources', 'dissent', 'indicators'] as const;

export const contents: Readonly<Record<ContentName, Content>> = {
  confidence: {
    name: 'confidence',
    what: 'how confident its writers are',
    says: /(?<!\b(?:(?:votes?|motions?) of (?:no )?|(?:consumer|business|investor|public|market|voter) ))\bconfiden(?:ce|t)\b(?! (?:vote|motion|building))(?!-building)/i,
    line: 'Confidence: [low, moderate or high], because [grounds]',
    examples: [
      'We have moderate confidence in this.',
      '| Judgement | Confidence |',
      'We are confident that the quay is shut.',
    ],
    other: 'The cabinet lost a vote of no confidence.',
  },
  assumptions: {
    name: 'assumptions',
    what: 'what it assumes',
    says: /\bassum(?:e[sd]?|ing|ptions?)\b(?! (?:office|power|command|control|responsibility|debt))|\btak(?:e|es|en|ing) (?:it )?for granted\b|\bpremises? (?:that|is|are)\b/i,
    line: 'Assumptions: [what was taken for granted]',
    examples: ['### Key assumptions', 'We assume that the ice holds.', 'It is taken for granted that the locks open.'],
    other: 'The admiral assumes command in May.',
  },
  sources: {
    name: 'sources',
    what: 'where it knows this from',
    says: /\bsourc(?:es|ed|ing)\b(?! of (?:income|revenue|water|energy|power|tension))|\bsource\s*:|\b(?:single|one|human|open) source\b|\b(?:references|bibliography)\b|\baccording to\b|\]\(https?:|<?https?:\/\/|\[\^[^\]]+\]/i,
    line: 'Sources: [where this is known from, and how far it can be relied on]',
    examples: [
      '## Sources',
      'According to the harbour office, ships wait.',
      'Ships wait.[^1]',
      'Ships [wait](https://example.org/quay).',
      '**Source:** harbour office',
    ],
    other: 'Tolls are one of the sources of income.',
  },
  dissent: {
    name: 'dissent',
    what: 'who judges otherwise, or that nobody does',
    says: /\bdissent|\bdisagree|\b(?:minority|alternative|another|other|differing|different|opposing|contrary|rival) (?:views?|opinions?|judge?ments?|analys[ei]s|assessments?|explanations?|hypothes[ei]s|readings?|interpretations?)\b|\bcompeting hypothes[ei]s\b|\b(?:not all|some|one) of (?:us|the analysts|our analysts)\b/i,
    line: 'Dissent: [who judges otherwise and why, or that nobody does]',
    examples: [
      'Nobody dissents.',
      'The economics desk disagrees.',
      '### Alternative explanations',
      'One of our analysts holds that the lease is void.',
    ],
    other: 'There is another harbour to the north.',
  },
  indicators: {
    name: 'indicators',
    what: 'which signs would show that it comes true or does not',
    says: /\bindicators?\b|\bsignposts?\b|\b(?:early|warning|tell-?tale) signs?\b|\bwhat (?:we|to) watch\b|\bwatch(?:ing)? for\b|\bwould (?:change|alter|revise|overturn) (?:this|our|the) (?:judge?ment|assessment|view|estimate)s?\b|\btripwires?\b/i,
    line: 'Indicators: [what would show that this comes true or does not]',
    examples: [
      '### Signposts',
      'Watch for new crews.',
      'A second strike would change our assessment.',
      '**Indicators:** new crews',
    ],
    other: 'The watch on the tower was doubled.',
  },
};

/** Whether a text, as it is typed, says something; what stands in comments and code does not count. */
export const says = (text: string, name: ContentName): boolean =>
  contents[name].says.test(
    text.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ').replace(/^(`{3,}|~{3,})[\s\S]*?(?:^\1|$(?![\s\S]))/gm, ' '),
  );
