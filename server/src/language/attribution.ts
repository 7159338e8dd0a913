// Whose words: the parts of a sentence that are not the writer's own statement.
import { contains, type Span } from '../text/span.ts';
import { asWe, type Voice } from './ownNames.ts';
import { maskQuotations, quotedIn } from './quotations.ts';
import type { SentenceExclusion } from './sentenceExclusion.ts';
import { hasSpeaker, isPerson, ownOpening, ownSubject } from './speakers.ts';
import { afterVerbs, givingVerb, saying, sayingVerb } from './speechVerbs.ts';
import { endOfClause, ownAgainIn, ownClauseStart } from './writersClause.ts';

/** The spans of `sentence` that are somebody else's words: quotations, reported speech, *according to …*. Offsets in `sentence`. */
export function attributedSpans(sentence: string, { own, quoted = quotedIn(sentence) }: Voice = {}): Span[] {
  const words = asWe(sentence, own);
  return attributions.flatMap(({ spans }) => spans(words, [], quoted));
}

const figuresGiven: SentenceExclusion = {
  name: 'a figure that somebody else gives',
  spans: (sentence, matches, quoted) => {
    const figures = matches.filter(({ kind }) => kind === 'number');
    if (figures.length === 0) return [];
    const given = afterVerbs(maskQuotations(sentence, quoted), givingVerb);
    return figures.filter((figure) => given.some((span) => contains(span, figure)));
  },
  leaves: 'Bookmakers offer odds of 5 to 1.',
  keeps: 'Bookmakers offer a remote chance of peace.',
};

/** Of any language. */
export const quotation: SentenceExclusion = {
  name: 'a quotation',
  spans: (_sentence, _matches, quoted) => quoted,
  leaves: 'The note ends “a strike is likely”.',
  keeps: 'A strike is likely at “Northgate”.',
};

