import type { Hash } from 'node:crypto';
import type { OpenFile } from './files.ts';

/** What a result depends on besides Brieflint and the day: the text, and all that is in force for it. */
export const keyOf = ({ text, options: { standard, template, included }, rules }: OpenFile): string =>
  sha256()
    .update(JSON.stringify([included, rules]))
    .update(asText(standard))
    .update(asText(template))
    .update(text)
    .digest('base64url');

/** Node's library for checksums is only loaded where somebody wants a cache. */
export const sha256 = (): Hash => process.getBuiltinModule('node:crypto').createHash('sha256');

const texts = new WeakMap<object, string>();

/** The same standard holds for many files. */
function asText(data: object): string {
  const text = texts.get(data) ?? JSON.stringify(data);
  texts.set(data, text);
  return text;
}
