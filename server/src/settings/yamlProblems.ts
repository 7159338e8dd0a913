import * as v from 'valibot';
import { type Document, type ErrorCode, isMap, isNode, isPair, isScalar, visit, type YAMLParseError } from 'yaml';
import type { Span } from '../text/span.ts';
import { suggest } from '../text/suggest.ts';
import { parseYaml } from '../text/yaml.ts';

/** What is wrong in a YAML file of ours, and where. */
export type FileProblem = { readonly message: string; readonly span: Span };

type Schema = v.GenericSchema<unknown, unknown>;

/** The message for an unknown key at `path`. */
type DescribeKey = (path: readonly (string | number)[]) => string;

/** The same; undefined where the general one is right. */
type DescribeUnknownKey = (path: readonly (string | number)[]) => string | undefined;

/**
 * Reads a YAML text by a schema. It never throws: what is wrong comes back as problems with their places, and `data` is
 * undefined then. An unknown key gets the nearest of `keys` as a suggestion, unless `describeUnknownKey` has a message.
 */
export function readYaml<T extends Schema>(
  text: string,
  schema: T,
  keys: readonly string[],
  describeUnknownKey: DescribeUnknownKey = () => undefined,
): { data: v.InferOutput<T> | undefined; problems: FileProblem[]; document: Document } {
  // With the level `silent` the library says nothing of a second document.
  const document = parseYaml(text, { logLevel: 'error' });
  if (document.errors.length > 0) {
    return { data: undefined, problems: document.errors.map((error) => syntaxProblem(error, text)), document };
  }
  const values = valuesOf(document);
  if (!values) return { data: undefined, problems: [aliasProblem(document)], document };
  const { output, issues } = parseAll(schema, values.all ?? {});
  const describeKey: DescribeKey = (path) => describeUnknownKey(path) ?? unknownKey(String(path.at(-1)), keys);
  const problems = [
    ...issues.map((issue) => toProblem(issue, document, describeKey)),
    ...passedOver(document, describeKey),
  ];
  return { data: problems.length > 0 ? undefined : output, problems: problems.toSorted(byPlace), document };
}

const byPlace = (a: FileProblem, b: FileProblem): number => a.span.start - b.span.start;

/** So many unknown keys are told; each costs another reading of the values. */
const mostUnknownKeys = 50;

/** All issues of `values`. Valibot tells one unknown key of a map, so those that it told are taken out for the next reading. */
function parseAll<T extends Schema>(
  schema: T,
  values: unknown,
): { output: v.InferOutput<T> | undefined; issues: v.BaseIssue<unknown>[] } {
  const unknown: v.BaseIssue<unknown>[] = [];
  for (;;) {
    const result = v.safeParse(schema, values);
    const found = (result.issues ?? []).filter(isUnknownKey);
    if (found.length === 0 || unknown.length >= mostUnknownKeys)
      return { output: result.success ? result.output : undefined, issues: [...unknown, ...(result.issues ?? [])] };
    unknown.push(...found);
    for (const { path } of found) {
      const last = path?.at(-1);
      if (last) delete (last.input as Record<string, unknown>)[String(last.key)];
    }
  }
}

/** Keys that Valibot passes over in silence: https://github.com/fabian-hiller/valibot/blob/main/library/src/utils/_isValidObjectKey/_isValidObjectKey.ts */
const silentKeys = new Set<unknown>(['__proto__', 'prototype', 'constructor']);

function passedOver(document: Document, describeKey: DescribeKey): FileProblem[] {
  const problems: FileProblem[] = [];
  visit(document, {
    Pair(_, { key }, above) {
      if (!isScalar(key) || !silentKeys.has(key.value)) return;
      const around = above.findLast(isPair)?.key;
      const path = [...(isScalar(around) ? [String(around.value)] : []), String(key.value)];
      const [start, end] = key.range ?? [0, 1];
      problems.push({ message: describeKey(path), span: { start, end } });
    },
  });
  return problems;
}

const isUnknownKey = (issue: v.BaseIssue<unknown>): boolean => issue.expected === 'never';

