import {
  type Document,
  type DocumentOptions,
  isNode,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  visit,
  type YAMLParseError,
} from 'yaml';

type YamlOptions = ParseOptions & DocumentOptions & SchemaOptions;

/** How deep lists and maps may lie in each other. Nothing of ours needs a quarter of it; at a thousand the parser ends the whole process. */
const deepest = 32;

/** A YAML text as a document. It never throws: what lies too deep, is not YAML or stands twice is among its errors. */
export function parseYaml(text: string, options: YamlOptions = {}): Document {
  const tooDeep = depthOf(text) > deepest;
  // The library compares each key with every other one, in a time that grows with their square.
  const document = parseDocument(tooDeep ? '' : text, {
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
    ...options,
  });
  if (tooDeep)
    document.errors.push(
      parseError([0, 1], 'RESOURCE_EXHAUSTION', `lists and keys lie more than ${deepest} deep in each other`),
    );
  else document.errors.push(...repeatedKeys(document));
  return document;
}

/**
 * How deep lists and maps lie in each other at the most: by their brackets, by the columns of their lines and marks, and by
 * the further marks of one line (`a: b: c`).
 */
function depthOf(text: string): number {
  const columns: number[] = [];
  let brackets = 0;
  let most = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const lead = /^\s*(?:[-?:]\s+)*/.exec(line)?.[0] ?? '';
    if (!line.trim()) continue;
    for (const column of [...[...lead.matchAll(/\S/g)].map(({ index }) => index), lead.length]) {
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
    }
    let marks = 0;
    for (const { 0: sign } of line.slice(lead.length).matchAll(/[[\]{}]|[-?:](?=\s|$)/g)) {
      if ('[{'.includes(sign)) brackets++;
      else if (']}'.includes(sign)) brackets = Math.max(0, brackets - 1);
      else if (brackets === 0) marks++;
      most = Math.max(most, columns.length + brackets + marks);
    }
    most = Math.max(most, columns.length + brackets);
  }
  return most;
}

function repeatedKeys(document: Document): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const value = isNode(key) && 'value' in key ? key.value : key;
        if (seen.has(value) && isNode(key) && key.range)
          errors.push(parseError([key.range[0], key.range[1]], 'DUPLICATE_KEY', 'Map keys must be unique'));
        seen.add(value);
      }
    },
  });
  return errors;
}

/** An error as the library makes it; its class is loaded only with the library: see `lazyPlugin.mjs`. */
const parseError = (pos: [number, number], code: YAMLParseError['code'], message: string): YAMLParseError =>
  Object.assign(new Error(message), { name: 'YAMLParseError' as const, code, pos });
