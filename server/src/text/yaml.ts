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

/**
 * How deep lists and maps may be nested. Our files need less than a quarter of it; at about a thousand levels the
 * parser ends the whole process.
 */
const maxDepth = 32;

/**
 * Parses a YAML text. It never throws: too deep nesting, wrong syntax and repeated keys are in the document’s
 * `errors`, with offsets in `text`.
 */
export function parseYaml(text: string, options: YamlOptions = {}): Document {
  const tooDeep = depthOf(text) > maxDepth;
  // With `uniqueKeys` the library compares each key with every other, in quadratic time: `repeatedKeys` does it in linear time.
  const document = parseDocument(tooDeep ? '' : text, {
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
    ...options,
  });
  if (tooDeep)
    document.errors.push(
      parseError([0, 1], 'RESOURCE_EXHAUSTION', `lists and keys lie more than ${maxDepth} deep in each other`),
    );
  else document.errors.push(...repeatedKeys(document));
  return document;
}

/**
 * How deep lists and maps are nested at the most, estimated without the parser: by open brackets, by the columns at which lines
 * and their marks (`-`, `?`, `:`) begin, and by further marks in one line (`a: b: c`).
 */
function depthOf(text: string): number {
  const columns: number[] = [];
  let brackets = 0;
  let deepest = 0;
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
      deepest = Math.max(deepest, columns.length + brackets + marks);
    }
    deepest = Math.max(deepest, columns.length + brackets);
  }
  return deepest;
}

/** An error at each key that its map has already. */
function repeatedKeys(document: Document): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map(_, { items }) {
      const values = new Set<unknown>();
      for (const { key } of items) {
        const value = isNode(key) && 'value' in key ? key.value : key;
        if (values.has(value) && isNode(key) && key.range)
          errors.push(parseError([key.range[0], key.range[1]], 'DUPLICATE_KEY', 'Map keys must be unique'));
        values.add(value);
      }
    },
  });
  return errors;
}

/**
 * An error like the library’s own. Its class is not imported, since that would load the library at start: see
 * `lazyPlugin.mjs`.
 */
const parseError = (pos: [number, number], code: YAMLParseError['code'], message: string): YAMLParseError =>
  Object.assign(new Error(message), { name: 'YAMLParseError' as const, code, pos });
