import { titleField } from '../briefing/byline/bylineFields.ts';
import type { Briefing } from '../briefing/model.ts';
import { insertField } from '../markdown/insertField.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { headSpan, insertBlocks } from './edits.ts';
import type { Rule } from './rule.ts';

export const missingTitle: Rule = {
  name: 'missing-title',
  severity: 'error',
  summary: 'The briefing has no title.',

  *check(briefing) {
    const low = lowTitle(briefing);
    if (low) {
      const title = briefing.title?.text;
      yield {
        span: low,
        message: `“${title}” is a heading of level ${low.end - low.start}: a title is one of level 1, so write “# ${title}”.`,
        fixes: [{ title: 'Make it level 1', safe: false, edits: [{ ...low, newText: '#' }] }],
      };
    }
    const bold = boldTitle(briefing);
    if (bold && briefing.title) {
      const { text: title } = briefing.title;
      yield {
        span: briefing.title.span,
        message: `“${title}” serves as the title but is a bold line: write “# ${title}”.`,
        fixes: [{ title: `Write “# ${title}”`, safe: false, edits: [{ ...bold.span, newText: bold.newText }] }],
      };
    }
    if (briefing.title) return;
    const line = labelledTitle(briefing);
    if (line) {
      const { label, title, span } = line;
      yield {
        span,
        message: `“${label}: ${title}” is no title to Markdown: write “# ${title}”.`,
        fixes: [{ title: `Write “# ${title}”`, safe: false, edits: [writeTitle(briefing, line)] }],
      };
      return;
    }
    yield {
      span: headSpan(briefing),
      message: 'The briefing has no title: write one on the first line after “# ”, or as “title:” in its front matter.',
      fixes: [
        {
          title: 'Insert a title',
          safe: false,
          edits: [insertTitle(briefing)],
        },
      ],
    };
  },
};

/** The signs before a title that is no heading of level 1. */
function lowTitle({ text, title, frontMatter }: Briefing): Span | undefined {
  if (!title || titleField(frontMatter?.fields)) return undefined;
  const from = lineStart(text, title.span.start);
  const [lead = '', signs = ''] = /^ {0,3}(#{2,6})(?=\s)/.exec(text.slice(from, title.span.start)) ?? [];
  return signs ? { start: from + lead.length - signs.length, end: from + lead.length } : undefined;
}

/** The edit that makes a heading of a bold line that is the title: what stands in lines after it becomes a paragraph. */
function boldTitle({ text, title, frontMatter }: Briefing): { span: Span; newText: string } | undefined {
  if (!title || titleField(frontMatter?.fields)) return undefined;
  const start = lineStart(text, title.span.start);
  const next = text.indexOf('\n', title.span.end);
  const end = next < 0 ? text.length : next - (text[next - 1] === '\r' ? 1 : 0);
  const line = text.slice(start, end);
  const words = /^ {0,3}(?:\*\*|__)(.*?)(?:\*\*|__)[ \t]*\\?[ \t]*$/.exec(line)?.[1];
  if (words === undefined) return undefined;
  const hasMore = next >= 0 && /^[^\r\n]/.test(text.slice(next + 1, next + 2));
  return { span: { start, end }, newText: `# ${words.trim()}${hasMore ? lineEnd(text) : ''}` };
}

type LabelledTitle = { readonly label: string; readonly title: string; readonly span: Span; readonly isRow: boolean };

/** The edit that makes the line a heading; in a table or a head of several lines the heading goes above it, and the line stays. */
const writeTitle = ({ text, start }: Briefing, { title, span, isRow }: LabelledTitle): Edit =>
  isRow || text.slice(start, span.start).trim()
    ? insertBlocks(text, start, [`# ${title}`])
    : { ...span, newText: `# ${title}` };

/** A line *Title: …*, in emphasis or not, or the row of a table. */
const labelledLines = [
  /^([ \t]*)((?:\*\*|__)?(?:title|subject)[ \t]*(?::(?:\*\*|__)?|(?:\*\*|__):)[ \t]*)(\S[^\r\n]*)$/im,
  /^([ \t]*\|?[ \t]*)((?:\*\*|__)?(?:title|subject):?(?:\*\*|__)?:?[ \t]*\|[ \t]*)([^\s|][^|\r\n]*?)[ \t]*\|?[ \t]*$/im,
];

/** The line above the first section that calls itself the title, and what it says. */
function labelledTitle({ text, start, sections }: Briefing): LabelledTitle | undefined {
  const first = sections[0]?.heading.span.start ?? text.length;
  const head = text.slice(start, Math.min(first, start + longestHead));
  const match = labelledLines.map((line) => line.exec(head)).find((found) => found !== null);
  const [, indent = '', label = '', words = ''] = match ?? [];
  const title = words.replace(/[\s\\*_]+$/, '').replace(/^[*_]+/, '');
  if (!match || !title) return undefined;
  const from = start + match.index + indent.length;
  return {
    label: /\w+/.exec(label)?.[0] ?? '',
    title,
    span: { start: from, end: from + label.length + words.trimEnd().length },
    isRow: label.includes('|'),
  };
}

/** A longer text (UTF-16 units) above the first section is no head. */
const longestHead = 2000;

/** The edit that inserts a heading of level 1; where the sections have that level, a field of the front matter. */
function insertTitle(briefing: Briefing): Edit {
  const { text, sections, frontMatter } = briefing;
  if (!sections.some(({ is, heading }) => is && heading.level === 1))
    return insertBlocks(text, briefing.start, ['# [Title]']);
  if (frontMatter) return insertField(text, frontMatter, ['title', '[Title]']);
  return insertBlocks(text, briefing.start, [['---', 'title: "[Title]"', '---'].join(lineEnd(text))]);
}
