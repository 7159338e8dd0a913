// Who is named beside a statement as its source: *according to …*, *in the view of …*.
import type { Span } from '../../text/span.ts';
import type { SentenceExclusion } from '../sentenceExclusion.ts';
import { hasSpeaker, isPerson } from '../speakers.ts';
import { saying } from '../speechVerbs.ts';
import { ownAgainIn, ownClauseStart } from '../writersClause.ts';
import { inProse } from './inProse.ts';

export const sources: readonly SentenceExclusion[] = [
  {
    name: 'according to somebody',
    spans: inProse((prose) => attributedBy(prose, accordingTo)),
    leaves: 'According to the owner, a strike is likely.',
    keeps: 'According to our figures, a strike is likely.',
  },
  {
    name: 'per somebody, at the end',
    spans: inProse((prose) => attributedBy(prose, perName)),
    leaves: 'A strike is likely, per Odan Weekly.',
    keeps: 'A strike is likely, per our own count.',
  },
  {
    name: 'as a survey showed, at the end',
    spans: inProse((prose) => attributedBy(prose, surveyShowed)),
    leaves: 'A strike is likely, a survey of owners showed on Friday.',
    keeps: 'A strike is likely, our survey of owners showed.',
  },
  {
    name: 'a possibility that somebody weighs',
    spans: inProse(weighed),
    leaves: 'Brokers are weighing the possibility that the port could close.',
    keeps: 'We are weighing the possibility that the port could close.',
  },
  {
    name: 'in the view of somebody',
    spans: inProse((prose) => attributedBy(prose, inTheirView)),
    leaves: 'In the owner’s view, a strike is likely.',
    keeps: 'In our view, a strike is likely.',
  },
  {
    name: 'as somebody sees it',
    spans: inProse((prose) => attributedBy(prose, asTheySeeIt)),
    leaves: 'A strike, as the owners see it, is likely.',
    keeps: 'A strike, as we see it, is likely.',
  },
  {
    name: 'as somebody put it',
    spans: inProse((prose) => attributedBy(prose, asTheyPutIt)),
    leaves: 'As the owner put it, a strike is likely.',
    keeps: 'As we put it, a strike is likely.',
  },
];

