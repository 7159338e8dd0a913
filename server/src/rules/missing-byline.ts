import { kindOfLabel } from '../briefing/byline/bylineLabels.ts';
import type { Briefing, Words } from '../briefing/model.ts';
import { isPlaceholder } from '../briefing/prose/placeholder.ts';
import { type Day, formatDay } from '../dates/calendar.ts';
import { blockAt } from '../markdown/block.ts';
import { insertField } from '../markdown/insertField.ts';
import { spanOf } from '../markdown/parse.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import { endOfLine, headSpan, insertBlocks } from './edits.ts';
import type { Rule } from './rule.ts';

export const missingByline: Rule = {
  name: 'missing-byline',
  severity: 'error',
  summary: 'The briefing does not say who wrote it, or when.',

  *check(briefing, { today }) {
    const { author, date } = briefing.byline;
    if (author && date) return;
    const given = (author ?? date)?.span;
    if (given && isPlaceholder(briefing.text.slice(given.start, endOfLine(briefing.text, given.end)))) return;
    const example = `Author | ${formatDay(today)}`;
    if (!author && !date) {
      const title = briefing.title ? `under “${briefing.title.text}”` : 'at the top';
      yield {
        span: headSpan(briefing),
        message: `The briefing has no byline: write the author and the date ${title}, such as “${example}”.`,
        fixes: [
          {
            title: `Insert “${example}”`,
            safe: false,
            edits: [insertByline(briefing, `[Author] | ${formatDay(today)}`)],
          },
        ],
      };
    } else if (date) {
      yield {
        span: date.span,
        message: `The byline “${date.text}” names no author: write “Author | ${date.text}”.`,
        fixes: [
          {
            title: 'Insert an author',
            safe: false,
            edits: [beside(briefing, date, authorField)],
          },
        ],
      };
    } else if (author) {
      yield {
        span: author.span,
        message: `The byline “${author.text}” has no date, from which every horizon counts: write “${author.text} | ${formatDay(today)}”.`,
        fixes: [
          {
            title: `Insert “${formatDay(today)}”`,
            safe: false,
            edits: [beside(briefing, author, dateField(today))],
          },
        ],
      };
    }
  },
};

/** The edit that inserts a byline under the title; where the front matter holds the title, at the top of the text. */
function insertByline(briefing: Briefing, byline: string): Edit {
  const heading = briefing.sections.length > 0 || briefing.title;
  const [first] = briefing.blocks;
  const top =
    first?.block.node.type === 'heading' && first.block.node.depth === 1
      ? spanOf(first.block.node, first.base).end
      : briefing.start;
  const titleEnd =
    briefing.title && briefing.title.span.start >= briefing.start
      ? endOfLine(briefing.text, briefing.title.span.end)
      : briefing.sections.some(({ is, heading }) => is && heading.level === 1)
        ? briefing.start
        : top;
  return insertBlocks(briefing.text, heading ? titleEnd : briefing.start, [byline]);
}

/**
 * The edit that adds the missing half where the other half stands: in front matter as `field`, in a line as `words` at `at`.
 * A row of a table or a label with its value gets a neighbour of its kind. Where the line has another shape, a line of its own goes
 * under the title.
 */
function beside(briefing: Briefing, given: Words, field: Field): Edit {
  const { text, frontMatter, blocks } = briefing;
  const at = field.key === 'author' ? given.span.start : given.span.end;
  if (frontMatter && at <= frontMatter.span.end) return insertField(text, frontMatter, [field.key, field.value]);
  const start = lineStart(text, at, text.startsWith('\uFEFF') ? 1 : 0);
  const line = text.slice(start, start + text.slice(start).search(/\r?\n|$/));
  const isInTable = blockAt(blocks, at)?.block.node.type === 'table';
  const edit = isInTable
    ? rowBeside(text, start, line, given, field)
    : (labelBeside(text, start, line, given, field) ?? wordsBeside(text, start, line, given, field));
  return edit ?? insertByline(briefing, `${labelOf(field)}: ${field.words}`);
}

const labelOf = ({ key }: Field): string => `${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/** A row with the field, where the row of the given half has its label in the first cell and its value in the second. */
function rowBeside(text: string, start: number, line: string, given: Words, field: Field): Edit | undefined {
  const [lead, label = ''] = /^[ \t]*\|?([^|]*)\|/.exec(line) ?? [];
  const before = lead === undefined ? '' : text.slice(start + lead.length, given.span.start);
  if (lead === undefined || start + lead.length > given.span.start || before.includes('|')) return undefined;
  if (kindOfLabel(label.replace(/[*_:：]/g, '').trim()) === undefined) return undefined;
  const row = `| ${labelOf(field)} | ${field.words} |`;
  const eol = lineEnd(text);
  // The head of a table keeps the line of hyphens below it.
  const next = start + line.length + eol.length;
  const hyphens = /^[ \t|:-]*-[ \t|:-]*(?:\r?\n|$)/.exec(text.slice(next))?.[0] ?? '';
  if (!hyphens) return insertAt(start, `${row}${eol}`);
  return insertAt(next + hyphens.length, hyphens.endsWith('\n') ? `${row}${eol}` : `${eol}${row}`);
}

/** A label with its value, its emphasis closed before the value: `Date: `, `**Date:** `, `**Date**: `, `- Date: `. */
const label = /^((?:[-*+][ \t]+)?)(\*\*|__|\*|_|)[\p{L}][^|:：*_\r\n]*?(?:([:：])\2|\2([:：]))([ \t]*)$/u;

function labelBeside(text: string, start: number, line: string, given: Words, field: Field): Edit | undefined {
  const from = Math.max(start, text.lastIndexOf('|', given.span.start - 1) + 1);
  const blank = /^[ \t]*/.exec(text.slice(from, given.span.start))?.[0].length ?? 0;
  const parts = label.exec(text.slice(from + blank, given.span.start));
  if (!parts || /^[*_]/.test(text.slice(given.span.end))) return undefined;
  const [, mark = '', emphasis = '', inside, outside, gap] = parts;
  const closing = inside ? `${inside}${emphasis}` : `${emphasis}${outside}`;
  const words = `${emphasis}${labelOf(field)}${closing}${gap || ' '}${field.words}`;
  if (from > start || line.includes('|')) return insertAt(from + blank + mark.length, `${words} | `);
  const hardBreak = / {2,}$|\\$/.exec(line)?.[0] ?? '';
  return insertAt(start, `${text.slice(start, start + blank)}${mark}${words}${hardBreak}${lineEnd(text)}`);
}

/** `Author | date`, where the given half stands free in its line. */
function wordsBeside(text: string, start: number, line: string, given: Words, field: Field): Edit | undefined {
  const before = text.slice(start, given.span.start);
  const after = text.slice(given.span.end, start + line.length);
  const isFree = /^(?:.*[|·•,])?[ \t]*$/.test(before) && /^[ \t]*(?:[|·•,].*)?$/.test(after);
  if (!isFree || /^[ \t]*(?:#|>)/.test(line)) return undefined;
  return field.key === 'author'
    ? insertAt(given.span.start, `${field.words} | `)
    : insertAt(given.span.end, ` | ${field.words}`);
}

const insertAt = (place: number, newText: string): Edit => ({ start: place, end: place, newText });

/** What a byline lacks: as a key with its value in front matter, and what stands in the text behind a label. */
type Field = { readonly key: 'author' | 'date'; readonly value: string; readonly words: string };

const authorField: Field = { key: 'author', value: '[Author]', words: '[Author]' };
const dateField = (today: Day): Field => ({ key: 'date', value: `${today}`, words: formatDay(today) });
