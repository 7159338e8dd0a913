import type { Briefing } from '../briefing/briefing.ts';
import { passagesOf } from '../briefing/passages.ts';
import type { Span } from '../briefing/span.ts';
import { slice } from '../briefing/span.ts';
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
  const found = [...words.matchAll(placeholder)].find(
    ({ 0: match, index }) =>
      (!match.startsWith('[') || own.includes(match) || bracketed.test(match)) &&
      // A field of the front matter may be folded: its place is then not to be told.
      text.slice(at + index, at + index + match.length) === match,
  );
  if (found) yield { start: at + found.index, end: at + found.index + found[0].length };
}

/** *XX Corps* and *the XX century* are Roman numerals; links, notes and *[sic]* are no places to fill in. */
const placeholder =
  /\[[^\][^]+\](?![[(:])|(?<![\w-])(?:TODO|FIXME|TBD|TBC|XX+(?!\s*(?:\p{Lu}(?!(?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)\p{Ll}*\b)\p{Ll}+|century|congress|olymp\w*)\b))(?![\w-])|\blorem ipsum\b(?:[^.]*)/giu;

const bracketed =
  /^\[(?:title|author|authors|name|your name|date|day|place|term|event|body|point|text|organisation|organization|country|to do|todo|tbd|tbc|xx+|placeholder|what happened[^\]]*|(?:first|second|third|fourth|fifth|next) \w+|(?:insert|add|enter|your|describe|replace|write|fill in|name of|date of)\b[^\]]*)\]$/i;
