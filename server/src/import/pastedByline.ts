// The byline of a pasted text: a date and names, on one line or on several.
import { looksLikeDate } from '../dates/publicationDate.ts';
import { wordsOf } from './lineKinds.ts';
import type { Unit } from './units.ts';

/** Whether one of the parts of a line, between bars, tab stops, dashes or commas, is a date. */
const datePart = (text: string): boolean =>
  text
    .split(/\s*[|·•\t]\s*|\s[–—-]\s|,\s(?=\D*\d{1,2}[.\s]|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{4}-)/u)
    .some((segment) =>
      looksLikeDate(
        segment.replace(/^(?:by .*?,\s*|date:\s*|published:?\s*(?:on\s*)?)/i, '').replaceAll('\u00a0', ' '),
      ),
    );
const nameLabel = /^(?:(?:by|(?:written|prepared) by):?|(?:(?:lead )?analysts?|authors?|from):)\s/i;

/** Whether a line can be part of a byline: at most 120 characters, with a date or *By …*. */
export const isBylinePart = (text: string): boolean => text.length <= 120 && (datePart(text) || nameLabel.test(text));

/**
 * Whether a line can be the name of a person or an office: at least two words, all with a capital or small words of
 * names (*de*, *van*).
 */
const isName = (text: string): boolean =>
  text.length <= 60 &&
  !/[.!?:]$/.test(text) &&
  !/\d/.test(text) &&
  !/^(?:share|print|related|read|download|subscribe|back|listen)\b/i.test(text) &&
  text
    .split(/[\s,&]+/)
    .every((word) => /^(?:\p{Lu}|de|van|von|der|la|al|and|of|the|for|bin|ben|y|e|\p{Ll}{1,3}$)/u.test(word)) &&
  text.split(/\s+/).length >= 2;

/**
 * How many units from `i` on, at most three, form a byline: a date with the names around it, or *By …*. 0 where none
 * begins there. A heading (*Key Judgements*), which can look like a name, ends it.
 */
export function bylineLength(units: readonly Unit[], i: number, isHeading: (words: string) => boolean): number {
  const all = units.slice(i, i + 3).map(wordsOf);
  const end = all.findIndex(isHeading);
  const texts = end < 0 ? all : all.slice(0, end);
  const [first = '', second = '', third = ''] = texts;
  if (
    !isBylinePart(first) &&
    !(isName(first) && second && isBylinePart(second)) &&
    !(isName(first) && isName(second) && isBylinePart(third))
  )
    return 0;
  let length = 1;
  const hasDate = () => texts.slice(0, length).some(datePart);
  const hasName = () =>
    texts.slice(0, length).some((text) => nameLabel.test(text) || isName(text) || /\p{L}{2,}.*[|,·–—-]/u.test(text));
  while (length < texts.length && length < 3) {
    const next = texts[length] ?? '';
    const fits = isBylinePart(next) ? !hasDate() || nameLabel.test(next) : isName(next) && (!hasName() || !hasDate());
    if (!fits) break;
    length++;
  }
  return hasDate() || nameLabel.test(first) ? length : 0;
}
