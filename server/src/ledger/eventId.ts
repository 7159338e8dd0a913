import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toEventKey } from '../estimates/eventMatch.ts';

/** What tells a judgement from any other, wherever it stands and however likely it is said to be. */
export type Identity = {
  readonly title: string;
  readonly authors: readonly string[];
  /** An ISO 8601 date, or nothing. */
  readonly published: string;
  /** The event, without its deadline. */
  readonly event: string;
  /** 1 for the first judgement of a text on this event, 2 for the next. */
  readonly ordinal: number;
};

/** 12 hex digits of a SHA-256. Of the event only the stems of its words count, so that *talks will be held* and *holding talks* are one. */
export function eventId({ title, authors, published, event, ordinal }: Identity): string {
  const parts = [title.normalize('NFC'), authors.join(', '), published, toEventKey(event).key, String(ordinal)];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 12);
}