export const attributions: readonly SentenceExclusion[] = [
  quotation,
  {
    name: 'words after a verb of speech',
    spans: (sentence, _, quoted) => afterVerbs(maskQuotations(sentence, quoted), sayingVerb),
    leaves: 'The minister said that a strike was likely.',
    keeps: 'The minister left, and a strike is likely.',
  },
  {
    name: 'a state of mind of somebody else',
    spans: (sentence, _, quoted) => statesOfMind(maskQuotations(sentence, quoted)),
    leaves: 'The owners are confident that a strike is unlikely.',
    keeps: 'It is certain that a strike is unlikely.',
  },
  {
    name: 'words after a noun of speech',
    spans: (sentence, _, quoted) => saidInNouns(maskQuotations(sentence, quoted)),
    leaves: 'There are rumours that a strike is likely.',
    keeps: 'Rumours that the port will close are unlikely to be true.',
  },
  {
    name: 'a reason that members had',
    spans: (sentence, _, quoted) => reasonsOfMembers(maskQuotations(sentence, quoted)),
    leaves: 'Some members saw merit in a pause, since wages could fall.',
    keeps: 'We saw merit in a pause, since wages could fall.',
  },
  {
    name: 'for one member',
    spans: (sentence) => (forMember.test(sentence) ? [{ start: 0, end: ownAgainIn(sentence)(0) }] : []),
    leaves: 'For one member, the mild winter could lift rents.',
    keeps: 'For members, the mild winter could lift rents.',
  },
  {
    name: 'with somebody saying',
    spans: (sentence, _, quoted) => withSaying(maskQuotations(sentence, quoted)),
    leaves: 'With the guild signalling it is unlikely to pay, the mill closed.',
    keeps: 'With the lamps signalling at dusk, the mill is likely to close.',
  },
  {
    name: 'what somebody was told',
    spans: toldInParticiple,
    leaves: 'Told by the guards that a strike was likely, the owner left.',
    keeps: 'Told by the guards that the gate was shut, the owner is likely to leave.',
  },
  {
    name: 'told to expect it, with a colon',
    spans: (sentence, _, quoted) => toldBeforeColon(maskQuotations(sentence, quoted)),
    leaves: 'They were told to expect the worst: a flood is likely.',
    keeps: 'They were told to leave the pier: a flood is likely.',
  },
  {
    name: 'the hope is that',
    spans: (sentence, _, quoted) => hopes(maskQuotations(sentence, quoted)),
    leaves: 'The hope is that this could calm the market.',
    keeps: 'The truth is that this could calm the market.',
  },
  {
    name: 'a mistake to think that',
    spans: (sentence, _, quoted) => mistakes(maskQuotations(sentence, quoted)),
    leaves: 'It is wrong to think that a strike is likely.',
    keeps: 'It is fair to think that a strike is likely.',
  },
  {
    name: 'speech in a participle',
    spans: (sentence, _, quoted) => saidInParticiples(maskQuotations(sentence, quoted)),
    leaves: 'The owner left, arguing that a strike is likely.',
    keeps: 'It is worth adding that a strike is likely.',
  },
  {
    name: 'what somebody urges others to do',
    spans: (sentence, _, quoted) => urgings(maskQuotations(sentence, quoted)),
    leaves: 'The guild urged crews to leave yards that are likely to close.',
    keeps: 'We urge crews to leave yards that are likely to close.',
  },
  {
    name: 'what was a danger to somebody',
    spans: (sentence, _, quoted) => dangersTo(maskQuotations(sentence, quoted)),
    leaves: 'For the owner, the danger was that a strike was likely.',
    keeps: 'For the port, the danger is that a strike is likely.',
  },
  {
    name: 'according to somebody',
    spans: (sentence, _, quoted) => attributedBy(maskQuotations(sentence, quoted), accordingTo),
    leaves: 'According to the owner, a strike is likely.',
    keeps: 'According to our figures, a strike is likely.',
  },
  {
    name: 'per somebody, at the end',
    spans: (sentence, _, quoted) => attributedBy(maskQuotations(sentence, quoted), perName),
    leaves: 'A strike is likely, per Odan Weekly.',
    keeps: 'A strike is likely, per our own count.',
  },
  {
    name: 'as a survey showed, at the end',
    spans: (sentence, _, quoted) => attributedBy(maskQuotations(sentence, quoted), surveyShowed),
    leaves: 'A strike is likely, a survey of owners showed on Friday.',
    keeps: 'A strike is likely, our survey of owners showed.',
  },
  {
    name: 'a possibility that somebody weighs',
    spans: (sentence, _, quoted) => weighed(maskQuotations(sentence, quoted)),
    leaves: 'Brokers are weighing the possibility that the port could close.',
    keeps: 'We are weighing the possibility that the port could close.',
  },
  {
    name: 'in the view of somebody',
    spans: (sentence, _, quoted) => attributedBy(maskQuotations(sentence, quoted), inTheirView),
    leaves: 'In the owner’s view, a strike is likely.',
    keeps: 'In our view, a strike is likely.',
  },
  {
    name: 'as somebody put it',
    spans: (sentence, _, quoted) => attributedBy(maskQuotations(sentence, quoted), asTheyPutIt),
    leaves: 'As the owner put it, a strike is likely.',
    keeps: 'As we put it, a strike is likely.',
  },
  figuresGiven,
];

const feeling =
  'confident|afraid|worried|convinced|concerned|hopeful|sceptical|skeptical|adamant|optimistic|pessimistic|fearful|anxious|alarmed|uneasy';
const mind = new RegExp(
  `\\b(?:is|are|was|were|remains?|remained|feels?|felt|seems?|seemed)\\s+(?:\\w+ly\\s+|also\\s+|still\\s+)?(?:${feeling}|sure|certain|betting|of the (?:view|opinion)|(?:troubled|haunted|alarmed|disturbed|unsettled|comforted|moved|struck|driven|guided) by the (?:thought|idea|notion|fear|prospect|worry|belief|feeling|hope))\\s+that\\b`,
  'gi',
);
/** *Most of them worried that …*: the same without a verb, where the sentence is not about us. */
const mindAlone = new RegExp(`\\b(?:${feeling}) that\\b`, 'gi');
const ofUs = /\b(?:we|i|us|our|it)\b[^,;]*$/i;
const asIf =
  /\b(?:acts?|acted|behaves?|behaved|carry on|carrie[sd] on|lives?|lived|talks?|talked|spoke|speaks?|plans?|planned|trades?|traded) as (?:if|though)\b/gi;

