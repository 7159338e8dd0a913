import { isHandlingMark } from '../briefing/byline/handlingMarks.ts';
import type { Briefing } from '../briefing/model.ts';
import { proseOf } from '../markdown/prose.ts';
import { paperMarks } from '../rules/tlpMarks.ts';
import type { Handling } from './paper.ts';
import { plainWords } from './words.ts';

/** The marks of a whole paper: its first label of TLP, and the first line above its sections that is another handling mark. */
export function handlingOf(briefing: Briefing): Handling {
  const first = briefing.sections[0]?.span.start ?? 0;
  const lines = briefing.blocks
    .filter(({ base, block: { node } }) => base < first && (node.type === 'paragraph' || node.type === 'heading'))
    .map(({ block }) =>
      plainWords(proseOf(block.node, block.source, 0))
        .replace(/\s+/g, ' ')
        .trim(),
    );
  return {
    tlp: paperMarks(briefing)[0]?.label,
    // A portion mark, `(U)`, is of one paragraph.
    classification: lines.find((line) => isHandlingMark(line) && !/^[([]|\bTLP\b/i.test(line)),
  };
}
