import type { Table } from 'mdast';
import type { Briefing, Section } from '../briefing/model.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import type { Fix } from '../problem.ts';
import { type ContentName, contents, says } from '../templates/contents.ts';
import { emptyTable } from '../templates/scaffold.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd, lineEndAfter, lineStart } from '../text/lines.ts';
import { contains, moved, slice } from '../text/span.ts';
import { headSpan, insertBlocks, outsideOpen } from './edits.ts';
import type { Report, Rule } from './rule.ts';

export const missingContent: Rule = {
  name: 'missing-content',
  severity: 'error',
  readsEnglish: true,
  summary: 'What the template demands to be said is not said, or its table is not there.',

  *check(briefing) {
    const { template, sections, text } = briefing;
    const body = sections.findLast(({ is, parent }) => is?.role === 'body' && !parent) ?? sections.at(-1);
    for (const name of template.contains)
      if (!says(text.slice(briefing.start), name))
        yield {
          span: headSpan(briefing),
          message: `The briefing does not say ${adviceOn(name)}`,
          fixes: [insertLine(name, body?.span.end ?? text.length, briefing)],
        };
    for (const section of sections) {
      if (!section.is || section.isEmpty) continue;
      for (const name of section.is.contains)
        if (!says(slice(text, section.span), name))
          yield {
            span: section.heading.words,
            message: `“${section.heading.text}” does not say ${adviceOn(name)}`,
            fixes: [insertLine(name, section.span.end, briefing)],
          };
      if (section.is.columns.length > 0) yield* wrongTable(section, section.is.columns, briefing);
    }
  },
};

const labelOf = (name: ContentName): string => contents[name].line.replace(/:.*/, '');

const adviceOn = (name: ContentName): string => `${contents[name].what}: add a line such as “${labelOf(name)}: …”.`;

const insertLine = (name: ContentName, at: number, briefing: Briefing): Fix => ({
  title: `Insert “${labelOf(name)}: …”`,
  safe: false,
  edits: [insertBlocks(briefing.text, outsideOpen(briefing, at), [contents[name].line])],
});

/** The columns that the nearest table of a section lacks, or the table. */
function* wrongTable(section: Section, columns: readonly string[], briefing: Briefing): Generator<Report> {
  const { blocks, text } = briefing;
  const tables = blocks.flatMap(({ block: { node, source }, base }) => {
    const [first] = node.type === 'table' && contains(section.span, spanOf(node, base)) ? node.children : [];
    if (node.type !== 'table' || !first) return [];
    const heads = headsOf(node, source);
    const lacking = columns.filter((column) => !heads.some((head) => isColumn(head, column)));
    return [{ table: node, base, span: moved(spanOf(first, 0), base), lacking }];
  });
  const [nearest] = tables.toSorted((a, b) => a.lacking.length - b.lacking.length);
  const list = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');
  if (!nearest) {
    const table = emptyTable(columns).replaceAll('\n', lineEnd(text));
    yield {
      span: section.heading.words,
      message: `“${section.heading.text}” has no table: give it one with the columns ${list(columns)}.`,
      fixes: [
        {
          title: 'Insert the table',
          safe: false,
          edits: [insertBlocks(text, outsideOpen(briefing, section.span.end), [table])],
        },
      ],
    };
  } else if (nearest.lacking.length > 0)
    yield {
      span: nearest.span,
      message: `This table lacks the column ${list(nearest.lacking)}: add it.`,
      fixes: addColumns(nearest.table, nearest.base, nearest.lacking, text).map((edits) => ({
        title: `Add the column ${list(nearest.lacking)}`,
        safe: false,
        edits,
      })),
    };
}

/**
 * The edits that add columns at the right of the table at `base`, with a place to fill in in each row; none where a row has more
 * cells than the head, for its last would be in the new column.
 */
function addColumns({ children: rows }: Table, base: number, columns: readonly string[], text: string): Edit[][] {
  const width = rows[0]?.children.length ?? 0;
  if (rows.some(({ children }) => children.length > width)) return [];
  const append = (at: number, cells: readonly string[]): Edit => {
    const line = text.slice(lineStart(text, at), at).trimEnd();
    const isClosed = line.endsWith('|') && !line.endsWith('\\|');
    return { start: at, end: at, newText: isClosed ? ` ${cells.join(' | ')} |` : ` | ${cells.join(' | ')}` };
  };
  const edits = rows.flatMap((row, i) => {
    const { end } = moved(spanOf(row, 0), base);
    if (i > 0)
      return [append(end, [...Array(width - row.children.length).fill(''), ...columns.map(() => '[to be added]')])];
    const delimiters = lineEndAfter(text, end);
    const stop = delimiters + (/^[^\r\n]*/.exec(text.slice(delimiters))?.[0].trimEnd().length ?? 0);
    return [
      append(end, columns),
      append(
        stop,
        columns.map(() => '---'),
      ),
    ];
  });
  return [edits];
}

const headsOf = (table: Table, source: string): string[] =>
  (table.children[0]?.children ?? []).map((cell) => proseOf(cell, source, 0).replace(/\s+/g, ' ').trim().toLowerCase());

/** Whether a heading of a column is a name, alone or with words beside it: *Confidence level*, *Key Judgements*. */
function isColumn(head: string, column: string): boolean {
  const name = column.toLowerCase();
  return [name, `${name}s`].some((one) => ` ${head} `.includes(` ${one} `));
}