/** *The mediators are confident that …*: a state of mind of somebody else. */
function statesOfMind(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [mind, mindAlone, asIf]
    .flatMap((pattern) => [...masked.matchAll(pattern)].map((match) => ({ pattern, match })))
    .toSorted((a, b) => a.match.index - b.match.index)
    .flatMap(({ pattern, match: { index, 0: words } }) => {
      const before = masked.slice(0, index);
      if (!(pattern === mindAlone ? /\p{L}/u.test(before) && !ofUs.test(before) : hasSpeaker(before))) return [];
      return [
        { start: index, end: pattern === asIf ? endOfClause(masked, index) : ownAgainAfter(index + words.length) },
      ];
    });
}

const nounOfSpeech =
  /\b(?<!\b(?:our|my|this) (?:\w+ )?)(?:claims?|rumou?rs?|reports?|fears?|warnings?|allegations?|assertions?|suggestions?|belief|view|opinion|hopes?|speculation|predictions?|worries|concerns?|accusations?|statements?|assurances?|promises?|insistence|denials?|conviction|expectations?|admission|argument|contention|suspicions?|verdict|(?<!foregone )conclusion|message|advice|(?<=(?:\b(?:the|an?|his|her|its|their)|['’]s|s['’]) (?:\w+ )?)(?:thought|feeling|hints?)|(?<=(?:\b(?:his|her|its|their)|['’]s|s['’]) (?:\w+ )?)(?:assessment|estimate|judge?ment|forecast)|idea|notion|theory|theories|hypothesis|impression|hunch|worry|unease|story|sentiment|(?<=\b(?:growing|widespread|general|palpable|mounting|common) )(?:sense|feeling)|consensus|reminder|threats?)(?:\s+(?:among\s+[^;]{1,90}?|(?:by|of|from|in|on)\s+[^,;]{1,50}?))?(?:\s+(?:is|was|has been|(?:is|are|was|were) (?:rising|growing|mounting|spreading|widespread|rife|common|forming|emerging|building|hardening|taking shape)(?:\s+(?:among|in)\s+[^,;]{1,50}?)?))?(?:\s+(?:out there|around|about|already|now))?\s+(?:that\b(?!\s+(?:may|might|could|will|would|can|should|is|are|was|were|has|have|had)\b)|(?<=\b(?:reports|rumou?rs|claims|stories|suggestions|speculation)\b[^,;]{0,30})(?:(?:that|which) )?(?:suggest(?:s|ed|ing)?|hint(?:s|ed|ing)?|say(?:s|ing)?|said|claim(?:s|ed|ing)?|alleg(?:es|ed|ing)|imply(?:ing)?)\b)/gi;
