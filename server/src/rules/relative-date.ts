import type { Sentence } from '../briefing/briefing.ts';
import { type Day, formatDay, monthNames } from '../briefing/calendar.ts';
import { overlaps } from '../briefing/span.ts';
import { quotations } from '../language/speakers.ts';
import type { Edit } from '../language/wording.ts';
import type { Rule } from './rule.ts';

export const relativeDate: Rule = {
  name: 'relative-date',
  severity: 'information',
  summary: 'A word that means another day when the paper is read later.',

  *check({ sentences, byline }) {
    for (const sentence of sentences) {
      const quoted = quotations(sentence.prose);
      for (const { 0: words, index } of sentence.prose.matchAll(relative)) {
        if (quoted.some((span) => overlaps(span, { start: index, end: index + words.length }))) continue;
        // *USA Today*, *Next Year Party*: a name.
        if (/^\p{Lu}/u.test(words) && sentence.prose.slice(0, index).trim()) continue;
        const date = byline.published && replacement(sentence, words, index, byline.published);
        const start = sentence.span.start + index;
        yield {
          span: { start, end: start + words.length },
          message: `“${words.replace(/\s+/g, ' ')}” ages with the paper: write the date${date ? `, “${date}”` : ''}.`,
          fixes: date ? [{ title: `Write “${date}”`, safe: false, edits: [edit(start, words, date)] }] : [],
        };
      }
    }
  },
};

/** *Over the last month* and *the last week of June* are no such dates. */
const relative =
  /(?<!\bthe\s)(?<!\bthe (?:very|following)\s)\b(?:currently|at present(?!\s+(?:a|the|in|value)\b)|recently|today|yesterday|(?:last|this|next)\s+(?:week|month|year)(?!\s+of\b))(?![\w-])/gi;

/** `in April 2025`; undefined for words that no date can replace, and before a genitive (*last year’s*). */
function replacement({ prose }: Sentence, words: string, index: number, published: Day): string | undefined {
  if (/^['’]s?/.test(prose.slice(index + words.length))) return undefined;
  const date = dateOf(words.toLowerCase().replace(/\s+/g, ' '), published);
  const hasPreposition = /\b(?:since|until|till|by|from|to|of|for|before|after|in|on|during|as of)\s+$/i.test(
    prose.slice(0, index),
  );
  return date && (hasPreposition ? date.day : `${date.preposition} ${date.day}`);
}

const edit = (start: number, words: string, date: string): Edit => ({
  start,
  end: start + words.length,
  newText: /^\p{Lu}/u.test(words) ? date.charAt(0).toUpperCase() + date.slice(1) : date,
});

function dateOf(words: string, published: Day): { readonly preposition: string; readonly day: string } | undefined {
  const by = words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0;
  if (words === 'today') return { preposition: 'on', day: formatDay(published) };
  if (words === 'yesterday') return { preposition: 'on', day: formatDay(published.subtract({ days: 1 })) };
  if (words.endsWith('week')) {
    const monday = published.subtract({ days: published.dayOfWeek - 1 }).add({ weeks: by });
    return { preposition: 'in', day: `the week of ${formatDay(monday)}` };
  }
  if (words.endsWith('month')) {
    const { month, year } = published.add({ months: by });
    return { preposition: 'in', day: `${monthNames[month - 1]} ${year}` };
  }
  if (words.endsWith('year')) return { preposition: 'in', day: String(published.year + by) };
  return undefined;
}
