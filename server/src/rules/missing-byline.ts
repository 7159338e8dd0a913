import type { Briefing } from '../briefing/model.ts';
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
            edits: [beside(briefing, date.span.start, authorField, '[Author] | ')],
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
            edits: [beside(briefing, author.span.end, dateField(today), ` | ${formatDay(today)}`)],
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
 * A row of a table or a label with its value gets a neighbour of its kind, with the label and the value of `field`.
 */
function beside(briefing: Briefing, at: number, field: Field, words: string): Edit {
  const { text, frontMatter, blocks } = briefing;
  if (frontMatter && at <= frontMatter.span.end) return insertField(text, frontMatter, [field.key, field.value]);
  const eol = lineEnd(text);
  const start = lineStart(text, at);
  const line = text.slice(start, endOfLine(text, at));
  const insert = (place: number, newText: string): Edit => ({ start: place, end: place, newText });
  const label = `${field.key.charAt(0).toUpperCase()}${field.key.slice(1)}`;
  if (blockAt(blocks, at)?.block.node.type === 'table') {
    // The head of a table keeps the line of hyphens below it.
    const next = start + line.length + eol.length;
    const hyphens = /^[ \t|:-]*-[ \t|:-]*(?:\r?\n|$)/.exec(text.slice(next))?.[0] ?? '';
    const row = `| ${label} | ${field.words} |`;
    if (!hyphens) return insert(start, `${row}${eol}`);
    return insert(next + hyphens.length, hyphens.endsWith('\n') ? `${row}${eol}` : `${eol}${row}`);
  }
  const pieceStart = text.lastIndexOf('|', at - 1) + 1;
  const isOneOfSeveral = pieceStart > start || line.includes('|');
  const from = Math.max(start, pieceStart);
  const [, mark = '', opening = '', closing] =
    /^(\s*(?:[-*+>]\s+)?)(\*\*|__)?[^:*_]+(:(?:\*\*|__)?|(?:\*\*|__):)\s/.exec(text.slice(from, at)) ?? [];
  if (!closing) return insert(at, words);
  const labelled = `${opening}${label}${closing} ${field.words}`;
  if (isOneOfSeveral) return insert(from + mark.length, `${labelled} | `);
  const hardBreak = / {2,}$|\\$/.exec(line)?.[0] ?? '';
  return insert(start, `${mark}${labelled}${hardBreak}${eol}`);
}

/** What a byline lacks: as a key with its value in front matter, and what stands in the text behind a label. */
type Field = { readonly key: 'author' | 'date'; readonly value: string; readonly words: string };

const authorField: Field = { key: 'author', value: '[Author]', words: '[Author]' };
const dateField = (today: Day): Field => ({ key: 'date', value: `${today}`, words: formatDay(today) });
