import type { SentenceInBlock } from '../briefing/model.ts';
import { formatDay } from '../dates/calendar.ts';
import { findTimespans } from '../dates/timespans.ts';
import { attributedSpans } from '../language/attribution.ts';
import type { Fix } from '../problem.ts';
import { overlaps } from '../text/span.ts';
import type { ProseRule } from './rule.ts';

export const vagueTime: ProseRule = {
  name: 'vague-time',
  severity: 'warning',
  summary: 'A time of which nobody can say later whether it has passed.',

  *checkProse({ sentences, published, judgements }) {
    const judged = new Set(
      judgements.filter(({ tense }) => tense === 'future' || tense === 'conditional').map(({ sentence }) => sentence),
    );
    for (const sentence of sentences) {
      if (sentence.zone === 'body' || !(judged.has(sentence) || future.test(sentence.prose))) continue;
      const found = vagueTimes(sentence)[0];
      // Beside a date the word only colours it: *soon, by 4 June*.
      if (!found || findTimespans(sentence.prose, published).length > 0) continue;
      const start = sentence.span.start + found.index;
      const end = start + found.words.length;
      // *No time soon* is denied as a whole: no date can stand in its place.
      const closes = /time soon/i.test(found.words) ? undefined : sentence.horizon?.days?.to;
      const title = closes && `${/^for |forward$/i.test(found.words) ? 'until' : 'by'} ${formatDay(closes)}`;
      const newText = title && (/^\p{Lu}/u.test(found.words) ? title[0]?.toUpperCase() + title.slice(1) : title);
      const fixes: Fix[] = newText
        ? [{ title: `Write “${title}”`, safe: false, edits: [{ start, end, newText }] }]
        : [];
      yield {
        span: { start, end },
        message: `“${found.words.replace(/\s+/g, ' ')}” has no end: write a date${title ? `, such as “${title}”` : ''}.`,
        fixes,
      };
    }
  },
};

const future = /\b(?:will|shall|won['’]t|(?:is|are) (?:going|set|due|expected|poised|about) to)\b/i;

const vague =
  /(?<!\b(?:as|how|too|so|very|no)\s)\b(?:(?:any|no) time soon|any day now|imminently|soon(?!er)(?!\s+(?:after|before|as|enough|followed))|shortly(?!\s+(?:after|before|there|follow))|before long|sooner or later|in due course|eventually|at some (?:point|stage)(?!\s+(?:in|during|before|after|between)\b)|going forward|for the foreseeable future|(?:in|within) the (?:near|foreseeable|not too distant) (?:future|term)|(?:in|over|during|within) (?:the )?(?:coming|upcoming|next few|following) (?:days|weeks|months|years)(?: (?:and|or) (?:days|weeks|months|years))?|in the (?:days|weeks|months|years) (?:ahead|to come))\b/gi;

function vagueTimes({ prose }: SentenceInBlock): { readonly words: string; readonly index: number }[] {
  const found = Array.from(prose.matchAll(vague), ({ 0: words, index }) => ({ words, index }));
  const others = found.length > 0 ? attributedSpans(prose) : [];
  return found.filter(
    ({ words, index }) => !others.some((span) => overlaps(span, { start: index, end: index + words.length })),
  );
}