const accordingTo =
  /\b(?:(?<!\b(?:var(?:y|ies|ied)|differ(?:s|ed)?|chang(?:e|es|ed)|grouped|sorted|ranked|arranged|classed|classified|divided|split|adjusted|set|paid|measured|weighted|graded) )according to(?!\s+(?:its|their|his|her|each|one['’]s)\s+(?:own\s+)?(?:needs?|wishes|will|means|rules?|laws?|customs?|plans?|schedules?|interests?|terms|standards?|merits?|size|rank|ability|abilities)\b)|per(?=\s+(?:the|a|its|their)\b)|in the (?:own )?(?:words|view|opinion|eyes|estimation|judge?ment) of|(?<=^\W*(?:(?:but|and|yet) )?)to hear)(?!\s+(?:our|my|this|we|us)\b)\s+(?!(?:(?:the|these|those|several|some|all|most|available|recent|preliminary) )*(?!(?:official|government|state|police|industry|company|bank|ministry|court|internal)\b)(?:[\w-]+ ){0,2}(?:logs?|telemetry|imagery|images|photographs?|metadata|timestamps?|(?:customs |shipping |log |sensor |satellite |tracking )(?:data|records)|log files?)\b)/gi;

/** *…, a survey of owners showed*: a survey that is not ours. */
const surveyShowed =
  /,\s+(?!(?:and|but|which|while|so|as)\b)(?![^,;]{0,60}\b(?:our|this|my)\b)[^,;]{2,60}?\b(?:surveys?|polls?|stud(?:y|ies)|reports?)\b(?:\s+(?:of|by|from)\s+[^,;]{2,40}?)?\s+(?:shows?|showed|found|finds)\b(?=\s*[,.;]|\s*$|\s+(?:on\s+)?\w{3,6}day\b)/gi;

/** *…, per Odan Weekly*: a name, in capitals. */
const perName = /,\s+per\s+(?:the\s+)?[A-Z]/g;

const weighing =
  /\b(?:weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|discuss(?:es|ed|ing)?|mull(?:s|ed|ing)?|rais(?:es|ed|ing)|not(?:es|ed|ing)|see(?:s|ing)?|saw|flag(?:s|ged|ging)?|highlight(?:s|ed|ing)?|debat(?:es|ed|ing)|entertain(?:s|ed|ing)?|point(?:s|ed|ing)?\s+to)\s+(?:the|a)\s+(?:(?!(?:that|which)\b)[\w-]+\s+)?(?:possibility|prospect|chance|risk|threat|danger)\s+(?:that|of)\b/gi;

/** *They pointed to risks such as …*, *placed weight on the observation that …*. */
const pointing =
  /\b(?:(?:plac|giv|attach|put)(?:e[sd]?|s|ed|ing)?|gave)\s+(?:\w+\s+)?weight\s+(?:on|to)\s+(?:the|a)\s+(?:\w+\s+)?(?:observation|possibility|risk|fact|argument|view|danger|chance|prospect|idea)\s+that\b|\b(?:draws?|drew|call(?:s|ed)?)\s+attention\s+to\s+(?:the|a)\s+(?:\w+\s+)?(?:danger|risk|possibility|chance|prospect|fact)\s+that\b|\bpoint(?:s|ed|ing)?\s+to\s+(?:(?:the|various|several|some|other|two|three)\s+)?(?:[\w-]+\s+)?(?:risks|dangers|threats|possibilities|scenarios)\b|\b(?:makes?|made|puts? forward|advance[sd]?)\s+(?:the|an?)\s+(?:[\w-]+\s+)?(?:case|point|argument)\s+that\b/gi;

function weighed(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(weighing), ...masked.matchAll(pointing)]
    .filter(({ index }) =>
      isPersonAt(
        masked.slice(0, index).replace(/\s+(?:(?:is|are|was|were|has|have|had|been|also|now|still|\w+ly)\s+)+$/i, ' '),
      ),
    )
    .map(({ index, 0: words }) => ({ start: index + words.length, end: ownAgainAfter(index + words.length) }));
}

const isPersonAt = (before: string): boolean =>
  /(?:^\W*|[.;:]\s+)(?:it|he|she|they)\s*$/i.test(before) ||
  (hasSpeaker(before) && (isPerson(before) || /^\W*\p{Lu}[\p{L}’'-]+\s*$/u.test(before)));

const inTheirView =
  /^\W*(?:in|on) (?:this|that|such an?|either) (?:view|reading|account|telling)(?=,)|\b(?:in|by|on) (?!our\b|my\b)((?:(?!(?:is|are|was|were|has|have|that|with|to|and|by) )[\w’'.-]+ ){0,6}?)(?:[\w-]+(?:['’]s|s['’])|his|her|their|its) (?:own )?(?:view|opinion|judge?ment|assessment|estimation|words|eyes|telling|account|reckoning)\b/gi;

const asTheySeeIt =
  /\bas (?!(?:we|i|our|this|you|one|it)\b)(?:[\p{L}’'-]+\s+){1,5}?(?:sees?|saw|tells?|told|views?|viewed|reads?) it(?=\s*[,.;)—–]|\s*$)/giu;

const asTheyPutIt = new RegExp(
  `^\\W*as (?!(?:long|soon|far|much|many|well|we|i|our|this|with|will|do|does|did|is|was|are|were)\\b)[^,]{2,50}?\\b(?:put it|${saying})(?=\\s*,|\\s+(?:it|on|in|at|last|to|when|during|after|before|earlier|yesterday|again|then|this|recently|also|so)\\b(?![^,]*\\b(?:illustrates?|shows?|suggests?|impl(?:y|ies)|indicates?|makes?|made)\\s*,))`,
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
