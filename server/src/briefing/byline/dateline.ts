// The dateline of a newspaper’s first paragraph: `QUORRA, 16 November 2026 — The quay was closed on Monday.`
import { readPublicationDate } from '../../dates/publicationDate.ts';
import type { Words } from '../model.ts';
import { isProperName } from './bylineNames.ts';
import { organisation } from './organisation.ts';

const place = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ ]\p{Lu}[\p{Lu}.'’-]+){0,2}(?:,[ ]\p{Lu}[\p{L}.]+(?:[ ]\p{Lu}[\p{L}.]+)?)?`;
const dateline = new RegExp(
  String.raw`^(?<before>[\s*_]*(?<place>${place}),[ ])(?<date>[^\n–—]{6,24}?)[\s*_]*(?:\s?[–—]{1,2}|\s-{1,2})[\s*_]*(?=\p{L})(?<rest>[^\n]+)`,
  'u',
);

/**
 * The date between a place in capitals and the sentence of a paragraph that starts at `start`; undefined where a name follows
 * (`HALM, 9 March 2026 — Ida Rask`), or a body stands in the place’s stead. The place is no author.
 */
export function dateOfDateline(paragraph: string, start: number): Words | undefined {
  const { before, place: words, date, rest } = dateline.exec(paragraph)?.groups ?? {};
  if (before === undefined || words === undefined || date === undefined || rest === undefined) return undefined;
  if (organisation.test(words) || isProperName(rest) || !isSentence.test(rest)) return undefined;
  if (readPublicationDate(date).kind !== 'day') return undefined;
  const from = start + before.length;
  return { text: date, span: { start: from, end: from + date.length } };
}

/** It ends as a sentence does, or goes on over the line. */
const isSentence = /^\p{Lu}.*(?:[.!?]["”’)]*\s*$|.{60})/u;
