// Completion and hover in a settings file, by what its schema allows.
import type { Span } from '../text/span.ts';
import type { Hover } from './hover.ts';
import { md } from './markdown.ts';
import { nodeAt, variants } from './settingsNodeAt.ts';
import { indentAt, positionAt, siblingKeys } from './settingsPosition.ts';

/** A key or a value that fits at the cursor; `newText` is written over `replace`. */
export type SettingsCompletion = {
  readonly kind: 'key' | 'value';
  readonly label: string;
  readonly documentation: string;
  readonly replace: Span;
  readonly newText: string;
};

/** The keys or values that fit at `offset`, in the order of the schema; keys that are there already are left out. */
export function settingsCompletionsAt(text: string, offset: number): SettingsCompletion[] {
  const { path, at, typed, inFlow } = positionAt(text, offset);
  // The rest of the word behind the cursor is replaced too.
  const rest = /^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  const replace = { start: offset - typed.length, end: offset + rest };
  const nodes = variants(nodeAt(path));
  if (at === 'value')
    return nodes.flatMap(({ values = [] }) =>
      values.map(
        ({ label, description }): SettingsCompletion => ({
          kind: 'value',
          label,
          documentation: description,
          replace,
          newText: label,
        }),
      ),
    );
  const present = inFlow ? [] : siblingKeys(text, offset);
  return nodes
    .flatMap(({ keys = [] }) => [...keys])
    .filter(([label]) => !present.includes(label))
    .map(([label, { description, keys }]) => ({
      kind: 'key',
      label,
      documentation: description,
      replace,
      newText: keys && !inFlow ? `${label}:\n${' '.repeat(indentAt(text, offset) + 2)}` : `${label}: `,
    }));
}

/** How far before the pointer a word is looked for; every key and value of a setting is shorter. */
const longestWord = 100;

/** The description of the key or value at `offset`, from the schema; undefined where there is none. */
export function settingsHoverAt(text: string, offset: number): Hover | undefined {
  const start = offset - (/[\w-]*$/.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0].length ?? 0);
  const end = offset + (/^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0);
  const word = text.slice(start, end);
  if (!word) return undefined;
  const { path, at } = positionAt(text, start);
  const nodes = variants(nodeAt(path));
  const description =
    at === 'key'
      ? nodes.map(({ keys }) => keys?.get(word)?.description).find(Boolean)
      : nodes.map(({ values }) => values?.find(({ label }) => label === word)?.description).find(Boolean);
  return description ? { span: { start, end }, markdown: md`**${word}**\n\n${description}` } : undefined;
}
