// What a sentence asks without a question mark: *nobody can say when the ford might open*, *the extent to which wages may follow*.
import type { Span } from '../text/span.ts';
import type { SentenceExclusion } from './sentenceExclusion.ts';

/** A relative (*the debts, which may grow*) asks nothing: its verb follows at once. */
const asking =
  '(?:(?:exactly|precisely|just|even|or) )?(?:(?:by|to|for|in|on|at) )?(?:when|where|who|whom|whose|what|why|how|which(?! (?:may|might|could|can|will|would|is|are|was|were|has|have|had)\\b))\\b';
/** *About*, *as to*, or nothing. */
const about = '(?:(?:about|as to|over|on|of|regarding|around|into|at) )?';
const open =
  '(?:(?:less|far from|hardly|by no means) (?:clear|certain|obvious|known)|un(?:clear|certain|known|sure|decided|determined)|not (?:\\w+ )?(?:clear|certain|known|obvious|sure|decided|settled)|(?:hard|difficult|impossible|early|soon) to (?:say|tell|judge|know|see|predict|foresee|gauge|assess|determine)|open questions?|silent|to be (?:settled|decided|determined|answered|agreed)|uncertaint(?:y|ies)|(?:differ|disagree)(?:s|e?d|ments?)?|divided|no (?:idea|telling|word|way of (?:knowing|telling|saying))|questions?|doubts?)';
const unknown =
  "(?:nobody|no one|none|not|n['’]t|cannot|never|little|nothing|hardly|few|yet to|unable to|fail(?:s|ed)? to|refuse[sd]? to) (?:[\\w’']+ ){0,2}?(?:knows?|knew|known|say|says|said|tell|show|record|determine|establish|understand|understood|predict|foresee|agree|decide|specify|state|reveal|settle)";
const inquiry =
  '(?<!\\b(?:is|are|was|were|be|been|being|once|when|as) )(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|discuss(?:es|ed|ing)?|debat(?:es?|ed|ing)|examin(?:es?|ed|ing)|consider(?:s|ed|ing)?|investigat(?:es?|ed|ing)|explor(?:es?|ed|ing)|assess(?:es|ed|ing)?|stud(?:y|ies|ied|ying)|analy[sz](?:es?|ed|ing)|look(?:s|ed|ing)? (?:at|into)|speculat(?:es?|ed|ing))';
/** What tells or pictures something: *lists who may attend*, *a picture of where it could end*. */
const telling =
  '(?:list|show|sketch|set|lay|outline|describe|explain|illustrate|map|identif(?:y|ie)|tell|told|plan|determine|decide|signal|imagine|picture|envisage|think|thought|anticipate|guess|gauge|see|grasp|learn|know|sense|idea|picture|account|view|discussion|question|scenario|forecast|prediction|estimate|understanding)(?:s|e?d|ing)?';
const inside = blanks(
  `\\b(?:(?:${open}|${unknown}|${inquiry}) (?:(?:is|was|remains|remained) )?${about}|${telling} (?:(?:out|below|here|us|them|buyers|readers) )?${about}(?!what (?:may|might|could) (?:\\w+ly )?(?:be|become|prove)\\b)|(?:including|not least|notably) )(?=${asking})`,
);
const extent = blanks('\\b(?:(?:extent|degree) to which|ways? in which)\\b');
/** Most sentences have no such word; the patterns are long. */
const asksAnything = /\b(?:when|where|who|whom|whose|what|why|how|which)\b/i;
const stretches = (sentence: string, pattern: RegExp): RegExpExecArray[] =>
  asksAnything.test(sentence) ? [...sentence.matchAll(pattern)] : [];
const atHead = blanks(
  `^\\W*(?:but |and |yet |just )?${asking}[^,;]*?(?= (?:is|are|was|were|remains?|remained) (?:still |also |now |as yet )?(?:${open}|hard to|another (?:question|matter)|anybody))`,
);

/** A pattern in which a blank is any run of white space. */
function blanks(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll(' ', '\\s+'), 'gi');
}

const finite = /\b(?:may|might|could|will|would|can|must|should|is|are|was|were|has|have|had|does|do|did)\b/gi;

/** Where a clause ends that opens its sentence as a subject: at the second verb; with one verb, nobody knows whose it is. */
export function endOfSubject(sentence: string, from: number): number {
  const verbs = [...sentence.slice(from).matchAll(finite)];
  const second = verbs.slice(1).find(({ index }) => !/^\s*(?:be|been|have)\b/.test(sentence.slice(from + index)));
  return second ? from + second.index : from;
}

/** Where a clause ends inside a sentence: at a mark, before *but* or *so*; *but could also* goes on with it. */
export function endInside(sentence: string, from: number): number {
  const end = sentence
    .slice(from)
    .replace(/, if (?:any|so|at all),/gi, (aside) => ' '.repeat(aside.length))
    .search(
      /,(?!\s(?:but|and|or)\s(?:also\s)?(?:could|might|may|would)\b)|[;)—]|\s(?:–|(?:but|yet)(?!\s(?:also\s)?(?:could|might|may|would)\b)|so|although|though|while)\s/,
    );
  return end < 0 ? sentence.length : from + end;
}

/** *The extent to which wages may follow was …* opens the sentence; *we cannot tell the extent to which …* does not. */
function extents(sentence: string): Span[] {
  return [...sentence.matchAll(extent)].map(({ index, 0: words }) => {
    const from = index + words.length;
    const isSubject = /^\W*(?:(?:but|and|yet|however,) )?the (?:\w+ )?$/i.test(sentence.slice(0, index));
    return { start: from, end: isSubject ? endOfSubject(sentence, from) : endInside(sentence, from) };
  });
}

export const dependentQuestions: readonly SentenceExclusion[] = [
  {
    name: 'what nobody knows or somebody asks',
    spans: (sentence) =>
      stretches(sentence, inside).map(({ index, 0: words }) => ({
        start: index + words.length,
        end: endInside(sentence, index + words.length),
      })),
    leaves: 'It is unclear when a strike is likely.',
    keeps: 'It is unclear when the strike began, but a truce is likely.',
  },
  {
    name: 'how far it goes is unclear',
    spans: (sentence) =>
      stretches(sentence, atHead).map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
    leaves: 'How long the truce could last is unclear.',
    keeps: 'How long the truce lasts is unclear, and it could break.',
  },
  {
    name: 'the extent to which',
    spans: extents,
    leaves: 'The extent to which wages might follow was debated.',
    keeps: 'The extent to which wages follow might depend on rain.',
  },
];
