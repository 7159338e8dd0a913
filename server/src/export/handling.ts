import { isHandlingMark } from '../briefing/byline/handlingMarks.ts';
import type { Briefing } from '../briefing/model.ts';
import { proseOf } from '../markdown/prose.ts';
import { labelOf, paperMarks } from '../rules/tlpMarks.ts';
import type { Handling } from './paper.ts';
import { plainWords } from './words.ts';

/**
 * The marks of a whole paper: its first label of TLP, and the first line above its sections that is another handling mark. What the
 * front matter gives as a label and is none stands there as it is written: no paper goes out without the mark it was given.
 */
export function handlingOf(briefing: Briefing): Handling {
  const first = briefing.sections[0]?.span.start ?? 0;
  const lines = briefing.blocks
    .filter(({ base, block: { node } }) => base < first && (node.type === 'paragraph' || node.type === 'heading'))
    .map(({ block }) =>
      plainWords(proseOf(block.node, block.source, 0))
        .replace(/\s+/g, ' ')
        .trim(),
    );
  // A portion mark, `(U)`, is of one paragraph.
  const line = lines.find((words) => isHandlingMark(words) && !/^[([]|\bTLP\b/i.test(words));
  const others = [line, unknownLabel(briefing)].filter((words) => words !== undefined);
  return { tlp: paperMarks(briefing)[0]?.label, classification: others.join(' | ') || undefined };
}

/** What the field `tlp` says where that is no label of TLP 2.0; undefined where it is one, or there is none. */
export function unknownLabel({ frontMatter }: Briefing): string | undefined {
  const words = plainWords(frontMatter?.fields.get('tlp')?.text ?? '').trim();
  return words && !labelOf(words) ? words : undefined;
}
