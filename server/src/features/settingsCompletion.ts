// Completion and hover in a settings file, by its schema.
import type { Span } from '../text/span.ts';
import type { Hover } from './hover.ts';
import { indentAt, positionAt, siblingKeys } from './settingsPosition.ts';
import { schemaAt, variants } from './settingsSchemaAt.ts';

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
  const schemas = variants(schemaAt(path));
  if (at === 'value')
    return schemas.flatMap(({ enum: names, enumDescriptions, type }) =>
      (type === 'boolean' ? ['true', 'false'] : (names ?? [])).map(
        (label, i): SettingsCompletion => ({
          kind: 'value',
          label,
          documentation: enumDescriptions?.[i] ?? '',
          replace,
          newText: label,
        }),
      ),
    );
  const present = inFlow ? [] : siblingKeys(text, offset);
  return schemas
    .flatMap(({ properties }) => Object.entries(properties ?? {}))
    .filter(([label]) => !present.includes(label))
    .map(([label, { description, type }]) => ({
      kind: 'key',
      label,
      documentation: description ?? '',
      replace,
      newText: type === 'object' && !inFlow ? `${label}:\n${' '.repeat(indentAt(text, offset) + 2)}` : `${label}: `,
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
  const schemas = variants(schemaAt(path));
  const description =
    at === 'key'
      ? schemas.map(({ properties }) => properties?.[word]?.description).find(Boolean)
      : schemas.map((schema) => schema.enumDescriptions?.[schema.enum?.indexOf(word) ?? -1]).find(Boolean);
  return description ? { span: { start, end }, markdown: `**${word}**\n\n${description}` } : undefined;
}