/** *Our first view that …*, *we share the concern that …*. */
const ownNoun =
  /\b(?:(?:our|my)|(?:we|i)\s+(?:\w+ly\s+|also\s+)?(?:share|hold|take|have|had|endorse|support|accept|keep|stand by|come to|reached|reach)\s+(?:the|this|that|a|an|their|his|her|\w+['’]s?))\s+(?:[\w'’-]+\s+){0,2}$/i;
/** *We fear that …*, *this report claims that …*: a verb, of the writer's; *these claims that* is none. */
const isOwnVerb = (before: string): boolean =>
  ownSubject.test(before) && !/\b(?:these|this|that|which|one|it|you)\s*$/i.test(before);
const finite = /\b(?:may|might|could|will|would|can|is|are|was|were|has|have|had|found|did|does|do)\b/gi;

/** *…, where crews may strike*: a clause that hangs on what is claimed. */
const inRelative = /,\s+(?:where|who|in which|after which|so that|because|as|if|when)\s[^,;]*$/i;

/** *Claims that the dam may burst are unlikely to be true*: what is claimed has the first verb after *that*, the writer the second. */
function saidInNouns(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(nounOfSpeech)].flatMap((m) => {
    const before = masked.slice(0, m.index);
    const from = m.index + m[0].length;
    // *The verdict was that …* has its verb before *that*; of whose verdict it is, a genitive tells.
    const isPredicate = /\b(?:is|was|been)\s+that$/i.test(m[0]);
    if (
      ownNoun.test(before) ||
      isOwnVerb(before) ||
      (isPredicate && !/(?:['’]s?|\b(?:his|her|their))\s+(?:\w+\s+){0,2}$/i.test(before))
    )
      return [];
    if (isPredicate) return [{ start: from, end: ownAgainAfter(from) }];
    if (/^\W*(?:despite|contrary to|notwithstanding|amid|given|because of)\b/i.test(before))
      return [{ start: m.index, end: endOfClause(masked, from) }];
    const [, second] = [...masked.slice(from).matchAll(finite)].filter(
      ({ index, 0: word }) => word !== 'May' && !inRelative.test(masked.slice(from, from + index)),
    );
    const isAuxiliary = second && /^\s*(?:be|been|have)\b/.test(masked.slice(from + second.index));
    return [{ start: m.index, end: second && !isAuxiliary ? from + second.index : ownAgainAfter(from) }];
  });
}

/** *Told by his doctors that …, the marshal resigned*: a participle that opens the sentence. */
const toldThat =
  /^\W*(?:told|warned|advised|informed|assured|persuaded|convinced|worried|concerned|confident|afraid|fearful|anxious)\b[^,;]*?\bthat\b/i;

function toldInParticiple(sentence: string): Span[] {
  const match = toldThat.exec(sentence);
  return match ? [{ start: 0, end: endOfClause(sentence, match[0].length) }] : [];
}

/** What follows a deed (*told to leave: …*) is its reason, and may be the writer's; what follows the telling itself is told. */
const beforeColon =
  /\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+|also\s+|all\s+)?(?:told|warned|advised|informed|assured|briefed)(?:\s+(?:to (?:expect|prepare|brace|fear|count on|reckon|be ready)|of|about|by|the|why|bluntly|what|as much|so|otherwise|again|in|on)\b[^:;]*)?:\s/i;

function toldBeforeColon(masked: string): Span[] {
  const match = beforeColon.exec(masked);
  return match ? [{ start: match.index, end: ownAgainIn(masked)(match.index + match[0].length) }] : [];
}

const hope =
  /\b(?<!\b(?:our|my) (?:\w+ )?)(?:hope|idea|thinking|aim|ambition|wish)\s+(?:(?:in|of|among|at|behind)\s+[^,;]{1,40}?\s+)?(?:here |now )?(?:is|was|remains|remained|has been|had been)\s+that\b/gi;

const mistake =
  /\b(?:wrong|mistake|mistaken|na[iï]ve|foolish|premature|error|misleading|tempting) to (?:think|believe|assume|suppose|conclude|imagine|infer|say) that\b/gi;

/** What it would be a mistake to think, nobody says. */
function mistakes(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(mistake)].map(({ index, 0: words }) => ({
    start: index,
    end: ownAgainAfter(index + words.length),
  }));
}

/** What somebody hopes for or has in mind, nobody estimates. */
function hopes(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(hope)].map(({ index, 0: words }) => ({
    start: index,
    end: ownAgainAfter(index + words.length),
  }));
}

