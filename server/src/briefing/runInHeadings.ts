// Horizons that begin the text of their block: `**Short-term (0–3 months):** It is likely …`.
import type { ListItem, Nodes, RootContent } from 'mdast';
import { perBlockAndKey } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import type { Template } from '../templates/template.ts';
import { type HorizonHeading, horizonLevel, readHorizonHeading } from './horizons.ts';
import type { Heading } from './model.ts';

/** A horizon before the text of a paragraph or an item; offsets count from the block. */
export type RunInHeading = {
  readonly horizon: HorizonHeading;
  /** Where the text begins. */
  readonly from: number;
  /** Whether there is no text. */
  readonly isBlank: boolean;
};

/** A paragraph, or an item of a list, with the horizon that it begins with. */
export type WithRunInHeading = { readonly node: RootContent | ListItem; readonly runIn: RunInHeading | undefined };

export const noRunInHeadings: readonly WithRunInHeading[] = [];

/** The parts of a block in which some begin with horizons of a template; none where nothing does. */
export const runInHeadingsIn = perBlockAndKey((template: Template, { node, source }): readonly WithRunInHeading[] => {
  const parts = node.type === 'list' ? node.children : [node];
  const all = parts.map((part) => ({ node: part, runIn: readRunInHeading(part, source, template) }));
  return all.some(({ runIn }) => runIn) ? all : noRunInHeadings;
});

function readRunInHeading(node: RootContent | ListItem, source: string, template: Template): RunInHeading | undefined {
  const paragraph: Nodes | undefined = node.type === 'listItem' ? node.children[0] : node;
  const strong = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (strong?.type !== 'strong') return undefined;
  const from = spanOf(strong, 0).end;
  const prose = proseOf(strong, source, 0);
  const words = prose.trim().replace(/[\s:.]+$/, '');
  const start = spanOf(strong, 0).start + prose.indexOf(words);
  const whole = spanOf(node, 0);
  const heading: Heading = {
    text: words,
    words: { start, end: start + words.length },
    span: whole,
    level: horizonLevel,
    style: 'run-in',
  };
  const horizon = readHorizonHeading(heading, template, true);
  return horizon && { horizon, from, isBlank: !/[\p{L}\p{N}]/u.test(source.slice(from, whole.end)) };
}
