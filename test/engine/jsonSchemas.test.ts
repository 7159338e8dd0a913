// The JSON Schemas that other editors read: they take what Brieflint takes, and refuse what it refuses.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ruleNames } from '../../server/src/rules/index.ts';

const schemaOf = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
const schemas = {
  settings: schemaOf('brieflint'),
  standard: schemaOf('brieflint-standard'),
  template: schemaOf('brieflint-template'),
};
type SchemaKind = keyof typeof schemas;

// `enumDescriptions` is a keyword of VS Code; a tuple of draft 7 that may not grow needs no `maxItems`.
const ajv = new Ajv({ allErrors: true, strict: true, strictTuples: false }).addVocabulary(['enumDescriptions']);
const validators = {
  settings: ajv.compile(schemas.settings),
  standard: ajv.compile(schemas.standard),
  template: ajv.compile(schemas.template),
};

/** Where a YAML text breaks the schema; empty where it does not. */
function faults(kind: SchemaKind, yaml: string): string[] {
  const validate = validators[kind];
  validate(parse(yaml) ?? {});
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const read = (path: string): string => readFileSync(path, 'utf8');
const yamlIn = (folder: string): string[] => readdirSync(folder).map((name) => `${folder}/${name}`);

test('each is draft 7, with an id and a title of its own', () => {
  const heads = Object.values(schemas).map(({ $schema, $id, title }) => ({ $schema, $id, title }));
  const $schema = 'http://json-schema.org/draft-07/schema#';
  expect(heads).toEqual([
    { $schema, $id: 'urn:brieflint:schema:settings', title: 'Brieflint settings' },
    { $schema, $id: 'urn:brieflint:schema:standard', title: 'Brieflint standard' },
    { $schema, $id: 'urn:brieflint:schema:template', title: 'Brieflint template' },
  ]);
});

test('every key has a description', () => {
  const missing: string[] = [];
  const walk = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries('properties' in node ? (node.properties as object) : {}))
      if (!(value as { description?: string }).description) missing.push(`${path}/${key}`);
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
  };
  for (const [kind, schema] of Object.entries(schemas)) walk(schema, kind);
  expect(missing).toEqual([]);
  expect(Object.keys(schemas.settings.properties.rules.properties)).toEqual(ruleNames);
});

describe('sound files are taken', () => {
  test.each<[SchemaKind, string]>([
    ['settings', 'examples/.brieflint.yaml'],
    ['settings', 'examples/house/.brieflint.yaml'],
    ['settings', 'examples/series/narrows/.brieflint.yaml'],
    ['settings', 'examples/series/upland/.brieflint.yaml'],
    ['template', 'examples/house/weekly.yaml'],
    ['settings', 'examples/icd203/.brieflint.yaml'],
    ['template', 'examples/icd203/icd203.yaml'],
    ['settings', 'examples/cti/.brieflint.yaml'],
    ['template', 'examples/cti/cti.yaml'],
    ...yamlIn('server/src/templates/data').map((path): [SchemaKind, string] => ['template', path]),
    ...yamlIn('server/src/standards/data').map((path): [SchemaKind, string] => ['standard', path]),
  ])('%s: %s', (kind, path) => {
    expect(faults(kind, read(path))).toEqual([]);
  });

  test.each([
    'standard: icd203\ntemplate: ../house/weekly.yaml\nextends: [a.yaml, b.YML]\nroot: true\n',
    'include: ["briefings/**/*.md"]\nrules: { vague-time: off, missing-title: [warning] }\n',
    'rules: { undefined-acronym: [information, { known: [IRGC] }] }\n',
    'overrides: [{ files: ["archive/**"], rules: { closed-horizon: off } }]\n',
    '',
  ])('settings: %s', (yaml) => {
    expect(faults('settings', yaml)).toEqual([]);
  });
});

describe('what is wrong is refused, at its place', () => {
  test.each<[SchemaKind, string, string]>([
    ['settings', 'ruels: {}', ' additionalProperties'],
    ['settings', 'rules: { vague-tiem: off }', '/rules/vague-tiem not'],
    ['settings', 'rules: { vague-time: wrn }', '/rules/vague-time enum'],
    ['settings', 'rules: { vague-time: [off, {}] }', '/rules/vague-time additionalItems'],
    ['settings', 'rules: { undefined-acronym: [off, { known: IRGC }] }', '/rules/undefined-acronym/1/known type'],
    ['settings', 'rules: { undefined-acronym: [off, { known: [3] }] }', '/rules/undefined-acronym/1/known/0 type'],
    [
      'settings',
      'rules: { undefined-acronym: [off, { knwon: [A] }] }',
      '/rules/undefined-acronym/1 additionalProperties',
    ],
    ['settings', 'overrides: [{ rules: {} }]', '/overrides/0 required'],
    ['settings', 'overrides: [{ files: [a], rules: { vague-time: on } }]', '/overrides/0/rules/vague-time enum'],
    ['settings', 'standard: phai', '/standard pattern'],
    ['settings', 'extends: house.txt', '/extends pattern'],
    ['settings', 'root: 1', '/root type'],
    ['standard', 'id: a\nname: A\nbands: [{ low: 0, high: 50 }]', '/bands minItems'],
    [
      'standard',
      'id: a\nname: A\nbands: [{ low: 0, high: 101 }, { low: 1, high: 2, lwo: 1 }]',
      '/bands/0/high maximum',
    ],
    [
      'standard',
      'id: a\nname: A\nbands: [{ low: 0, high: 9, lwo: 1 }, { low: 1, high: 2 }]',
      '/bands/0 additionalProperties',
    ],
    ['standard', 'id: A b\nname: A\nbands: [{ low: 0, high: 9 }, { low: 1, high: 2 }]', '/id pattern'],
    [
      'standard',
      'id: a\nname: A\nbands: [{ low: 0, high: 9, terms: ["?"] }, { low: 1, high: 2 }]',
      '/bands/0/terms/0 pattern',
    ],
    ['template', 'id: a\nname: A\nsections: [{ heading: H, levle: 2 }]', '/sections/0 additionalProperties'],
    ['template', 'id: a\nname: A\nsections: [{ heading: H, level: 7 }]', '/sections/0/level maximum'],
    ['template', 'id: a\nname: A\nsections: [{ heading: H, points: { min: 1.5 } }]', '/sections/0/points/min type'],
    ['template', 'id: a\nname: A\nsections: [{ heading: H }]\nrules: { vague-time: wrn }', '/rules/vague-time enum'],
    ['template', 'id: a\nname: A\nsections: [{ heading: H }]\npoint: bulet', '/point enum'],
  ])('%s: %s', (kind, yaml, fault) => {
    expect(faults(kind, yaml)).toContain(fault);
  });
});