/** *…, saying such a sale could follow*: without *that*. */
const saidBare =
  /,\s+(?:saying|warning|arguing|claiming|adding|insisting|predicting)\s+(?!(?:that|so|it|this)\b)(?=(?:[\w’'-]+\s+){1,8}?(?:could|might|may|would|will|(?:is|are|was|were) (?:un)?likely)\b)/gi;

/** *…, arguing that*; *suggesting that* only of a document that somebody brings out: after a fact it is the writer's inference. */
const saidInParticiple =
  /\b(?:(?:saying|warning|claiming|arguing|insisting|adding|noting|remarking|observing|objecting|countering|retorting|quipping|joking|replying|declaring|maintaining|conceding|admitting|stating|predicting|boasting|complaining|cautioning|stressing|asserting|alleging|contending|pointing out|fearing|believing)|telling [^,;]{1,30}|(?:wrote|writes|published|publishes|issued|issues|released|sent|posted|circulated|leaked|printed|signed|drew up|penned|filed|submitted) (?:[\w’'-]+ ){0,6}(?:notes?|letters?|reports?|statements?|papers?|memos?|articles?|posts?|surveys?|stud(?:y|ies)|bulletins?|leaflets?|columns?|pamphlets?|essays?|briefs?|briefings?|editorials?|opinions?|notices?|circulars?|advisory|review|message) (?:suggesting|hinting|implying|indicating|concluding|estimating)) that\b/gi;

function saidInParticiples(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(saidInParticiple), ...masked.matchAll(saidBare)].flatMap(({ index, 0: words }) => {
    const before = masked.slice(0, index);
    const from = index + words.length;
    if (
      ownOpening.test(before) ||
      /\b(?:worth|by|without|in|of|before|for|is|are|was|were|no)\s+(?:also\s+|\w+ly\s+)?$/i.test(before)
    )
      return [];
    return [{ start: index, end: /\p{L}/u.test(before) ? ownAgainAfter(from) : endOfClause(masked, from) }];
  });
}

/** What those who meet have for a view: minutes tell it over the clauses behind it. */
const viewOfMembers =
  /\b(?<!\b(?:we|our|us)\b[^;]{0,40})(?:members?|participants?|policy-?makers|directors|delegates|councillors|trustees|some|others|several|many|most|majority|minority|few)(?: of (?:the \w+|them|members|participants))?\s+(?:\w+ly\s+|also\s+|therefore\s+)?(?:saw (?:\w+ )?(?:merit|value|advantages?|benefits?|need|reasons?|a case|a need)|preferred|favou?red|supported|backed|opposed|advocated|urged|proposed|suggested|recommended|wanted|leaned towards|voted (?:for|against|to))\b[^;]*?\b(?:since|as|because|given(?: that)?|on the grounds? that)\s/gi;

/** In minutes: what one of those who met held. */
const forMember =
  /^\W*(?:for|to) (?:(?:one|another|some|several|most|a few|many|two|three|other) (?:other )?|(?:this|that) )(?:members?|participants?|delegates?|directors?|policy-?makers?|councillors?|trustees?)\b[^,]*,/i;

function reasonsOfMembers(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(viewOfMembers)].map(({ index, 0: words }) => ({
    start: index,
    end: ownAgainAfter(index + words.length),
  }));
}

/** *With the guild signalling it is unlikely to pay*: speech without *that* beside the sentence. */
const someoneSaying =
  /\bwith ((?:the|an?|\p{Lu}\S*)[^,;]{0,40}?\s)(?:signall?ing|saying|warning|hinting|claiming|arguing|insisting|predicting|suggesting|indicating)\s+(?=(?:that|it|they|he|she|there|the|an?|its|their)\b)/giu;

const withSaying = (masked: string): Span[] =>
  [...masked.matchAll(someoneSaying)]
    .filter(({ 1: who = '' }) => isPerson(who))
    .map(({ index, 0: words }) => ({ start: index, end: endOfClause(masked, index + words.length) }));

/** Advice of others, with what it names. */
const urging =
  /\b(?:urge[sd]?|advise[sd]?|encourage[sd]?|instruct(?:s|ed)|implore[sd]?|beseech(?:es)?|call(?:s|ed) (?:on|upon))\s+(?!to\b)[^,;]{2,60}?\s(?:not )?to [a-z]/gi;

const urgings = (masked: string): Span[] =>
  [...masked.matchAll(urging)]
    .filter(({ index }) => hasSpeaker(masked.slice(0, index)))
    .map(({ index, 0: words }) => ({ start: index, end: endOfClause(masked, index + words.length) }));

const dangerTo =
  /^\W*for ([^,;]{2,40}),(?: who[^,;]*,)? the (?:danger|fear|risk|worry|hope) was that\b|\bthe (?:danger|fear|risk|worry|hope) (?:for|to) ([^,;]{2,40}?) was that\b/i;

function dangersTo(masked: string): Span[] {
  const match = dangerTo.exec(masked);
  return match && isPerson(match[1] ?? match[2] ?? '') ? [{ start: match.index, end: masked.length }] : [];
}

const accordingTo =
  /\b(?:(?<!\b(?:var(?:y|ies|ied)|differ(?:s|ed)?|chang(?:e|es|ed)|grouped|sorted|ranked|arranged|classed|classified|divided|split|adjusted|set|paid|measured|weighted|graded) )according to(?!\s+(?:its|their|his|her|each|one['’]s)\s+(?:own\s+)?(?:needs?|wishes|will|means|rules?|laws?|customs?|plans?|schedules?|interests?|terms|standards?|merits?|size|rank|ability|abilities)\b)|per(?=\s+(?:the|a|its|their)\b)|in the (?:own )?(?:words|view|opinion|eyes|estimation|judge?ment) of|to hear)(?!\s+(?:our|my|this|we|us)\b)\s+/gi;
/** *…, a survey of owners showed*: a survey that is not ours. */
const surveyShowed =
  /,\s+(?!(?:and|but|which|while|so|as)\b)(?![^,;]{0,60}\b(?:our|this|my)\b)[^,;]{2,60}?\b(?:surveys?|polls?|stud(?:y|ies)|reports?)\b(?:\s+(?:of|by|from)\s+[^,;]{2,40}?)?\s+(?:shows?|showed|found|finds)\b(?=\s*[,.;]|\s*$|\s+(?:on\s+)?\w{3,6}day\b)/gi;
/** *…, per Odan Weekly*: a name, in capitals. */
const perName = /,\s+per\s+(?:the\s+)?[A-Z]/g;
const weighing =
  /\b(?:weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|discuss(?:es|ed|ing)?|mull(?:s|ed|ing)?|rais(?:es|ed|ing)|not(?:es|ed|ing)|see(?:s|ing)?|saw|flag(?:s|ged|ging)?|highlight(?:s|ed|ing)?|debat(?:es|ed|ing)|entertain(?:s|ed|ing)?|point(?:s|ed|ing)?\s+to)\s+(?:the|a)\s+(?:(?!(?:that|which)\b)[\w-]+\s+)?(?:possibility|prospect|chance|risk|threat|danger)\s+(?:that|of)\b/gi;

/** *They pointed to risks such as …*. */
const pointing =
  /\bpoint(?:s|ed|ing)?\s+to\s+(?:(?:the|various|several|some|other|two|three)\s+)?(?:[\w-]+\s+)?(?:risks|dangers|threats|possibilities|scenarios)\b/gi;

const weighed = (masked: string): Span[] => {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(weighing), ...masked.matchAll(pointing)]
    .filter(({ index }) =>
      isPersonAt(
        masked.slice(0, index).replace(/\s+(?:(?:is|are|was|were|has|have|had|been|also|now|still|\w+ly)\s+)+$/i, ' '),
      ),
    )
    .map(({ index, 0: words }) => ({ start: index + words.length, end: ownAgainAfter(index + words.length) }));
};
const isPersonAt = (before: string): boolean =>
  /(?:^\W*|[.;:]\s+)(?:it|he|she|they)\s*$/i.test(before) ||
  (hasSpeaker(before) && (isPerson(before) || /^\W*\p{Lu}[\p{L}’'-]+\s*$/u.test(before)));

const inTheirView =
  /\b(?:in|by) (?!our\b|my\b)((?:(?!(?:is|are|was|were|has|have|that|with|to|and|by) )[\w’'.-]+ ){0,6}?)(?:[\w-]+(?:['’]s|s['’])|his|her|their|its) (?:own )?(?:view|opinion|judge?ment|assessment|estimation|words|eyes|telling|account|reckoning)\b/gi;

const asTheyPutIt = new RegExp(
  `^\\W*as (?!(?:we|i|our|this|with|will|do|does|did|is|was|are|were)\\b)[^,]{2,50}?\\b(?:put it|${saying})(?=\\s*,|\\s+(?:it|on|in|at|last|to|when|during|after|before|earlier|yesterday|again|then|this|recently|also|so)\\b(?![^,]*\\b(?:illustrates?|shows?|suggests?|impl(?:y|ies)|indicates?|makes?|made)\\s*,))`,
  'gi',
);

/** From the beginning of the clause in which somebody is named to where the writer speaks again. */
function attributedBy(masked: string, pattern: RegExp): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(pattern)].map((m) => ({
    start: ownClauseStart(masked, m.index),
    end: ownAgainAfter(m.index + m[0].length),
  }));
}
