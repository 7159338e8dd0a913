import type { Briefing } from '../briefing/briefing.ts';
import { passagesOf } from '../briefing/passages.ts';
import { overlaps, type Span, slice } from '../briefing/span.ts';
import { quotations } from '../language/speakers.ts';
import type { Rule } from './rule.ts';

export const leftoverPlaceholder: Rule = {
  name: 'leftover-placeholder',
  severity: 'warning',
  summary: 'Text of the template, or a note to oneself, is left in.',

  *check(briefing) {
    for (const span of placeholders(briefing)) {
      const words = slice(briefing.text, span).replace(/\s+/g, ' ');
      yield { span, message: `“${words}” is left over: write what belongs there.` };
    }
  },
};

/** The first of each passage, and of each field of the front matter: one reminder a place is enough. */
function* placeholders(briefing: Briefing): Generator<Span> {
  for (const { text, span } of briefing.frontMatter?.fields.values() ?? []) {
    const quote = /^["']/.test(briefing.text.slice(span.start)) ? 1 : 0;
    yield* first(text, span.start + quote, briefing);
  }
  for (const { prose, span, isQuotation } of passagesOf(briefing))
    if (!isQuotation) yield* first(prose, span.start, briefing);
}

function* first(words: string, at: number, { template, text }: Briefing): Generator<Span> {
  const own = template.sections.flatMap((section) => `${section.text} ${section.after}`.match(/\[[^\][]+\]/g) ?? []);
  const quoted = quotations(words);
  const found = matchesIn(words).find(
    ({ 0: match, index }) =>
      (!match.startsWith('[') || own.includes(match) || bracketed.test(match)) &&
      !quoted.some((span) => overlaps(span, { start: index, end: index + match.length })) &&
      // A field of the front matter may be folded: its place is then not to be told.
      text.slice(at + index, at + index + match.length) === match,
  );
  if (found) yield { start: at + found.index, end: at + found.index + found[0].length };
}

/** Whether a few words are nothing but a place to fill in: whatever else is wrong with them, that is the fault. */
export const isPlaceholder = (words: string): boolean =>
  matchesIn(words).some(({ 0: match }) => !match.startsWith('[') || bracketed.test(match));

const matchesIn = (words: string): RegExpExecArray[] =>
  [...words.matchAll(placeholder), ...words.matchAll(loremIpsum)].toSorted((a, b) => a.index - b.index);

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*';
/** *XX Corps*, *the XX century*, *TBC Bank* are names; links, notes and *[sic]* are no places to fill in. */
const name = `\\s*(?:(?!${month}\\b)\\p{Lu}\\p{Ll}+|century|congress)`;
const placeholder = new RegExp(
  `\\[[^\\][^]+\\](?![[(:])|(?<![\\w-])(?:TODO(?!\\s+lists?\\b)|FIXME|TKTK?|XX+(?!${name})|TBD(?!${name})|(?<!confirmed \\()TBC(?!${name}))(?![\\w-])|(?<!\\S)\\?{3,}(?!\\S)`,
  'gu',
);
const loremIpsum = /\blorem ipsum\b[^.]*/gi;

const bracketed =
  /^\[(?:(?:section )?title|author|authors|name|your name|date|day|place|term|event|body|point|text|organisation|organization|country|citation needed|source needed|to do|todo|tbd|tbc|xx+|placeholder|to be \w+|what happened[^\]]*|(?:first|second|third|fourth|fifth|next) \w+|(?:insert|add|enter|your|describe|replace|write|fill in|name of|date of)\b[^\]]*)\]$/i;
