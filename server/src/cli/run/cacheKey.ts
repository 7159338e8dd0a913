import type { Hash } from 'node:crypto';
import type { ReadOptions } from '../../briefing/read.ts';
import type { OpenFile } from './files.ts';

/**
 * A checksum of what a result depends on besides Brieflint and the day: the text, and the settings that hold for it; the same of the
 * issue before, where it names one.
 */
export function keyOf({ text, options, rules, previous }: OpenFile): string {
  const hash = sha256().update(JSON.stringify(rules));
  add(hash, text, options);
  if (previous?.kind === 'text') add(hash.update(JSON.stringify(previous.name)), previous.text, previous.options);
  else if (previous) hash.update(JSON.stringify(previous));
  return hash.digest('base64url');
}

/** The length goes before the text, so that no text can end as another begins. */
function add(hash: Hash, text: string, { standard, template, included, own }: ReadOptions): void {
  hash
    .update(JSON.stringify([included, own, text.length]))
    .update(asText(standard))
    .update(asText(template))
    .update(text);
}

/** A new SHA-256. Node’s library is loaded only where a cache is used. */
export const sha256 = (): Hash => process.getBuiltinModule('node:crypto').createHash('sha256');

const texts = new WeakMap<object, string>();

/** A standard or template as JSON, made once: the same holds for many files. */
function asText(data: object): string {
  const text = texts.get(data) ?? JSON.stringify(data);
  texts.set(data, text);
  return text;
}
