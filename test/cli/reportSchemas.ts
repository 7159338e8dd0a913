// What each format may hold, as those who read it say.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Element, Nodes } from 'xast';

const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 1 };
const strict = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const gitlab = {
  type: 'array',
  items: strict({
    description: text,
    check_name: text,
    fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: strict({
      path: { type: 'string', pattern: '^(?!\\./|/)' },
      lines: strict({ begin: count, end: count }),
    }),
  }),
};

/** https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto */
const position = strict({ line: count, column: count });
const range = strict({ start: position, end: position });
const rdjson = strict({
  source: strict({ name: text }),
  diagnostics: {
    type: 'array',
    items: strict(
      {
        message: text,
        location: strict({ path: text, range }),
        severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
        code: strict({ value: text, url: text }, ['url']),
        suggestions: { type: 'array', minItems: 1, items: strict({ range, text: { type: 'string' } }) },
      },
      ['suggestions'],
    ),
  },
});

const place = { line: count, column: count, endLine: count, endColumn: count, byteColumn: count, endByteColumn: count };
const problem = {
  rule: text,
  severity: { enum: ['error', 'warning', 'information'] },
  message: text,
  ...place,
  fixes: {
    type: 'array',
    items: strict({
      title: text,
      safe: { type: 'boolean' },
      edits: { type: 'array', items: strict({ ...place, text: { type: 'string' } }) },
    }),
  },
  words: { type: 'string' },
  excerpt: strict({ text: { type: 'string' }, before: { type: 'integer' }, length: { type: 'integer' } }),
};
const jsonl = {
  oneOf: [
    strict({ error: text }),
    strict(
      {
        path: text,
        briefing: { type: 'boolean' },
        reason: text,
        language: { enum: ['en', 'other', 'unknown'] },
        standard: text,
        standardName: text,
        template: text,
        problems: { type: 'array', items: strict(problem) },
        ignored: { type: 'array', items: strict({ ...problem, reason: { type: 'string' } }) },
      },
      ['ignored'],
    ),
  ],
};

/** The schema of OASIS, as Microsoft publishes it. */
const sarif = (): object => {
  const path = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  return schema;
};

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });

/** What is wrong in the JSON of a format; nothing where it is valid. */
export const faultsInJson = {
  gitlab: faultsBy(gitlab),
  rdjson: faultsBy(rdjson),
  jsonl: faultsBy(jsonl),
  sarif: faultsBy(sarif()),
};

function faultsBy(schema: object): (value: unknown) => string[] {
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** An element: its attributes (`!` where it must have them), and the elements that may stand in it. */
type Elements = Readonly<
  Record<string, { readonly attributes: string; readonly children: string; readonly text?: true }>
>;

export const xmlFormats = {
  /** `xunit/types/model/xsd/junit-10.xsd` of https://github.com/jenkinsci/xunit-plugin, as far as we use it. */
  junit: {
    testsuites: { attributes: 'name time tests failures errors', children: 'testsuite' },
    testsuite: {
      attributes: 'name! tests! failures! errors! skipped time timestamp hostname id package file',
      children: 'testsuite properties testcase system-out system-err',
    },
    testcase: { attributes: 'name! classname time group', children: 'skipped error failure system-out system-err' },
    failure: { attributes: 'type message', children: '', text: true },
    error: { attributes: 'type message', children: '', text: true },
    skipped: { attributes: 'type message', children: '', text: true },
  },
  /** https://checkstyle.org/reports.html has no schema of it: what its own `XMLLogger` writes. */
  checkstyle: {
    checkstyle: { attributes: 'version!', children: 'file' },
    file: { attributes: 'name!', children: 'error' },
    error: { attributes: 'line! column severity! message! source!', children: '' },
  },
} as const satisfies Record<string, Elements>;

/** What is wrong in a tree of a format; nothing where it is valid. */
export function faultsInXml(node: Nodes, elements: Elements): string[] {
  if (node.type !== 'root' && node.type !== 'element') return [];
  const inside = (node.children as readonly Nodes[]).filter((child): child is Element => child.type === 'element');
  const below = inside.flatMap((child) => faultsInXml(child, elements));
  if (node.type === 'root') return below;
  const element = elements[node.name];
  if (!element) return [`<${node.name}> is unknown`];
  const allowed = element.attributes.split(' ');
  const given = Object.keys(node.attributes);
  const hasText = node.children.some((child) => child.type === 'text' && child.value.trim() !== '');
  return [
    ...allowed.flatMap((name) =>
      name.endsWith('!') && !given.includes(name.slice(0, -1)) ? [`<${node.name}> lacks ${name}`] : [],
    ),
    ...given
      .filter((name) => !allowed.includes(name) && !allowed.includes(`${name}!`))
      .map((name) => `<${node.name}> has ${name}`),
    ...inside
      .filter(({ name }) => !element.children.split(' ').includes(name))
      .map(({ name }) => `<${name}> stands in <${node.name}>`),
    ...(hasText && !element.text ? [`<${node.name}> holds text`] : []),
    ...below,
  ];
}
