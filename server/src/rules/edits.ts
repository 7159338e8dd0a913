// Edits of whole lines and blocks, shared by the fixes that insert, move and split.
import type { Nodes } from 'mdast';
import type { Briefing, Heading } from '../briefing/model.ts';
import type { FrontMatter } from '../markdown/frontMatter.ts';
import { enclosing, spanOf } from '../markdown/parse.ts';
import { emptyJudgement, sectionBlocks as skeleton } from '../templates/scaffold.ts';
import { horizonHeading, type TemplateHorizon, type TemplateSection } from '../templates/template.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** Where a problem about the whole document stands: its title, else its first line. */
export function headSpan(briefing: Briefing): Span {
  if (briefing.title) return briefing.title.span;
  const { text } = briefing;
  // A comment that silences this very problem is not what it is about.
  const blank = /^(?:\s|<!--[\s\S]*?-->)*/.exec(text.slice(briefing.start))?.[0].length ?? 0;
  const start = Math.min(briefing.start + blank, text.length);
  const end = text.slice(start).search(/\r?\n|$/) + start;
  return start < end ? { start, end } : { start: 0, end: Math.max(0, text.search(/\r?\n|$/)) };
}

/** The end of the line at `from`; the underline of a setext heading belongs to its line. */
export function endOfLine(text: string, from: number): number {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const isSetext = !/^ {0,3}#/.test(text.slice(start));
  const line = isSetext ? /\r?\n(?!(?:=+|-+)[ \t]*(?:\r?\n|$))|$/g : /\r?\n|$/g;
  line.lastIndex = from;
  return line.exec(text)?.index ?? text.length;
}

/** The end of what is written before `at`, blanks left out. */
export const endBefore = (text: string, at: number): number => {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
};

/**
 * Where the words at `at` can begin a block of their own: before the marks of emphasis or of a link that open there;
 * undefined where such marks, brackets or quotation marks are open from before. `node` is their block, which stands at `base` in
 * `text`; `from` is where the paragraph or the item begins.
 */
export function cutBefore(
  { node, text, base = 0 }: { readonly node: Nodes; readonly text: string; readonly base?: number },
  from: number,
  at: number,
): number | undefined {
  const marks = [...enclosing(node, base, at)].filter(({ type }) => phrasing.has(type));
  const outer = marks[0];
  const cut = outer ? spanOf(outer, base).start : at;
  if (/[\p{L}\p{N}]/u.test(text.slice(cut, at))) return undefined;
  const before = text.slice(from, cut);
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
  const isOpen =
    count(/<[a-z][^<>]*>/gi) !== count(/<\/[a-z][^<>]*>/gi) ||
    count(/\(/g) !== count(/\)/g) ||
    count(/“/g) !== count(/”/g) ||
    count(/"/g) % 2 === 1;
  return isOpen ? undefined : cut;
}

const phrasing = new Set<string>(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** The heading at `span` with another level; a setext heading keeps its underline as long as it can. */
export function setLevel(text: string, span: Span, level: number): Edit[] {
  const source = text.slice(span.start, span.end);
  const marks = /^ {0,3}#+/.exec(source);
  if (marks) return [{ start: span.start, end: span.start + marks[0].length, newText: '#'.repeat(level) }];
  const underline = /\r?\n[ \t]*(?:=+|-+)[ \t]*$/.exec(source);
  if (!underline) return [];
  const at = span.start + underline.index;
  if (level <= 2)
    return [{ start: at, end: span.end, newText: underline[0].replace(/[=-]/g, level === 1 ? '=' : '-') }];
  return [
    { start: span.start, end: span.start, newText: `${'#'.repeat(level)} ` },
    { start: at, end: span.end, newText: '' },
  ];
}

/** A bold or plain line as a real heading, its numbering kept. */
export const headingLine = (text: string, { span }: Pick<Heading, 'span'>, level: number): string =>
  `${'#'.repeat(level)} ${text
    .slice(span.start, span.end)
    .replace(/^[\s#*_]+|[\s*_]+$/g, '')
    .replace(/\*\*|__/g, '')
    .trim()
    .replace(/\s*:$/, '')}`;

/** Adds a line at the end of the front matter. */
export function insertField(text: string, frontMatter: FrontMatter, field: string): Edit {
  const fence = text.lastIndexOf('\n', text.slice(0, frontMatter.span.end).trimEnd().length - 1) + 1;
  return { start: fence, end: fence, newText: `${field}${lineEnd(text)}` };
}

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

/**
 * Takes the lines of the block at `span` out and puts them before the line of `to`. Items of one list stay line by line;
 * what else moves is set off by a blank line.
 */
export function moveBlock(text: string, span: Span, to: number): Edit[] {
  const eol = lineEnd(text);
  const lineStart = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const from = lineStart(span.start);
  const block = text.slice(from, span.end).trimEnd();
  const isItem =
    /^\s*(?:[-*+]|\d+[.)])\s/.test(block) && from > 0 && !/^\s*$/.test(text.slice(lineStart(from - 1), from));
  const gap = isItem ? eol : eol + eol;
  const isLast = !text.slice(span.end).trim();
  const next = lineStart(isItem ? span.end : text.length - text.slice(span.end).trimStart().length);
  // The last block leaves the end of the text as it was: the break before it goes with it.
  const taken = isLast ? { start: endBefore(text, from), end: from + block.length } : { start: from, end: next };
  const put = lineStart(to);
  return [
    { start: put, end: put, newText: `${block}${gap}` },
    { ...taken, newText: '' },
  ].toSorted((a, b) => a.start - b.start);
}

/** The heading of a horizon and a judgement to fill in, set as the other horizons of the document are. */
export function horizonBlocks(
  horizon: TemplateHorizon,
  { horizons, sections, text }: Pick<Briefing, 'horizons' | 'sections' | 'text'>,
): string[] {
  const sibling = horizons[0]?.heading;
  const heading = horizonHeading(horizon);
  if (sibling?.style === 'run-in') {
    const mark = /^(?:[-*+]|\d+[.)])\s+/.exec(text.slice(sibling.span.start))?.[0] ?? '';
    return [`${mark}**${heading}:** ${emptyJudgement.slice(2)}`];
  }
  if (sibling && sibling.style !== 'heading') return [`**${heading}**`, emptyJudgement];
  const forecast = sections.find((section) => section.is?.role === 'forecast')?.heading;
  const level = sibling?.level ?? (forecast?.level ?? 2) + 1;
  return [`${'#'.repeat(level)} ${heading}`, emptyJudgement];
}

/** How many levels deeper than the template all its sections are set; 0 where they differ. */
export function levelShift(sections: Briefing['sections']): number {
  const shifts = new Set(sections.flatMap(({ is, heading }) => (is ? [heading.level - is.level] : [])));
  const [shift = 0] = shifts.size === 1 ? shifts : [];
  return shift;
}

/** A section of the template with what is to be filled in; its heading is set as those of the others are. */
export function sectionBlocks(section: TemplateSection, { sections, template, text }: Briefing): string[] {
  return skeleton(section, template, { level: Math.max(1, section.level + levelShift(sections)) }).map((block) =>
    block.replaceAll('\n', lineEnd(text)),
  );
}
