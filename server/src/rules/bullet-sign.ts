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
    // One dash may stand before a name or an afterthought.
    if (sign === '–' && lines.length === 1 && !sentences.some(({ isAmongJudgements }) => isAmongJudgements)) return;
    const { start } = spanOf(node, 0);
    const lead = text.slice(lineStart(text, start), start);
    const edits = lines.map((line): Edit => {
      const from = line.sign.start > start ? lineStart(text, line.sign.start) : start;
      const before = from === start ? '' : `${lead}${line.isNested ? '  ' : ''}`;
      return { start: from, end: line.sign.end, newText: `${before}- ` };
    });
    const isOne = lines.length === 1;
    yield {
      span: { start: first.sign.start, end: first.sign.start + sign.length },
      message: `“${sign}” makes no bullet in Markdown${isOne ? '' : `, and the ${lines.length} lines run together`}: begin the line with “- ”.`,
      fixes: [{ title: isOne ? 'Write “- ”' : `Make a list of the ${lines.length} lines`, safe: true, edits }],
    };
  },
};
