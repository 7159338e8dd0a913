// What a settings file may say, as a JSON Schema: for editors, and for our own completion and hover in it.

import { rules } from '../rules/index.ts';
import { standards } from '../standards/index.ts';
import { templates } from '../templates/index.ts';
import { levels } from './readSettings.ts';

/** As much of JSON Schema as it takes. */
export type JsonSchema = {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'boolean';
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  /** One for each of `enum`; editors of Microsoft’s family show them. */
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
};

const severity: JsonSchema = {
  enum: levels,
  enumDescriptions: [
    'The rule does not speak.',
    'A remark.',
    'A likely misreading.',
    'What the standard or the template demands.',
  ],
};

const ruleSettings: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    rules.map(({ name, summary, severity: own, isOff, options }) => {
      const description = `${summary} By itself: ${isOff ? 'off' : own}.`;
      const entries = (options as unknown as { entries?: Record<string, unknown> } | undefined)?.entries;
      const words: JsonSchema = { type: 'array', items: { type: 'string' } };
      const tuple: JsonSchema = {
        type: 'array',
        items: [
          severity,
          {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(Object.keys(entries ?? {}).map((key) => [key, words])),
          },
        ],
      };
      return [name, { description, ...(options ? { anyOf: [severity, tuple] } : severity) }];
    }),
  ),
};

const globs = (description: string): JsonSchema => ({ description, type: 'array', items: { type: 'string' } });
const path = '\\.ya?ml$';

/** A name of ours, or the path of a house’s own file. */
const named = (description: string, all: readonly { readonly id: string; readonly name: string }[]): JsonSchema => ({
  description,
  anyOf: [
    { enum: all.map(({ id }) => id), enumDescriptions: all.map(({ name }) => name) },
    { type: 'string', pattern: path },
  ],
});

export const settingsSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Brieflint settings',
  description: 'What holds for the briefings of this folder and of all below it.',
  type: 'object',
  additionalProperties: false,
  properties: {
    root: { description: 'true: settings of the folders above have no say here.', type: 'boolean' },
    extends: {
      description: 'Settings files that this one builds on; what stands here goes before them.',
      anyOf: [
        { type: 'string', pattern: path },
        { type: 'array', items: { type: 'string', pattern: path } },
      ],
    },
    standard: named('The standard of estimative language, by its name or by the path of a house’s own.', standards),
    template: named('The structure that a briefing must have, by its name or by the path of a house’s own.', templates),
    include: globs('Files that are briefings whatever they hold, as globs from this folder.'),
    rules: { ...ruleSettings, description: 'Rules with another severity than their own, or with [severity, options].' },
    overrides: {
      description: 'Other severities for some files.',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          files: globs('The files, as globs from this folder.'),
          rules: { ...ruleSettings, description: 'What holds for these files.' },
        },
      },
    },
  },
};
