// Bold, italic and struck runs as Markdown can write them: without a blank at their edges.
import type { Nodes, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

type Run = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;

const isRun = (node: Nodes | undefined): node is Run =>
  node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete';

/**
 * Moves blanks out of the runs, and signs where a letter stands outside, since Markdown would read the marks as stars;
 * joins runs of one kind that touch; a run in one of its kind, a bold one in a heading, or one without words, goes.
 */
export function mendRuns(node: Nodes, outer: ReadonlySet<string> = new Set()): void {
  if (!('children' in node)) return;
  const around = node.type === 'heading' ? new Set(['strong']) : isRun(node) ? new Set([...outer, node.type]) : outer;
  for (const child of node.children) mendRuns(child, around);
  if (!node.children.some(isRun)) return;
  let children = (node.children as PhrasingContent[]).flatMap((child) =>
    isRun(child) && (around.has(child.type) || !/\S/.test(textOf(child))) ? child.children : [child],
  );
  children = joined(children);
  children = children.flatMap((child) => (isRun(child) ? withoutEdges(child, /\s/) : [child]));
  children = children.flatMap((child, i) => {
    if (!isRun(child)) return [child];
    const before = /[^\s\p{P}\p{S}]$/u.test(textBeside(children[i - 1]));
    const after = /^[^\s\p{P}\p{S}]/u.test(textBeside(children[i + 1]));
    const sign = /[\s\p{P}\p{S}]/u;
    return withoutEdges(child, sign, before, after);
  });
  node.children = joinedText(children) as never;
}

const textBeside = (node: PhrasingContent | undefined): string => (node ? textOf(node) || ' ' : ' ');

/** Neighbours of one kind as one run. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (isRun(node) && last?.type === node.type)
      result[result.length - 1] = { ...node, children: joined([...(last as Run).children, ...node.children]) };
    else result.push(node);
  }
  return result;
}

/** The run, and beside it the signs at its edges that `edge` matches. */
function withoutEdges(run: Run, edge: RegExp, atStart = true, atEnd = true): PhrasingContent[] {
  const [start, afterStart] = atStart ? peel(run.children, edge, 'first') : ['', run.children];
  const [end, children] = atEnd ? peel(afterStart, edge, 'last') : ['', afterStart];
  const before: PhrasingContent[] = start ? [{ type: 'text', value: start }] : [];
  const after: PhrasingContent[] = end ? [{ type: 'text', value: end }] : [];
  return [...before, ...(children.length > 0 ? [{ ...run, children } as Run] : []), ...after];
}

/** Takes from the first or last text, also one in other runs, the signs at that edge. */
function peel(nodes: readonly PhrasingContent[], edge: RegExp, side: 'first' | 'last'): [string, PhrasingContent[]] {
  const isFirst = side === 'first';
  const node = isFirst ? nodes[0] : nodes.at(-1);
  const others = isFirst ? nodes.slice(1) : nodes.slice(0, -1);
  const put = (part: PhrasingContent[]) => (isFirst ? [...part, ...others] : [...others, ...part]);
  if (node?.type === 'text') {
    const signs = [...node.value];
    let count = 0;
    while (count < signs.length && edge.test(signs.at(isFirst ? count : -1 - count) ?? '')) count++;
    if (count === 0) return ['', [...nodes]];
    const cut = isFirst ? count : signs.length - count;
    const [head, tail] = [signs.slice(0, cut).join(''), signs.slice(cut).join('')];
    const [gone, kept] = isFirst ? [head, tail] : [tail, head];
    if (kept) return [gone, put([{ type: 'text', value: kept }])];
    const [more, rest] = peel(others, edge, side);
    return [isFirst ? gone + more : more + gone, rest];
  }
  if (!isRun(node)) return ['', [...nodes]];
  const [gone, kept] = peel(node.children, edge, side);
  if (kept.length > 0) return [gone, put([{ ...node, children: kept } as Run])];
  const [more, rest] = peel(others, edge, side);
  return [isFirst ? gone + more : more + gone, rest];
}

/** Takes away the runs of these kinds below a node. */
export function dropRuns(node: Nodes, kinds: readonly Run['type'][]): void {
  if (!('children' in node)) return;
  for (const child of node.children) dropRuns(child, kinds);
  const children = (node.children as PhrasingContent[]).flatMap((child) =>
    isRun(child) && kinds.includes(child.type) ? child.children : [child],
  );
  node.children = joinedText(children) as never;
}

/** Neighbouring texts as one. */
const joinedText = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.reduce<PhrasingContent[]>((result, node) => {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: last.value + node.value };
    else result.push(node);
    return result;
  }, []);
