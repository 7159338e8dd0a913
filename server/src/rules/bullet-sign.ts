import { signedLines } from '../briefing/prose/signedLines.ts';
import { spanOf } from '../markdown/parse.ts';
import type { Edit } from '../text/edit.ts';
import { lineStart } from '../text/lines.ts';
import { slice } from '../text/span.ts';
import type { ProseRule } from './rule.ts';

export const bulletSign: ProseRule = {
  name: 'bullet-sign',
  severity: 'information',
  summary: 'A line begins with a sign such as “•” that makes no bullet in Markdown.',

  *checkProse({ node, text, sentences }) {
    if (node.type !== 'paragraph') return;
    const lines = signedLines(node, text);
    const [first] = lines;
    if (!first) return;
    const sign = slice(text, first.sign).trim();
    // One dash may stand before a name or an afterthought; a question or a call is a line of a dialogue.
    const isDash = sign === '–' || sign === '—';
    const isAside = lines.length === 1 || lines.some((line) => /[?!…]["”’)]?\s*$/.test(slice(text, line)));
    if (isDash && isAside && !sentences.some(({ isAmongJudgements }) => isAmongJudgements)) return;
    const { start } = spanOf(node, 0);
    const lead = text.slice(lineStart(text, start), start);
    const edits = lines.flatMap((line): Edit[] => {
      const from = line.sign.start > start ? lineStart(text, line.sign.start) : start;
      const before = from === start ? '' : `${lead}${line.isNested ? '  ' : ''}`;
      const end = line.start + slice(text, line).trimEnd().length;
      // A backslash that breaks the line would show at the end of an item.
      const breaks = text[end - 1] === '\\' ? [{ start: end - 1, end, newText: '' }] : [];
      return [{ start: from, end: line.sign.end, newText: `${before}- ` }, ...breaks];
    });
    // Behind a bullet a number with a stop would begin a list of its own.
    const isNumbered = lines.some((line) => /^\d{1,9}[.)]\s/.test(text.slice(line.sign.end)));
    const isOne = lines.length === 1;
    yield {
      span: { start: first.sign.start, end: first.sign.start + sign.length },
      message: `“${sign}” makes no bullet in Markdown${isOne ? '' : `, and the ${lines.length} lines run together`}: begin the line with “- ”.`,
      // Dashes begin the lines of a dialogue too.
      fixes: isNumbered
        ? []
        : [{ title: isOne ? 'Write “- ”' : `Make a list of the ${lines.length} lines`, safe: sign !== '–', edits }],
    };
  },
};
