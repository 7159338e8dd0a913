import type { Briefing } from '../briefing/model.ts';
import { isPlaceholder } from '../briefing/prose/placeholder.ts';
import { formatDay } from '../dates/calendar.ts';
import { insertField } from '../markdown/insertField.ts';
import { spanOf } from '../markdown/parse.ts';
import type { Fix } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
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
        fixes: fixWith('Insert an author', beside(briefing, date.span.start, ['author', '[Author]'], '[Author] | ')),
      };
    } else if (author) {
      yield {
        span: author.span,
        message: `The byline “${author.text}” has no date, from which every horizon counts: write “${author.text} | ${formatDay(today)}”.`,
        fixes: fixWith(
          `Insert “${formatDay(today)}”`,
          beside(briefing, author.span.end, ['date', `${today}`], ` | ${formatDay(today)}`),
        ),
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
 * The edit that adds the missing half where the other half stands: in front matter as `field`, elsewhere as
 * `words` at `at`. Undefined in a line with a bar or a colon, that is in a table or behind a label.
 */
function beside(
  { text, frontMatter }: Briefing,
  at: number,
  field: readonly [string, string],
  words: string,
): Edit | undefined {
  if (frontMatter && at <= frontMatter.span.end) {
    return insertField(text, frontMatter, field);
  }
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, endOfLine(text, at));
  return /[|:]/.test(line) ? undefined : { start: at, end: at, newText: words };
}

const fixWith = (title: string, edit: Edit | undefined): Fix[] => (edit ? [{ title, safe: false, edits: [edit] }] : []);
