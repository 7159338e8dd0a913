import * as v from 'valibot';
import { type Document, isMap, isNode, isPair, isScalar, visit } from 'yaml';
import type { Span } from '../text/span.ts';
import { suggest } from '../text/suggest.ts';
import { parseYaml } from '../text/yaml.ts';

/** What is wrong in a YAML file of ours, and where. */
export type FileProblem = { readonly message: string; readonly span: Span };

type Schema = v.GenericSchema<unknown, unknown>;

/** The message for an unknown key at `path`; undefined where the general one is right. */
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
  const document = parseYaml(text);
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({
      message: `This is not YAML: ${describe(message)}.`,
      // The library places what is missing at the end behind the last character.
      span: { start: Math.min(pos[0], text.length), end: Math.min(Math.max(pos[1], pos[0] + 1), text.length) },
    }));
    return { data: undefined, problems, document };
  }
  const values = valuesOf(document);
  if (!values) return { data: undefined, problems: [aliasProblem(document)], document };
  const result = v.safeParse(schema, values.all ?? {});
  if (!result.success)
    return {
      data: undefined,
      problems: result.issues.map((issue) =>
        toProblem(issue, document, (path) => describeUnknownKey(path) ?? unknownKey(String(path.at(-1)), keys)),
      ),
      document,
    };
  return { data: result.output, problems: [], document };
}

/** The library's message in plain words. A bare `*` begins an alias in YAML, so `include: [*.md]` fails as an alias. */
const describe = (message: string): string =>
  /alias/i.test(message)
    ? 'a glob that begins with * stands in quotes'
    : (message.split('\n')[0]?.replace(/ at line.*$/, '') ?? '');

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

function toProblem(
  issue: v.BaseIssue<unknown>,
  document: Document,
  describeKey: (path: readonly (string | number)[]) => string,
): FileProblem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const isUnknownKey = issue.expected === 'never';
  const atKey = isUnknownKey || issue.path?.at(-1)?.origin === 'key';
  return {
    message: isUnknownKey ? describeKey(path) : describeIssue(issue, String(path.at(-1))),
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
