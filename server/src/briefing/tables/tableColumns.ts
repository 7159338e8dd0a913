// What the columns of a table hold, told by their heads.

/**
 * `event`: what may happen; `claim`: the same in a whole sentence, which may give its own likelihood; `risk`: an event only
 * where a forecast is due; `others`: whose view a row gives, if not the writers’; `sign`, `measure`: no events.
 */
export type Column =
  | 'event'
  | 'claim'
  | 'risk'
  | 'likelihood'
  | 'horizon'
  | 'deadline'
  | 'confidence'
  | 'outcome'
  | 'others'
  | 'sign'
  | 'measure';

/** A kind of column, the heads that it goes by, in lower case without brackets, and one of them. */
export type ColumnHead = { readonly column: Column | undefined; readonly head: RegExp; readonly example: string };

/** The first row that fits a head decides. */
export const columnHeads: readonly ColumnHead[] = [
  {
    // A likelihood of another time or of others, or a product with something else.
    column: undefined,
    head: /^(?=.*\b(?:likelihood|probability|chances?|odds)\b).*\b(?:previous|prior|last|old|former|earlier|change|trend|baseline|markets?|consensus|impact|severity)\b/,
    example: 'Previous likelihood',
  },
  {
    column: 'likelihood',
    head: /^(?:\S+ ){0,3}(?:likelihoods?|probabilit(?:y|ies)|chances?|odds|weps?)(?: \S+){0,3}$/,
    example: 'Our probability',
  },
  {
    column: 'likelihood',
    head: /^(?:prob|p|estimates?|estimative (?:terms?|words?|language)|how likely(?: is it)?)$/,
    example: 'How likely?',
  },
  { column: 'confidence', head: /^(?:\S+ ){0,2}confidence(?: level| rating)?$/, example: 'Analytic confidence' },
  {
    column: 'deadline',
    head: /^(?:(?:deadline|by|due|until|closes|expir(?:es|y))(?: (?:when|by|date|on))?|resolves(?: (?:by|on))?|(?:resolution|target|end) date)$/,
    example: 'Resolves by',
  },
  {
    column: 'horizon',
    head: /^(?:(?:forecast |time |warning )?(?:horizon|window|period|span)|time[ -]?(?:frame|line|scale)|timing|time|term|when)$/,
    example: 'Time frame',
  },
  {
    column: 'outcome',
    head: /^(?:outcomes?|results?|verdict|resolution|resolved(?: as)?|what happened|actual(?: outcome| result)?|came true)$/,
    example: 'What happened?',
  },
  {
    column: 'claim',
    head: /^(?:(?:key|main|our|core|analytic|analytical|overall|bottom-line|forecast) )?(?:judge?ments?|assessments?|predictions?|forecasts?|expectations?)$/,
    example: 'Key judgement',
  },
  {
    column: 'claim',
    head: /^(?:what )?we (?:expect|assess|judge|think|foresee)(?: to happen| will happen)?$/,
    example: 'What we expect',
  },
  {
    column: 'event',
    head: /^(?:(?:key|main|possible|potential|expected|future|plausible|projected|forecast) )?(?:events?|developments?|scenarios?|contingenc(?:y|ies)|hypothes[ei]s|questions?|claims?|statements?|propositions?)(?: (?:description|name|title))?$/,
    example: 'Possible developments',
  },
  {
    column: 'event',
    head: /^(?:expected|likely|anticipated|projected) (?:postures?|moves?|behaviou?r|changes?|releases?|reactions?|responses?|conduct|courses?)(?: \S+){0,5}$/,
    example: 'Expected posture by October',
  },
  {
    column: 'event',
    head: /^what (?:may|might|could|will|is expected to) happen$/,
    example: 'What could happen',
  },
  { column: 'risk', head: /^(?:(?:key|main) )?(?:risks?|threats?|hazards?)(?: events?)?$/, example: 'Threat' },
  {
    column: 'others',
    head: /^(?:forecasters?|markets?|pollsters?|bookmakers?|models?|banks?|agenc(?:y|ies)|institutes?|experts?|respondents?)$/,
    example: 'Forecaster',
  },
  {
    column: 'sign',
    head: /^(?:(?:early|key|warning|main) )*(?:indicators?|signposts?|triggers?|signs?|warnings?)(?: to watch)?$/,
    example: 'Key indicators',
  },
  {
    column: 'measure',
    head: /^(?:(?:key|recommended|policy) )?(?:actions?|measures?|recommendations?|responses?|steps?|tasks?|options?|initiatives?|priorit(?:y|ies)|projects?|features?|milestones?|metrics?|variables?|figures?)$/,
    example: 'Recommended actions',
  },
];

/** The head of a column of likelihoods that names the event: *P(a long strike)*, *Probability of a truce*. */
export const eventInHead =
  /^\W*(?:p|prob(?:ability)?|likelihood|chances?|odds)\s*(?:\(\s*|of )(?<event>(?:an? |the )?\p{L}{2}[^()]*?)\s*\)?\W*$/diu;

/** Whether the heads of a table are those of a register of risks, which may all come true: one says how grave each would be. */
export const isRegister = (heads: readonly string[]): boolean =>
  heads.some((head) =>
    /^\W*(?:impact|severity|consequences?|mitigations?|(?:risk )?(?:score|rating)|risk level)\b/i.test(head),
  );

/** What a column holds by the words of its head; undefined where they do not tell. */
export function columnOf(words: string, rows: readonly ColumnHead[] = columnHeads): Column | undefined {
  const plain = words
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/[^\p{L}\p{N}'’-]+/gu, ' ')
    .trim();
  return rows.find(({ head }) => head.test(plain))?.column;
}

const figures =
  /^[~≈<>≥≤]?\s*\d+(?:[.,]\d+)?\s*(?:%|per ?cent)?(?:\s*(?:[-–—]|to)\s*\d+(?:[.,]\d+)?\s*(?:%|per ?cent)?)?$/i;
const inWords =
  /^(?:.*\b(?:un)?(?:likely|probable|probably|certain|certainly|possible|chances?|possibility|even|remote)|(?:very )?(?:low|medium|moderate|high))\b/i;

/** Whether the words of a cell are no more than a likelihood: *Very likely*, *60 %*, *High*, *Highly likely to almost certain*. */
export function isBareLikelihood(words: string): boolean {
  const isOne = (part: string) => part.split(/\s+/).length <= 4 && inWords.test(part);
  return (
    figures.test(words) ||
    isOne(words) ||
    (/\s(?:to|or)\s/i.test(words) && words.split(/\s+(?:to|or)\s+/i).every(isOne))
  );
}

/** Words of which the terms of standards are made, and what stands beside them. */
const ofTerms =
  /^(?:very|highly|extremely|quite|fairly|most|almost|nearly|about|around|roughly|an?|the|of|no|better|less|than|realistic|remote|even|strong|slim|(?:un)?likely|(?:im)?probable|probably|(?:un)?certain(?:ly)?|possible|possibility|probability|likelihood|chances?|low|medium|moderate|high|to|or|and|per|cent|percent)$/i;

/** Whether it is a likelihood of which no word names an event: *Strike unlikely* is none. */
export const isLikelihoodAlone = (words: string): boolean =>
  isBareLikelihood(words) && (words.match(/\p{L}+/gu) ?? []).every((word) => ofTerms.test(word));
