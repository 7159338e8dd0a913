import type { Hash } from 'node:crypto';
import type { OpenFile } from './files.ts';

/** A checksum of what a result depends on besides Brieflint and the day: the text, and the settings that hold for it. */
export const keyOf = ({ text, options: { standard, template, included, own }, rules }: OpenFile): string =>
  sha256()
    .update(JSON.stringify([included, own, rules]))
    .update(asText(standard))
    .update(asText(template))
    .update(text)
    .digest('base64url');

/** A new SHA-256. Node’s library is loaded only where a cache is used. */
export const sha256 = (): Hash => process.getBuiltinModule('node:crypto').createHash('sha256');

const texts = new WeakMap<object, string>();

/** A standard or template as JSON, made once: the same holds for many files. */
function asText(data: object): string {
  const text = texts.get(data) ?? JSON.stringify(data);
  texts.set(data, text);
  return text;
}
