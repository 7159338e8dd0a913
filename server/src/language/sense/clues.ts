// What stands around *could, may, might* that tells a hedge from permission, ability, advice and what was not: word classes only.
import { body, future, human, passive, pastVerb, presentVerb, verbClasses, yearsIn } from './classes.ts';
import { isPermitted } from './permission.ts';

/** A modal with the parts of its sentence that the clues look at. */
export type Surroundings = {
  /** The modal in small letters. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** The word right before the modal, or the mark; as written. */
  readonly previous: string;
  /** The clause before the modal, from the last mark on. */
  readonly clause: string;
  /** What follows, without adverbs. */
  readonly verb: string;
};

/** Something around a modal that speaks for or against a hedge. */
export type Clue = {
  /** As the table of weights names it. */
  readonly name: string;
  /** As `--explain` prints it, with the meaning that it speaks for in brackets where that is no hedge; without a comma. */
  readonly says: string;
  /** How often it is there, at most twice; true is once. */
  readonly count: (surroundings: Surroundings) => number | boolean;
};

/** Of the past, not only a verb in it. */
const pastSign =
  /\b(?:had|was|were|did|ago|yesterday|at the time|in those days|until then|the old|former(?:ly)?|previously|originally|earlier|then|used to|back then|previous|last (?:week|month|year|night|spring|summer|autumn|winter))\b|\b(?:before|after|until|since) the (?:reform|war|change|ban|coup|storm|attack|merger|law|treaty)\b|\b(?:until|before) the [\w ]{3,30}?(?:ed|fell|broke|came|went|began|burst)\b,|\b(?:in|by|until|before|from) (?:the )?(?:1[5-9]|20[01])\d\ds?\b/i;
/** *May be old, but*. */
const conceded =
  /^\s+(?:well |indeed |not )?(?:be (?!able\b|about\b|\w+(?:ed|ing|en)\b)|have (?!been\b|\w+(?:ed|en|ne)\b)|look |seem |sound |feel |lack )[^.;]{2,80}?(?:[,;—]| —) (?:but|yet|and yet)\b/i;

const has =
  (where: 'before' | 'after' | 'clause' | 'verb' | 'previous', pattern: RegExp): Clue['count'] =>
  (surroundings) =>
    pattern.test(surroundings[where]);
const anywhere =
  (pattern: RegExp): Clue['count'] =>
  ({ before, after }) =>
    pattern.test(before) || pattern.test(after);
const times =
  (where: 'before' | 'after', pattern: RegExp): Clue['count'] =>
  (surroundings) =>
    Math.min(2, surroundings[where].match(pattern)?.length ?? 0);

const beside = [
  'that',
  'it',
  'this',
  'these',
  'which',
  'who',
  'there',
  'they',
  'we',
  'i',
  'you',
  'one',
  'he',
  'and',
  'or',
  'but',
  ',',
  ')',
] as const;
const besideClues: readonly Clue[] = beside.map((word) => ({
  name: `p1=${word}`,
  says: `after “${word}”`,
  count: ({ previous }) => previous.toLowerCase() === word,
}));
const isBeside = (previous: string): boolean => beside.some((word) => word === previous.toLowerCase());
const isPlural = (previous: string): boolean => /[^s]s$/.test(previous);

/** Who has a part in rules, beyond those of `permission.ts`. */
const role =
  /^(?:voters|players|bidders|entrants|candidates|attendees|authors|contributors|holders?|beneficiaries|licensees|employers?|employees?|suppliers|plaintiffs?|defendants?|courts?|judges?|tribunals?|guests|residents|taxpayers|creditors|debtors|lenders|borrowers|tenants|landlords|signatories|parties|heirs?|editors|reviewers|moderators|organi[sz]ers|providers|vendors)$/i;

/** When the sentences of the training data were written, which know no later past. */
const thisYear = 2025;

