import type { SentenceInBlock } from '../briefing/model.ts';
import { type Day, formatDay, monthNames } from '../dates/calendar.ts';
import { isAsRead, writtenSpan } from '../markdown/cutWords.ts';
import type { Edit } from '../text/edit.ts';
import { oneLine } from '../text/oneLine.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import type { ProseRule } from './rule.ts';

export const relativeDate: ProseRule = {
  name: 'relative-date',
  severity: 'information',
  summary: 'A word that means another day when the paper is read later.',

  *checkProse({ sentences, published, text }) {
    for (const sentence of sentences) {
      const matches = [...sentence.prose.matchAll(relative)];
      const quoted = sentence.voice.quoted;
      for (const { 0: words, index } of matches) {
        if (quoted.some((span) => overlaps(span, { start: index, end: index + words.length }))) continue;
        // A capital inside the sentence makes a name of it: *USA Today*, *Next Year Party*.
        if (/^\p{Lu}/u.test(words) && sentence.prose.slice(Math.max(0, index - nearby), index).trim()) continue;
        if (isDated(sentence, words, index) || isOfAnotherTime(sentence, words)) continue;
        const date = published && replacement(sentence, words, index, published);
        const span = writtenSpan(sentence, index, index + words.length);
        yield {
          span,
          message: `“${oneLine(words)}” goes out of date: write the date${date ? `, “${date}”` : ''}.`,
          fixes:
            date && isAsRead(slice(text, span), words)
              ? [{ title: `Write “${date}”`, safe: false, edits: [edit(span, words, date)] }]
              : [],
        };
      }
    }
  },
};

/** Not after *the* nor before *of*: *over the last month*, *the last week of June*. A season has no year: *by the spring*. */
const relative =
  /\b(?<!\bthe\s)(?<!\bthe (?:very|following)\s)(?:currently|at present(?!\s+(?:a|the|in|value)\b)|at the moment|nowadays|recently|today|yesterday|tomorrow|last night|(?:last|this|next)\s+(?:week|month|quarter|year|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\s+of\b)|(?:\d+|two|three|four|five|six) (?:days|weeks|months|years) ago|in recent (?:days|weeks|months|years)|(?<=\b(?:by|before|until|till)\s)(?:the\s+end\s+of\s+the\s+(?:week|month|year)|year[- ]end|(?:the\s+)?(?:(?:early|late)\s+)?(?:spring|summer|autumn|winter)(?=\s*(?:[.,;:)—–]|$|\s(?:and|but|or|if|as|while)\b))))(?![\w-])(?!\s+(?:of\b|\d))/gi;

/** *By the end of the year* counts from the paper where that looks ahead; in a story of what was it counts from there. */
const isOfAnotherTime = ({ prose, zone }: SentenceInBlock, words: string): boolean =>
  /^(?:the\b|year|early|late|spring|summer|autumn|winter)/i.test(words) &&
  (zone === 'body' || /\b(?:was|were|had|did)\b/i.test(prose));

/** Whether the date is given too: *yesterday, 1 November*, *recently (on 3 May)*, *as recently as May*. */
const isDated = ({ prose }: SentenceInBlock, words: string, index: number): boolean =>
  dateAfter.test(prose.slice(index + words.length, index + words.length + nearby)) ||
  (/\bas\s$/i.test(prose.slice(Math.max(0, index - nearby), index)) &&
    /^\s+as\b/i.test(prose.slice(index + words.length, index + words.length + nearby))) ||
  (/^(?:currently|at present|at the moment)$/i.test(words) && /\bas of\s+(?:\d|\p{Lu}\p{Ll}+\s\d)/iu.test(prose));
const dateAfter = new RegExp(
  `^\\s*[,(–—-]?\\s*(?:on |in |of )?(?:\\d{1,2} (?:${monthNames.join('|')})|(?:${monthNames.join('|')}) \\d|\\d{4}-\\d)`,
);

/**
 * The date to write, with its preposition (`in April 2025`); undefined for words that no date can replace: before a
 * genitive (*last year’s*) and *than*, as a subject (*last year saw …*), and after a preposition that takes no *in*.
 */
function replacement({ prose }: SentenceInBlock, words: string, index: number, published: Day): string | undefined {
  const before = prose.slice(Math.max(0, index - nearby), index);
  const after = prose.slice(index + words.length, index + words.length + nearby);
  if (/^(?:['’]s?|\s+than\b)/.test(after) || otherPreposition.test(before)) return undefined;
  const isFirst = (index <= nearby && !before.trim()) || /[,;]\s*$|\b(?:and|but|that)\s+$/i.test(before);
  if (isFirst && !/^\s*(?:,|(?:the|a|an|its|his|her|their|our|it|he|she|they|we|there)\s|\p{Lu})/u.test(after))
    return undefined;
  const date = dateOf(oneLine(words.toLowerCase()), published);
  if (!date) return undefined;
  // After a preposition or a month none is added: *by next year*, *in March last year*, *on 3 October this year*.
  return preposition.test(before) || monthBefore.test(before) ? date.day : `${date.preposition} ${date.day}`;
}

/** How many characters around the words are looked at. */
const nearby = 60;

const preposition = /\b(?:since|until|till|by|from|to|of|for|before|after|in|on|during|as of)\s+$/i;
const otherPreposition =
  /\b(?:throughout|into|through|beyond|between|with|than|over|across|versus|within|around|about|and)\s+$/i;
const monthBefore = new RegExp(`(?:${monthNames.join('|')})\\s+$`);

/** The edit that writes `date` over `words`, with a capital where they have one. */
const edit = (span: Span, words: string, date: string): Edit => ({
  ...span,
  newText: /^\p{Lu}/u.test(words) ? date.charAt(0).toUpperCase() + date.slice(1) : date,
});

/**
 * The calendar date that `words` (in lower case) mean on the day of publication; undefined for those that mean no
 * certain one.
 */
function dateOf(words: string, published: Day): { readonly preposition: string; readonly day: string } | undefined {
  const offset = words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0;
  if (words === 'today') return { preposition: 'on', day: formatDay(published) };
  if (words === 'yesterday') return { preposition: 'on', day: formatDay(published.subtract({ days: 1 })) };
  if (/^(?:last|this|next) week$/.test(words)) {
    const monday = published.subtract({ days: published.dayOfWeek - 1 }).add({ weeks: offset });
    return { preposition: 'in', day: `the week of ${formatDay(monday)}` };
  }
  if (/^(?:last|this|next) month$/.test(words)) {
    const { month, year } = published.add({ months: offset });
    return { preposition: 'in', day: `${monthNames[month - 1]} ${year}` };
  }
  if (words === 'tomorrow') return { preposition: 'on', day: formatDay(published.add({ days: 1 })) };
  if (words === 'the end of the month')
    return { preposition: 'by', day: `the end of ${monthNames[published.month - 1]} ${published.year}` };
  if (/^(?:the end of the year|year[- ]end)$/.test(words))
    return { preposition: 'by', day: `the end of ${published.year}` };
  if (/^(?:last|this|next) year$/.test(words)) return { preposition: 'in', day: String(published.year + offset) };
  return undefined;
}
