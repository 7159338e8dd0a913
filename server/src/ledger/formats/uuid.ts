import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The namespace of all that Brieflint names; drawn once. */
export const ourNamespace = '887251a1-837d-4fb6-868a-5592d524a6bf';

/** A UUID of version 5 (RFC 9562): the same parts always give the same one, others another. */
export const uuidOf = (...parts: readonly unknown[]): string => uuid5(ourNamespace, JSON.stringify(parts));

export function uuid5(namespace: string, name: string): string {
  const bytes = sha1(concatBytes(hexToBytes(namespace.replaceAll('-', '')), utf8ToBytes(name))).slice(0, 16);
  // The four bits of the version, and the two of the variant.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
