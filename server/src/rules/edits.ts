// Edits of whole lines and blocks, shared by the fixes that insert, move and split.
import type { Briefing } from '../briefing/briefing.ts';
import type { Span } from '../briefing/span.ts';
import { horizonHeading, type TemplateHorizon, type TemplateSection } from '../briefing/template.ts';
import type { Edit } from '../language/wording.ts';

/** The line end that a text uses. */
export const lineEnd = (text: string): string => (text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n');

/** The beginning of the document's words: after a byte order mark and front matter. */
export const contentStart = ({ text, frontMatter }: Briefing): number =>
  frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);

/** Where a problem about the whole document stands: its title, else its first line. */
export function headSpan(briefing: Briefing): Span {
  if (briefing.title) return briefing.title.span;
  const { text } = briefing;
  const blank = /^\s*/.exec(text.slice(contentStart(briefing)))?.[0].length ?? 0;
  const start = Math.min(contentStart(briefing) + blank, text.length);
  const end = text.slice(start).search(/\r?\n|$/) + start;
  return start < end ? { start, end } : { start: 0, end: Math.max(0, text.search(/\r?\n|$/)) };
}

/** The end of the line at `from`; the underline of a setext heading belongs to its line. */
export function endOfLine(text: string, from: number): number {
  const line = /\r?\n(?!(?:=+|-+)[ \t]*(?:\r?\n|$))|$/g;
  line.lastIndex = from;
  return line.exec(text)?.index ?? text.length;
}

/** The end of what is written before `at`, blanks left out. */
export const endBefore = (text: string, at: number): number => text.slice(0, at).trimEnd().length;

/** Inserts blocks at `at`, set off by one blank line from what stands before and after. */
export function insertBlocks(text: string, at: number, blocks: readonly string[]): Edit {
  const eol = lineEnd(text);
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  const start = Math.max(first, endBefore(text, at));
  const rest = text.slice(start).trim();
  const body = blocks.join(eol + eol);
  return {
    start,
    end: text.length - text.slice(start).trimStart().length,
    newText: `${start === first ? '' : eol + eol}${body}${rest ? eol + eol : eol}`,
  };
}

/** Takes the block at `span` out and puts it before `to`. */
export function moveBlock(text: string, span: Span, to: number): Edit[] {
  const block = text.slice(span.start, span.end).trim();
  const eol = lineEnd(text);
  const isLast = !text.slice(span.end).trim();
  const taken: Edit = isLast
    ? { start: endBefore(text, span.start), end: text.length, newText: eol }
    : { start: span.start, end: text.length - text.slice(span.end).trimStart().length, newText: '' };
  const put: Edit =
    to < text.length && text.slice(to).trim()
      ? { start: to, end: to, newText: `${block}${eol}${eol}` }
      : insertBlocks(text, to, [block]);
  return [put, taken].toSorted((a, b) => a.start - b.start);
}

export const placeholderJudgement = '- It is [term] that [event].';

/** The heading of a horizon and a judgement to fill in, set as the other horizons of the document are. */
export function horizonBlocks(
  horizon: TemplateHorizon,
  { horizons, sections, text }: Pick<Briefing, 'horizons' | 'sections' | 'text'>,
): string[] {
  const sibling = horizons[0]?.heading;
  const heading = horizonHeading(horizon);
  if (sibling?.style === 'lead-in') {
    const mark = /^(?:[-*+]|\d+[.)])\s+/.exec(text.slice(sibling.span.start))?.[0] ?? '';
    return [`${mark}**${heading}:** ${placeholderJudgement.slice(2)}`];
  }
  if (sibling && sibling.style !== 'heading') return [`**${heading}**`, placeholderJudgement];
  const forecast = sections.find((section) => section.is?.role === 'forecast')?.heading;
  const level = sibling?.level ?? (forecast?.level ?? 2) + 1;
  return [`${'#'.repeat(level)} ${heading}`, placeholderJudgement];
}

/** A section of the template with what is to be filled in. */
export function sectionBlocks(
  section: TemplateSection,
  briefing: Pick<Briefing, 'horizons' | 'sections' | 'template' | 'text'>,
): string[] {
  const level = briefing.sections.find((other) => other.is)?.heading.level ?? 2;
  const heading = `${'#'.repeat(level)} ${section.heading}`;
  if (section.role === 'forecast')
    return [
      heading,
      ...briefing.template.horizons.flatMap((horizon) =>
        horizonBlocks(horizon, { horizons: [], sections: [], text: '' }),
      ),
    ];
  return [heading, section.placeholder.join(lineEnd(briefing.text))];
}
