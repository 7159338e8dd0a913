import { reasonToGive } from '../briefing/suppressions.ts';
import type { Problem } from '../problem.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { unusedIgnore } from '../rules/unused-ignore.ts';
import type { Completion } from './completionItem.ts';
import { md } from './markdown.ts';

/**
 * What fits at `offset` inside an HTML comment: the words of ignore comments, then rules, first those with a problem
 * below, the nearest first. Empty where the reason is written; undefined outside of a comment that could be ours.
 */
export function suppressionCompletions(
  text: string,
  offset: number,
  problems: readonly Problem[],
): Completion[] | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const opening = line.lastIndexOf('<!--');
  const inside = line.slice(opening);
  if (opening < 0 || inside.includes('-->')) return undefined;
  const comment = /^<!--\s*([a-z-]*)$/.exec(inside);
  const isClosed = /^[^\n]*-->/.test(text.slice(offset));
  const replace = (typed: string) => ({ start: offset - typed.length, end: offset });
  if (comment)
    return commentWords.map(([label, documentation]) => ({
      kind: 'rule',
      label,
      detail: '',
      documentation: md`${documentation}`,
      replace: replace(comment[1] ?? ''),
      snippet: `${label} \${1:rule}: \${2:${reasonToGive}}${isClosed ? '' : ' -->'}`,
    }));
  const [, named = '', typed = ''] =
    /^<!--\s*brieflint-ignore(?:-file)?\s+((?:[a-z-]+,?\s+)*)([a-z-]*)$/.exec(inside) ?? [];
  if (!/^<!--\s*brieflint-ignore(?:-file)?\s/.test(inside)) return undefined;
  if (inside.includes(':')) return [];
  // A comment covers its line or what follows. `unused-ignore` would report the unfinished comment itself.
  const reportedBelow = problems
    .filter(({ span, rule }) => span.start >= offset - line.length && rule !== unusedIgnore.name)
    .map(({ rule }) => rule);
  const rank = ({ name }: Rule) => (reportedBelow.includes(name) ? reportedBelow.indexOf(name) : reportedBelow.length);
  return rules
    .filter(({ name }) => !named.split(/[\s,]+/).includes(name))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ name, summary }) => ({
      kind: 'rule',
      label: name,
      detail: reportedBelow.includes(name) ? 'reported below' : '',
      documentation: md`${summary}`,
      replace: replace(typed),
      snippet: /^\s*:/.test(text.slice(offset)) ? name : `${name}: \${1:${reasonToGive}}${isClosed ? '' : ' -->'}`,
    }));
}

const commentWords = [
  ['brieflint-ignore', 'Silences rules in the next block, or in the line that the comment ends.'],
  ['brieflint-ignore-file', 'Silences rules in the whole file; it stands above the first section.'],
] as const;
