import { type JsonSchema, settingsSchema } from '../settings/jsonSchema.ts';

/**
 * The schema of the settings under `path`, its keys from the root (`[]` and `[+]` as in `SettingsPosition`); `{}` where
 * there is none.
 */
export function schemaAt(path: readonly string[]): JsonSchema {
  return path.reduce<JsonSchema>((schema, key) => {
    for (const variant of variants(schema)) {
      const inner = key === '[]' || key === '[+]' ? itemsOf(variant, key === '[]' ? 0 : 1) : variant.properties?.[key];
      if (inner) return inner;
    }
    return {};
  }, settingsSchema);
}

/** A schema with those of its `anyOf`. */
export const variants = (schema: JsonSchema): readonly JsonSchema[] =>
  schema.anyOf ? [schema, ...schema.anyOf] : [schema];

/** The schema of the items of a list; of a pair (`[severity, options]`) that of the item at `index`. */
const itemsOf = ({ items }: JsonSchema, index: number): JsonSchema | undefined =>
  Array.isArray(items) ? items[index] : (items as JsonSchema | undefined);
