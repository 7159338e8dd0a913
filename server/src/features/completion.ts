import type { Briefing } from '../briefing/briefing.ts';
import { type Day, formatDays } from '../briefing/calendar.ts';
import { sectionBlocks } from '../briefing/skeleton.ts';
import type { Span } from '../briefing/span.ts';
import { horizonHeading } from '../briefing/template.ts';
import { windowDays } from '../briefing/windows.ts';
import type { Problem } from '../check.ts';
import { describeBand, mainTerms, type Standard, sentenceOpening, type Term } from '../language/standard.ts';
import { levelShift } from '../rules/edits.ts';
import { bandBar, bandMeaning } from './band.ts';
import { frontMatterCompletions, isInFrontMatter } from './frontMatterHelp.ts';
import { ignoreCompletions } from './ignoreHelp.ts';
import { toSnippet } from './snippet.ts';

/** Something to write at the cursor, in the order in which it is offered. */
export type Completion = {
  readonly kind: 'term' | 'section' | 'horizon' | 'key' | 'value' | 'rule';
  readonly label: string;
  /** Beside the label: the band, or the dates of a window. */
  readonly detail: string;
  /** What it means, in Markdown. */
  readonly documentation: string;
  /** What is typed already and gets replaced. */
  readonly replace: Span;
  /** The text to insert; `$1`, `$2` … are the places to fill in. */
  readonly snippet: string;
};

/**
 * What fits at `offset`: in front matter its keys and their values; in an ignore comment the rules, those of `problems`
 * first; on a line of its own the headings that are not there yet; inside a sentence the terms of the standard.
 */
export function completionsAt(
  briefing: Briefing,
  offset: number,
  { problems, today }: { readonly problems: readonly Problem[]; readonly today: Day },
): Completion[] {
  const { text } = briefing;
  if (isInFrontMatter(text, offset)) return frontMatterCompletions(briefing, offset, today);
  if (!briefing.isBriefing || (briefing.frontMatter && offset < briefing.frontMatter.span.end)) return [];
  const comment = ignoreCompletions(text, offset, problems);
  if (comment) return comment;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const heading = /^(?!\s*-\s)(#{0,6})[ \t]*([\p{L}\s-]*)$/u.exec(line);
  const headings = heading ? headingCompletions(briefing, { start: offset - line.length, end: offset }, offset) : [];
  if (heading?.[1]) return headings;
  return [...headings, ...termCompletions(briefing.standard, line, offset)];
}

function headingCompletions(briefing: Briefing, replace: Span, offset: number): Completion[] {
  const { template, sections, horizons, byline } = briefing;
  // Headings are set as the others of this briefing are, however deep.
  const shift = levelShift(sections);
  const forecast = sections.find(({ is }) => is?.role === 'forecast');
  const deeper =
    horizons.find(({ heading }) => heading.style === 'heading')?.heading.level ?? (forecast?.heading.level ?? 2) + 1;
  const missing = template.sections.filter((section) => section.required && !sections.some(({ is }) => is === section));
  const insideForecast = sections.some(
    ({ is, span }) => is?.role === 'forecast' && span.start < offset && offset <= span.end,
  );
  const absent = insideForecast
    ? template.horizons.filter((horizon) => !horizons.some(({ is }) => is === horizon))
    : [];
  return [
    ...absent.flatMap((horizon): Completion[] => {
      const days = byline.published && windowDays(horizon.window, byline.published);
      const offer = (label: string, detail: string): Completion => ({
        kind: 'horizon',
        label,
        detail,
        documentation: 'A horizon that the forecast lacks.',
        replace,
        snippet: `${'#'.repeat(deeper)} ${label}\n\n- $1`,
      });
      if (!days) return [offer(horizonHeading(horizon), 'no date in the byline to count from')];
      const dates = formatDays(days);
      return [offer(horizonHeading(horizon), dates), offer(`${horizon.name} (${dates})`, 'the window as dates')];
    }),
    ...missing.map(
      (section): Completion => ({
        kind: 'section',
        label: section.heading,
        detail: 'a section that the briefing lacks',
        documentation: `The template “${template.name}” requires it.`,
        replace,
        snippet: toSnippet(
          sectionBlocks(section, template, { level: Math.max(1, section.level + shift) }).join('\n\n'),
          briefing.standard,
        ),
      }),
    ),
  ];
}

/** The sentence frames that call for one form of a term. */
const frames = {
  impersonal: /\b(?:it|that) (?:is|remains|seems) $/i,
  existential: /\bthere (?:is|remains) (?:an? )?$/i,
  predicate: /\b(?:is|are|was|were|be|remains?|seems?|looks?|appears?) $/i,
  modal: /\b(?:will|would|has|have|had) $/i,
};

function termCompletions(standard: Standard, line: string, offset: number): Completion[] {
  const isOpening = /^\s*(?:[-*+]|\d+[.)])\s+$/.test(line);
  if (isOpening) {
    return mainTerms(standard)
      .filter((term) => term.form !== 'adverb')
      .map((term) => complete(standard, term, `${sentenceOpening(term)} that `, offset, 0));
  }
  const forms: [Term, string][] = standard.terms.flatMap((term): [Term, string][] => {
    if (term.form === 'noun')
      return /there (?:is|remains) $/i.test(withoutPrefix(line, term.text))
        ? [[term, articled(term)]]
        : [[term, term.text]];
    return [[term, term.text]];
  });
  const fitting = forms.flatMap(([term, words]) => {
    const typed = typedPart(line, words);
    const before = line.slice(0, line.length - typed.length);
    if (!fits(term, before, typed)) return [];
    return [complete(standard, term, words, offset, typed.length)];
  });
  // After “highly un” the term that goes on from there, and not also the one that goes on from “un”.
  const longest = Math.min(...fitting.map(({ replace }) => replace.start));
  return fitting.filter(({ replace }) => replace.start === longest);
}

const articled = (term: Term): string => `${term.lead.replace(/^there is ?/, '')} ${term.text}`.trim();
const withoutPrefix = (line: string, words: string): string =>
  line.slice(0, line.length - typedPart(line, words).length);

/** Where a frame stands before the cursor, the forms that it takes; elsewhere a term that is being typed. */
function fits(term: Term, before: string, typed: string): boolean {
  if (frames.existential.test(before)) return term.form === 'noun';
  if (frames.impersonal.test(before)) return term.form === 'adjective' && !term.secondary;
  if (frames.predicate.test(before)) return term.form === 'adjective' && !term.secondary;
  if (frames.modal.test(before)) return term.form === 'adverb' || term.text === 'likely';
  return typed.length > 0;
}

/** How much of `words` stands before the cursor already: `highly un` of `highly unlikely`. */
function typedPart(line: string, words: string): string {
  for (let length = Math.min(words.length, line.length); length > 0; length--) {
    const tail = line.slice(line.length - length);
    if (tail.toLowerCase() === words.slice(0, length) && !/[\p{L}]/u.test(line.charAt(line.length - length - 1)))
      return tail;
  }
  return '';
}

const complete = (standard: Standard, term: Term, snippet: string, offset: number, typed: number): Completion => ({
  kind: 'term',
  label: snippet.trim(),
  detail: describeBand(term.band),
  documentation: `${bandBar(term.band)}\n\n${bandMeaning(term.band)}\n\n${standard.name}${term.row ? ` · row of ${term.row} words` : ''}`,
  replace: { start: offset - typed, end: offset },
  snippet,
});
