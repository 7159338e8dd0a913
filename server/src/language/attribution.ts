// Whose words: the parts of a sentence that are not the writer's own statement.
import { contains, type Span } from '../text/span.ts';
import { meetings } from './attribution/meetings.ts';
import { sources } from './attribution/sources.ts';
import { speech } from './attribution/speech.ts';
import { views } from './attribution/views.ts';
import { asWe, type Voice } from './ownNames.ts';
import { maskQuotations, quotedIn } from './quotations.ts';
import type { SentenceExclusion } from './sentenceExclusion.ts';
import { afterVerbs, givingVerb } from './speechVerbs.ts';

/** The spans of `sentence` that are somebody else's words: quotations, reported speech, *according to …*. Offsets in `sentence`. */
export function attributedSpans(sentence: string, { own, quoted = quotedIn(sentence) }: Voice = {}): Span[] {
  const words = asWe(sentence, own);
  return attributions.flatMap(({ spans }) => spans(words, [], quoted));
}

const figuresGiven: SentenceExclusion = {
  name: 'a figure that somebody else gives',
  spans: (sentence, matches, quoted) => {
    const figures = matches.filter(({ kind }) => kind === 'number');
    if (figures.length === 0) return [];
    const given = afterVerbs(maskQuotations(sentence, quoted), givingVerb);
    return figures.filter((figure) => given.some((span) => contains(span, figure)));
  },
  leaves: 'Bookmakers offer odds of 5 to 1.',
  keeps: 'Bookmakers offer a remote chance of peace.',
};

/** Of any language. */
export const quotation: SentenceExclusion = {
  name: 'a quotation',
  spans: (_sentence, _matches, quoted) => quoted,
  leaves: 'The note ends “a strike is likely”.',
  keeps: 'A strike is likely at “Northgate”.',
};

const parts = { speech, views, meetings, sources };

export const attributions: readonly SentenceExclusion[] = [quotation, ...Object.values(parts).flat(), figuresGiven];

/** The file of such a row below `server/src`. */
export function attributionFile(row: SentenceExclusion): string {
  const part = Object.entries(parts).find(([, rows]) => rows.includes(row));
  return part ? `language/attribution/${part[0]}.ts` : 'language/attribution.ts';
}