/** What keeps a text from being YAML, at its place in one line. */
function syntaxProblem({ code, message, pos: [from, to] }: YAMLParseError, text: string): FileProblem {
  // The library places what is missing at the end behind the last character.
  const start = Math.min(from, text.length);
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const end = Math.min(Math.max(to, start + 1), start + Math.max(line.length, 1), text.length);
  const words = text.slice(start, end);
  const reason = message.split('\n')[0]?.replace(/ at line.*$/, '') ?? '';
  return {
    message: plainSyntax(code, words, text.slice(0, start)) ?? `This is not YAML: ${reason}.`,
    span: { start, end },
  };
}

/** In plain words what people do wrong most often; undefined for the rest. `before` is the text before `words`. */
function plainSyntax(code: ErrorCode, words: string, before: string): string | undefined {
  switch (code) {
    case 'DUPLICATE_KEY':
      return `“${words}” stands twice: keep one of the two.`;
    case 'MULTIPLE_DOCS':
      return 'A second document begins here, and none but the first is read: write all into one, without “---”.';
    case 'TAB_AS_INDENT':
      return 'A line is indented with a tab: use blanks.';
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
      return `What begins with ${words} must stand in quotes.`;
    case 'UNEXPECTED_TOKEN':
      return /[\]}]$/.test(before) ? 'A pattern that begins with { or [ must stand in quotes.' : undefined;
    default:
      return undefined;
  }
}

/** The values of a document; undefined where an alias has no anchor, or aliases expand to too much. */
function valuesOf(document: Document): { all: unknown } | undefined {
  try {
    return { all: document.toJS() };
  } catch {
    return undefined;
  }
}

/** The library resolves no more aliases by default (`maxAliasCount`). */
const mostAliases = 100;

/** An alias without an anchor is a glob without its quotes; where there is none, there are too many aliases. */
function aliasProblem(document: Document): FileProblem {
  const aliases: FileProblem[] = [];
  visit(document, {
    Alias(_, node) {
      const [start, end] = node.range ?? [0, 1];
      const isDangling = !node.resolve(document);
      const message = isDangling
        ? `“*${node.source}” must stand in quotes, as in "*${node.source}".`
        : 'Aliases (*) stand for too much here: write the values themselves.';
      aliases.push({ message, span: { start, end } });
      return isDangling || aliases.length > mostAliases ? visit.BREAK : undefined;
    },
  });
  return aliases.at(-1) ?? { message: 'The values of this file cannot be read.', span: { start: 0, end: 1 } };
}

function toProblem(issue: v.BaseIssue<unknown>, document: Document, describeKey: DescribeKey): FileProblem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const atKey = isUnknownKey(issue) || issue.path?.at(-1)?.origin === 'key';
  return {
    message: isUnknownKey(issue) ? describeKey(path) : describeIssue(issue, String(path.at(-1))),
    span: spanOf(document, path, atKey),
  };
}

const unknownKey = (key: string, keys: readonly string[]): string =>
  keys.includes(key) ? `“${key}” does not belong here.` : `There is no key “${key}”${suggest(key, keys).words}.`;

/** The message for an issue with the value of the key `last`. */
export function describeIssue(issue: v.BaseIssue<unknown>, last: string): string {
  // Valibot's own sentences speak of types; a key that is missing has no value at all.
  if (issue.message.startsWith('Invalid key')) return `“${last}” is missing.`;
  if (issue.type !== 'strict_object') return issue.message;
  return issue.path
    ? `“${last}” has keys and values of its own.`
    : 'This file is a list of keys with values, such as “name: value”.';
}

/** The span of the value at `path`, or of its key; where there is none, that of the map or list which should hold it. */
export function spanOf(document: Document, path: readonly (string | number)[], atKey: boolean): Span {
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(holder)
    ? holder.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
    : undefined;
  const node = atKey ? pair?.key : document.getIn(path, true);
  const found = isNode(node) ? node : isNode(holder) ? holder : document.contents;
  const [start, end] = found?.range ?? [0, 0];
  // An empty file has no place but its beginning.
  return { start, end: Math.min(Math.max(end, start + 1), document.range?.[2] ?? end) };
}
