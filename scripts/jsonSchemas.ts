// JSON Schemas for other editors, made from the Valibot schemas that read the files.

import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { settingsSchema, severity } from '../server/src/settings/schema.ts';
import { standardSchema } from '../server/src/standards/schema.ts';
import { templateSchema } from '../server/src/templates/schema.ts';

/** Each JSON Schema by the path of its file. */
export const jsonSchemas = (): Record<string, object> => ({
  'schemas/brieflint.schema.json': convert('settings', settingsSchema, { severity }),
  'schemas/brieflint-standard.schema.json': convert('standard', standardSchema),
  'schemas/brieflint-template.schema.json': convert('template', templateSchema),
});

/**
 * JSON Schema cannot say what `check` asks for, so a file that fails only such a check passes it; Brieflint itself reports
 * the check. `trim` changes no type. Anything else that cannot be converted is an error here, not a gap in the result.
 */
function convert(name: string, schema: GenericSchema, definitions: Record<string, GenericSchema> = {}): object {
  const { $schema, title, description, ...rest } = toJsonSchema(schema, {
    target: 'draft-07',
    typeMode: 'input',
    definitions,
    ignoreActions: ['check', 'trim'],
    overrideAction: ({ valibotAction, jsonSchema }) =>
      // JSON Schema reads its patterns as Unicode, so this one flag loses nothing.
      valibotAction.type === 'regex' && (valibotAction as unknown as { requirement: RegExp }).requirement.flags === 'u'
        ? jsonSchema
        : undefined,
  });
  return { $schema, $id: `urn:brieflint:schema:${name}`, title, description, ...rest };
}
