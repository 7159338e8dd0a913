import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toEventKey } from '../estimates/eventMatch.ts';

/** What the judgements of a briefing have in common. */
export type Origin = {
  readonly title: string;
  readonly authors: readonly string[];
  /** An ISO 8601 date, or nothing. */
  readonly published: string;
};

/**
 * The ids of the judgements of a briefing: 12 hex digits of a SHA-256 over its origin and the stems of the event’s words, so that
 * *talks will be held* and *holding talks* are one. Of several on one event the one that falls due first has the plain id, and the
 * others are told apart by their order in time; what moves in the text changes nothing.
 */
export class Ids {
  readonly #origin: readonly unknown[];
  readonly #rivals = new Map<string, { readonly due: string }[]>();

  constructor({ title, authors, published }: Origin) {
    this.#origin = [title.normalize('NFC'), authors.join(', '), published];
  }

  /** Takes an event, without its deadline, and its due day; the id can be asked for when all are taken. */
  add(event: string, due: string | null): () => string {
    const { key } = toEventKey(event);
    const rivals = this.#rivals.get(key) ?? [];
    this.#rivals.set(key, rivals);
    const own = { due: due ?? latest };
    rivals.push(own);
    return () => {
      const ordinal = 1 + rivals.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)).indexOf(own);
      return hexOf(JSON.stringify([...this.#origin, key, String(ordinal)]));
    };
  }
}

/** What has no due day comes last. */
const latest = '9999-12-31';

const hexOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);