export const clues: readonly Clue[] = [
  ...besideClues,
  { name: 'p1=pl', says: 'after a plural', count: ({ previous }) => !isBeside(previous) && isPlural(previous) },
  {
    name: 'p1=x',
    says: 'after a singular or a name',
    count: ({ previous }) => !isBeside(previous) && !isPlural(previous),
  },
  {
    name: 'be+ed',
    says: 'a passive behind it',
    count: has('verb', new RegExp(`^be (?:\\w+ly )?${passive}\\b`, 'i')),
  },
  { name: 'be+ing', says: 'be …-ing behind it', count: has('verb', /^be (?:\w+ly )?\w{2,}ing\b/i) },
  {
    name: 'be+x',
    says: '“be” with an adjective behind it',
    count: has('verb', new RegExp(`^be (?!(?:\\w+ly )?(?:\\w{2,}ing|${passive})\\b)`, 'i')),
  },
  { name: 'have+', says: '“have” behind it', count: has('verb', /^have\b/i) },
  { name: 'fut', says: 'what is to come', count: anywhere(future) },
  { name: 'rel', says: 'in a relative clause', count: has('previous', /^(?:that|which|who)$/i) },
  {
    name: 'human',
    says: 'people do it (ability or permission)',
    count: has('previous', new RegExp(`^(?:we|i|you|one|he|she|${human})$`, 'i')),
  },
  { name: 'if', says: 'an “if” or “unless”', count: anywhere(/\b(?:if|unless)\b/i) },
  { name: 'would', says: 'a “would”', count: anywhere(/\bwould\b/i) },
  { name: 'pastB', says: 'past verbs before it (ability in the past)', count: times('before', pastVerb) },
  { name: 'pastA', says: 'past verbs behind it (ability in the past)', count: times('after', pastVerb) },
  { name: 'presB', says: 'present verbs before it', count: times('before', presentVerb) },
  { name: 'presA', says: 'present verbs behind it', count: times('after', presentVerb) },
  {
    name: 'year=past',
    says: 'a past year',
    count: ({ before, after }) => yearsIn(`${before} ${after}`).some((year) => year < thisYear),
  },
  {
    name: 'year=fut',
    says: 'a year to come',
    count: ({ before, after }) => yearsIn(`${before} ${after}`).some((year) => year >= thisYear),
  },

  { name: 'verb=change', says: 'a verb of change', count: has('verb', verbClasses.change) },
  { name: 'verb=act', says: 'a verb of what one chooses (advice)', count: has('verb', verbClasses.act) },
  { name: 'verb=power', says: 'a verb of office (permission)', count: has('verb', verbClasses.power) },
  { name: 'verb=ability', says: 'a verb of skill (ability)', count: has('verb', verbClasses.ability) },
  { name: 'verb=invite', says: 'a verb of invitation (a turn of phrase)', count: has('verb', verbClasses.invite) },
  { name: 'able', says: 'be able', count: has('verb', /^be (?:un)?able\b/i) },
  {
    name: 'body',
    says: 'a body with an office does it (permission)',
    count: has('clause', new RegExp(`\\b(?:${body})$`, 'i')),
  },
  {
    name: 'one person',
    says: 'any one of many does it (permission)',
    count: has('clause', new RegExp(`\\b(?:an?|each|every|any|either) (?:[\\w-]+ ){0,4}?(?:${human}|${body})$`, 'i')),
  },
  {
    name: 'name',
    says: 'after a name',
    count: ({ previous, before }) => /^\p{Lu}\p{L}+$/u.test(previous) && before.trim() !== previous,
  },
  {
    name: 'well',
    says: '“well” or “still” or “soon” behind it',
    count: has(
      'after',
      /^ (?:well|yet|still|soon|eventually|conceivably|potentially|ultimately|even|already|easily|quickly)\b/i,
    ),
  },
  {
    name: 'instead',
    says: '“instead” or “for example” behind it (advice)',
    count: has(
      'after',
      /^,? (?:instead|for (?:instance|example)|then|therefore|also|usefully|at (?:best|least)|only|in principle)\b/i,
    ),
  },
  { name: 'not', says: '“not” or “never” behind it', count: has('after', /^ (?:not|never)\b/i) },
  {
    name: 'to or rather than',
    says: 'the sentence begins with an aim or an alternative (advice)',
    count: has(
      'before',
      /^\W*(?:to (?!date\b|some\b|the extent\b)\w+ |in order to |rather than |instead of |as an alternative)/i,
    ),
  },
  { name: 'by doing', says: 'the means are named by “by …-ing”', count: anywhere(/\bby \w{3,}ing\b/i) },
  {
    name: 'with',
    says: 'the sentence begins with its means (ability)',
    count: has('before', /^\W*(?:with|without|given|using|for)\b/i),
  },
  {
    name: 'options',
    says: 'options or proposals before it (advice)',
    count: has(
      'before',
      /\b(?:options?|proposals?|recommend\w*|solutions?|alternatives?|approach(?:es)?|measures|steps|ways?|areas|tools?|opportunit(?:y|ies)|ideas?|suggestions?)\b/i,
    ),
  },
  {
    name: 'how',
    says: '“how” or “where” or “what” before it (ability)',
    count: has(
      'clause',
      /\b(?:how|where|what|who|whom|why|when|whose|wherever|whatever)\b(?:[^\w’'-]+[\w’'-]+){1,8}$/i,
    ),
  },
  {
    name: 'in which',
    says: '“in which” or “by whom” before it (ability)',
    count: has('clause', /\b(?:in|at|by|from|on|with|to|through) (?:which|whom)\b(?:[^\w’'-]+[\w’'-]+){1,8}$/i),
  },
  {
    name: 'so',
    says: '“so that” or “until” before it (ability)',
    count: has(
      'clause',
      /\b(?:so|so that|such that|enough|until|till|before|once|as (?:\w+ )?as)(?:[^\w’'-]+[\w’'-]+){1,6}$/i,
    ),
  },
  {
    name: 'but',
    says: 'a “but” or “yet” behind it (conceded)',
    count: has('after', /[,;] (?:but|yet|though)\b|\bbut\b/i),
  },
  {
    name: 'by somebody',
    says: 'a passive with its doer or place',
    count: has('verb', /^be \w+ (?:only )?(?:by|in|at|to|for|with) /i),
  },
  {
    name: 'rule',
    says: 'words of law or contract (permission)',
    count: anywhere(
      /\b(?:charter|article|section|clause|statute|bylaws?|regulations?|licen[cs]e|permit|consent|provided that|subject to|in writing|prior|notice|entitled|applicants?|pursuant|in accordance|rules?|law|act|treaty|contract|agreement|eligible|authori[sz]ed|discretion)\b/i,
    ),
  },
  {
    name: 'because',
    says: 'a cause is named',
    count: anywhere(/\b(?:because|since|as a result|given|due to|amid|despite|although|while|leaving|raising|risk)\b/i),
  },
  { name: 'permitted', says: 'a rule and who is under it (permission)', count: isPermitted },
  { name: 'was', says: 'words of the past before it (ability in the past)', count: has('before', pastSign) },
  { name: 'conceded', says: 'something is granted as in “may be old but” (conceded)', count: has('after', conceded) },
  {
    name: 'while',
    says: '“while” or “although” before it (conceded)',
    count: has(
      'before',
      /\b(?:while|although|though|whatever|whoever|however|whichever|no matter|much as|for all)\b[^,;]*$/i,
    ),
  },
  {
    name: 'nobody',
    says: 'nobody or few before it (ability)',
    count: has('clause', /\b(?:no|none|nobody|neither|nor|any|(?<!\ba )(?:few|little)|nothing)\b/i),
  },
  {
    name: 'limit',
    says: 'a limit of time or number behind it (permission or ability)',
    count: has(
      'after',
      /\b(?:only|no more than|at most|at a time|apiece|per (?:day|week|month|year)|without|whichever|whatever|(?:in|within|for|by) (?:an?|one|two|three|four|five|six|seven|ten|thirty|\d+) (?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?))\b/i,
    ),
  },
  {
    name: 'otherwise',
    says: '“otherwise” or “had it” in the sentence (what was not)',
    count: anywhere(/\b(?:otherwise|as it was|in the event|instead|had (?:it|he|she|they) )\b/i),
  },
  {
    name: 'thought that',
    says: 'a fear or hope or belief before it',
    count: has(
      'before',
      /\b(?:thoughts?|fear(?:s|ed|ing)?|worr(?:y|ies|ied)|anxious|afraid|alarmed|wary|hop(?:e|es|ed|ing)|belief|notion|idea|view|impression|nightmare|suspicion|betting|concern(?:s|ed)?|anxiety|convinced|certain|confident|aware|claims?|argument|philosophy|reasoning|theory|case)\b(?:\W+\w+){0,2}\W+(?:that|of)\b/i,
    ),
  },
  {
    name: 'be said',
    says: 'be said or thought or called (a turn of phrase)',
    count: has(
      'verb',
      /^(?:well )?(?:be|have been) (?:\w+ly )?(?:said|argued|thought|considered|conceived|expressed|regarded|described|called|summed|seen as|read as|noted|asked|objected|taken as|treated|viewed|defined|understood|found in|found at|given to)\b/i,
    ),
  },
  {
    name: 'be used',
    says: 'be used or made or reached (ability)',
    count: has(
      'verb',
      /^be (?:\w+ly )?(?:used|done|made|applied|read|reached|accessed|obtained|measured|bought|sold|seen|built|found|downloaded|carried|moved|tested|traced|counted|replaced|improved|extended|strengthened|reviewed|considered)\b/i,
    ),
  },
  {
    name: 'anything that',
    says: 'anything or anyone that (ability)',
    count: has(
      'before',
      /\b(?:anything|anyone|everything|everyone|those|all|any \w+|whoever|the (?:only|first|last) \w+|the one \w+)\b[^,;]*\b(?:that|who|which)\b[^,;]*$/i,
    ),
  },
  {
    name: 'past year',
    says: 'a year of the past before it (ability in the past)',
    count: has('before', /\b(?:in|by|until|during|from|of|since) (?:\w+ )?(?:1[5-9]\d\d|20[01]\d)\b/i),
  },
  {
    name: 'surprising',
    says: 'strange or necessary that',
    count: has(
      'before',
      /\b(?:surpris\w+|remarkable|strange|odd|wonder|necessary|enough|required|needed|possible|able)\b[^,;]*\b(?:that|how|before|so)\b[^,;]*$/i,
    ),
  },
  { name: 'verb=rule', says: 'a verb of rules (permission)', count: has('verb', verbClasses.rule) },
  { name: 'role', says: 'who has a part in rules does it (permission)', count: has('previous', role) },
  {
    name: 'learned',
    says: 'what was known or ensured (ability)',
    count: has(
      'clause',
      /\b(?:meant|ensured|made sure|guaranteed|proved|showed|shown|demonstrated|knew|knows|realised|realized|learned|learnt|found out|remembered)(?: that)?(?:[^\w’'-]+[\w’'-]+){1,6}$/i,
    ),
  },
  { name: 'verb=attempt', says: 'a verb of trying or attacking', count: has('verb', verbClasses.attempt) },
  {
    name: 'free choice',
    says: '“any” or “as many as” behind it (permission)',
    count: has(
      'verb',
      /^(?!be\b)\w+ (?:[\w’'-]+ ){0,4}?(?:any|whichever|whatever|whoever|either|as (?:many|much)|at (?:most|least)|up to|one of)\b/i,
    ),
  },
  {
    name: 'if first',
    says: 'what follows from an “if” at the head',
    count: has('before', /^\W*(?:(?:but|and|so|still|yet|then),? )?(?:if|should|unless|were|in case)\b[^;]*[,—–]/i),
  },
  { name: 'have been', says: '“have been” behind it', count: has('verb', /^have been\b/i) },
  {
    name: 'degree',
    says: 'a word of degree behind it',
    count: has(
      'after',
      /^(?:[^\w’'-]+[\w’'-]+){0,4}\W+(?:more|less|further|significant(?:ly)?|substantial(?:ly)?|serious(?:ly)?|severe(?:ly)?|greater|higher|lower|worse|longer|adverse(?:ly)?|negative(?:ly)?|major|dramatic(?:ally)?|temporarily|eventually)\b/i,
    ),
  },
  { name: 'short', says: 'a short sentence', count: ({ before, after }) => before.length + after.length < 60 },
  { name: 'first person', says: 'the writer as “I”', count: anywhere(/\b(?:I|my|me|myself)\b/) },
  { name: 'we', says: '“we” or “our” in the sentence', count: anywhere(/\b(?:we|our|us)\b/i) },
];
