import type { Briefing, Judgement } from '../briefing/model.ts';
import { toEventKey } from '../estimates/eventMatch.ts';
import { shiftOf } from '../ledger/compare/shift.ts';
import { type SinceLast, sinceLast } from '../ledger/compare/sinceLast.ts';
import type { EntryInText } from '../ledger/entry.ts';
import { dayInWords, estimateInWords } from '../ledger/inWords.ts';
import { escapeRegExp } from '../text/escapeRegExp.ts';
import { contains, type Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const unexplainedChange: Rule = {
  name: 'unexplained-change',
  severity: 'information',
  readsEnglish: true,
  summary: 'An event is more or less likely than in the issue before, and no word says so.',

  *check(briefing, { previous }) {
    if (previous?.kind !== 'issue') return;
    const find = sinceLast(briefing, previous);
    const places = new Map<SinceLast, Judgement[]>();
    for (const judgement of briefing.judgements) {
      const pair = find(judgement.sentence.span.start);
      if (!pair || !isShifted(pair)) continue;
      const known = places.get(pair);
      if (known) known.push(judgement);
      else places.set(pair, [judgement]);
    }
    const told = wordsOfChange(briefing);
    for (const [pair, judgements] of places) {
      // What the summary repeats is reported where the forecast says it.
      const judgement = judgements.find(({ sentence }) => sentence.zone === 'forecast') ?? judgements[0];
      if (!judgement || judgements.some((place) => isExplained(place, pair, briefing, told))) continue;
      const issue =
        previous.published === null ? `“${previous.name}”` : `the issue of ${dayInWords(previous.published)}`;
      yield {
        span: judgement.estimate?.span ?? judgement.sentence.span,
        message: `${quoted(pair.now)} here, but ${quoted(pair.old)} for the same event in ${issue}: say in the text that the estimate changed, and why.`,
      };
    }
  },
};

const isShifted = ({ old, now }: SinceLast): boolean => {
  const shift = shiftOf(old, now);
  return shift === 'up' || shift === 'down';
};

/** `“unlikely” (25–35 %)`, `60 %`. */
const quoted = (entry: EntryInText): string => {
  const words = estimateInWords(entry);
  return entry.term === null ? words : words.replace(/^(.*), (.*)$/, '“$1” ($2)');
};

/** What a writer says who has changed an estimate. */
const change = new RegExp(
  [
    /\b(?:revis(?:e[ds]?|es|ing|ions?)|reassess\w*|reconsider\w*|upgrad(?:e[ds]?|ing)|downgrad(?:e[ds]?|ing)|updated?|adjust(?:ed|s|ing|ments?))\b/,
    /\b(?:up|down|raised|lowered|changed|rais(?:e|ing)|lower(?:ing)?|mov(?:ed?|ing)|rises?|rose|fell|falls?|increased|decreased|grown|shifted) from\b/,
    /\b(?:no longer|previously|formerly|until now|so far|had been|was earlier|used to)\b/,
    /\b(?:last|previous|earlier|prior|preceding|former)\s+(?:issue|edition|briefing|report|paper|assessment|estimate|judge?ment|forecast|note|update|version|week|month|quarter)\b/,
    /\b(?:more|less) (?:likely|probable) (?:than|now)\b|\b(?:now|become|became|becoming) (?:more|less|even more|even less) (?:likely|probable)\b/,
    /\bwe (?:have |had )?(?:earlier |previously |now )?(?:chang|rais|lower|revis|reconsider|held|judged|assessed|thought|wrote)\w*/,
    /\bsince (?:our|the|its|then|we|that)\b|\b(?:our|the) change\b|\bchanged? (?:our|the|its|this) (?:estimate|judge?ment|assessment|view|mind)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** A section that says what is new: all that stands in it speaks of changes. */
const headingOfChanges =
  /\bchang(?:e[ds]?|ing)\b|\brevis|\bupdates?\b|\bsince (?:our|the) last\b|\bwhat(?:’s|'s| is) new\b|\btrack record\b/i;

/** The sentences of a briefing that speak of a change, each with the section and the horizon that it stands in. */
type Told = readonly { readonly words: ReadonlySet<string>; readonly span: Span; readonly isAnywhere: boolean }[];

function wordsOfChange({ sentences, sections }: Briefing): Told {
  const ofChanges = sections.filter(({ heading }) => headingOfChanges.test(heading.text));
  return sentences.flatMap(({ prose, span }) => {
    const isAnywhere = ofChanges.some((section) => contains(section.span, span));
    return isAnywhere || change.test(prose) ? [{ words: toEventKey(prose).words, span, isAnywhere }] : [];
  });
}

/**
 * Whether its own bullet, paragraph or row speaks of a change or has the old term; or another sentence of its section, or of one
 * about changes, that has a word of the event.
 */
function isExplained(judgement: Judgement, { old, now }: SinceLast, briefing: Briefing, told: Told): boolean {
  const { text, sections, horizons } = briefing;
  const { span, block, blockKind } = judgement.sentence;
  const around = blockKind === 'cell' ? rowAround(text, block) : text.slice(block.start, block.end);
  if (change.test(around) || hasTerm(now.term === null ? around : without(around, now.term), old.term)) return true;
  const here = [...horizons, ...sections].filter((part) => contains(part.span, span));
  const innermost = here.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  const { words } = toEventKey(now.event);
  return told.some(
    (sentence) =>
      (sentence.isAnywhere || (innermost && contains(innermost.span, sentence.span))) &&
      [...sentence.words].some((word) => words.has(word)),
  );
}

/** The line of a cell. */
const rowAround = (text: string, { start, end }: Span): string => {
  const to = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, to < 0 ? text.length : to);
};

const pattern = (term: string): RegExp => new RegExp(`(?<!\\p{L})${escapeRegExp(term)}(?!\\p{L})`, 'giu');
const without = (text: string, term: string): string => text.replace(pattern(term), ' ');
const hasTerm = (text: string, term: string | null): boolean => term !== null && pattern(term).test(text);
