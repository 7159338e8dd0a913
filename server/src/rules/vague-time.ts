import { claimOf, dated, type SentenceInBlock } from '../briefing/model.ts';
import { formatDay } from '../dates/calendar.ts';
import { findTimespans } from '../dates/timespans.ts';
import { attributedSpans } from '../language/attribution.ts';
import { isAsRead, writtenSpan } from '../markdown/cutWords.ts';
import type { Fix } from '../problem.ts';
import { oneLine } from '../text/oneLine.ts';
import { overlaps, slice } from '../text/span.ts';
import type { ProseRule } from './rule.ts';

export const vagueTime: ProseRule = {
  name: 'vague-time',
  severity: 'warning',
  summary: 'A time of which nobody can say later whether it has passed.',

  *checkProse({ sentences, published, judgements, text }) {
    const judged = new Set(
      judgements
        .filter(({ tense }) => tense === 'future' || tense === 'conditional')
        .flatMap((judgement) => [claimOf(judgement), dated(judgement)]),
    );
    for (const sentence of sentences) {
      if (sentence.zone === 'body' || !(judged.has(sentence) || future.test(sentence.prose))) continue;
      const phrase = vagueTimes(sentence)[0];
      // A date in the same sentence says it precisely: *soon, by 4 June*.
      if (!phrase || findTimespans(sentence.prose, published).length > 0) continue;
      const span = writtenSpan(sentence, phrase.index, phrase.index + phrase.words.length);
      // *No time soon* is a negation, which no date can replace.
      const closes = /time soon/i.test(phrase.words) ? undefined : sentence.horizon?.days?.to;
      const title = closes && `${/^for |forward$/i.test(phrase.words) ? 'until' : 'by'} ${formatDay(closes)}`;
      const newText = title && (/^\p{Lu}/u.test(phrase.words) ? title[0]?.toUpperCase() + title.slice(1) : title);
      const fixes: Fix[] =
        newText && isAsRead(slice(text, span), phrase.words)
          ? [{ title: `Write “${title}”`, safe: false, isChoice: true, edits: [{ ...span, newText }] }]
          : [];
      yield {
        span,
        message: `“${oneLine(phrase.words)}” has no end: write a date${title ? `, such as “${title}”` : ''}.`,
        fixes,
      };
    }
  },
};

const future = /\b(?:will|shall|won['’]t|(?:is|are) (?:going|set|due|expected|poised|about) to)\b/i;

const vague =
  /(?<!\b(?:as|how|too|so|very|no)\s)\b(?:(?:any|no) time soon|any day now|imminently|soon(?!er)(?!\s+(?:after|before|as|enough|followed))|shortly(?!\s+(?:after|before|there|follow))|before long|sooner or later|in due course|eventually|at some (?:point|stage)(?!\s+(?:in|during|before|after|between)\b)|going forward|for the foreseeable future|(?:in|within) the (?:near|foreseeable|not too distant) (?:future|term)|(?:in|over|during|within) (?:the )?(?:coming|upcoming|next few|following) (?:days|weeks|months|years)(?: (?:and|or) (?:days|weeks|months|years))?|in the (?:days|weeks|months|years) (?:ahead|to come)|(?:within (?:(?:a matter of|a few|some|several) )?|in (?:a matter of|a few) )(?:days|weeks|months|years)(?: (?:and|or|if not) (?:days|weeks|months|years))?(?! (?:of|from|after|following|old)\b))\b/gi;

/** The vague times of a sentence in its own words; what others are quoted as saying is left out. */
function vagueTimes({ prose, voice }: SentenceInBlock): { readonly words: string; readonly index: number }[] {
  const phrases = Array.from(prose.matchAll(vague), ({ 0: words, index }) => ({ words, index }));
  const attributed = phrases.length > 0 ? attributedSpans(prose, voice) : [];
  return phrases.filter(
    ({ words, index }) => !attributed.some((span) => overlaps(span, { start: index, end: index + words.length })),
  );
}
