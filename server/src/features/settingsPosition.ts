// Where the cursor stands in a settings file. The text is read line by line, since half-typed YAML cannot be parsed.
import { nodeAt, variants } from './settingsNodeAt.ts';

/** Where the cursor stands. */
export type SettingsPosition = {
  /** The keys from the root on; `[]` for the items of a list, `[+]` for those behind the first of one in brackets. */
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  /** What is typed of the key or value before the cursor. */
  readonly typed: string;
  /** Whether the cursor is inside a map or list written in one line, `{…}` or `[…]`. */
  readonly inFlow: boolean;
};

/** A line as indent and dashes, quotation mark, key, rest; without a key all behind the indent is the rest. */
const line = /^(\s*(?:-\s+)*)(?:(["']?)([\w.-]+)\2\s*:(?=\s|$)\s?)?(.*)$/;

/** The position of the cursor at `offset`. */
export function positionAt(text: string, offset: number): SettingsPosition {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [, indent = '', , key, rest = ''] = line.exec(text.slice(lineStart, offset)) ?? [];
  const path = [...parentsOf(text.slice(0, lineStart), indent)];
  if (key === undefined) {
    const flow = /^[[{]/.test(rest.trim()) ? readFlow(rest, path) : undefined;
    return flow ?? { path, at: isListValue(path, indent) ? 'value' : 'key', typed: rest, inFlow: false };
  }
  return (
    readFlow(rest, [...path, key]) ?? { path: [...path, key], at: 'value', typed: rest.trimStart(), inFlow: false }
  );
}

/** Whether an item of a list is a value; the items of a list of maps begin with a key. */
const isListValue = (path: readonly string[], indent: string): boolean =>
  indent.includes('-') && !variants(nodeAt(path)).some(({ keys }) => keys);

/**
 * The path to a line that begins with `indent`, its blanks and dashes, found in the text `above` it by ever smaller
 * indents.
 */
function parentsOf(above: string, indent: string): string[] {
  const path: string[] = indent.includes('-') ? ['[]'] : [];
  let width = indent.includes('-') ? indent.indexOf('-') : indent.length;
  for (const lineAbove of above.split(/\r?\n/).toReversed()) {
    const [, indentAbove = '', , key] = line.exec(lineAbove) ?? [];
    if (key === undefined || lineAbove.trimStart().startsWith('#')) continue;
    const dash = indentAbove.indexOf('-');
    if (indentAbove.length < width || (indentAbove.length <= width && path[0] === '[]' && dash < 0)) {
      path.unshift(key);
      width = indentAbove.length;
    }
    if (dash >= 0 && indentAbove.length <= width) {
      path.unshift('[]');
      width = dash;
    }
    if (width === 0 && path[0] !== '[]') break;
  }
  return path;
}

/** How deep maps and lists in one line are read; no setting lies that deep. */
const deepest = 20;

/**
 * The position behind `rest`, inside maps and lists that are written in one line: `{ closed-horizon: o`. Undefined
 * outside of any.
 */
function readFlow(rest: string, base: readonly string[]): SettingsPosition | undefined {
  const stack: { kind: '{' | '['; path: readonly string[] }[] = [];
  let path = base;
  let word = '';
  let at: SettingsPosition['at'] = 'value';
  for (const character of rest) {
    const top = stack.at(-1);
    if (character === '{' || character === '[') {
      if (stack.length > deepest) return undefined;
      const inner = character === '[' ? [...path, '[]'] : path;
      stack.push({ kind: character, path: inner });
      path = inner;
      at = character === '{' ? 'key' : 'value';
      word = '';
    } else if (character === '}' || character === ']') {
      stack.pop();
      path = stack.at(-1)?.path ?? base;
      word = '';
    } else if (character === ',' && top) {
      path = top.kind === '[' ? [...top.path.slice(0, -1), '[+]'] : top.path;
      at = top.kind === '{' ? 'key' : 'value';
      word = '';
    } else if (character === ':' && top?.kind === '{') {
      path = [...top.path, word.trim()];
      at = 'value';
      word = '';
    } else word += character;
  }
  return stack.length > 0 ? { path, at, typed: word.trimStart(), inFlow: true } : undefined;
}

/** How many blanks and dashes the line of `offset` begins with. */
export const indentAt = (text: string, offset: number): number =>
  /^\s*(?:-\s+)*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0].length ?? 0;

/** The keys of the map that the cursor is in, without that of its own line. */
export function siblingKeys(text: string, offset: number): string[] {
  const indent = indentAt(text, offset);
  const lines = text.split(/\r?\n/);
  const current = text.slice(0, offset).split('\n').length - 1;
  const keys: string[] = [];
  const walk = (step: 1 | -1) => {
    for (let i = current + step; i >= 0 && i < lines.length; i += step) {
      const [, lineIndent = '', , key] = line.exec(lines[i] ?? '') ?? [];
      if (key === undefined) continue;
      if (lineIndent.length < indent) return;
      if (lineIndent.length === indent) keys.push(key);
      if (lineIndent.includes('-') && lineIndent.length === indent) return;
    }
  };
  walk(-1);
  walk(1);
  return keys;
}
