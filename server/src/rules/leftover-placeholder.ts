import type { Briefing } from '../briefing/model.ts';
import { textBlocksIn } from '../briefing/textBlocks.ts';
import { quotations } from '../language/quotations.ts';
import { perBlock } from '../markdown/block.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
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
  const own = ownPlaces(briefing);
  for (const { text, span } of briefing.frontMatter?.fields.values() ?? []) {
    const at = span.start + (/^["']/.test(briefing.text.slice(span.start, span.start + 1)) ? 1 : 0);
    const quoted = quotations(text);
    const found = matchesIn(text).find(
      (match) => isMeant(match, quoted, own) && stands(match[0], briefing.text, at + match.index),
    );
    if (found) yield { start: at + found.index, end: at + found.index + found[0].length };
  }
  for (const { block, base } of briefing.index.with(candidatesIn))
    for (const { words, start, quoted } of candidatesIn(block)) {
      const found = words.find((match) => isMeant(match, quoted, own));
      if (found) yield { start: base + start + found.index, end: base + start + found.index + found[0].length };
    }
}

/** The places to fill in that the template has. */
const ownPlaces = ({ template }: Briefing): ReadonlySet<string> =>
  new Set(template.sections.flatMap((section) => `${section.text} ${section.after}`.match(/\[[^\][]+\]/g) ?? []));

type Candidates = {
  readonly start: number;
  readonly words: readonly RegExpExecArray[];
  readonly quoted: readonly Span[];
};

/** What may be a placeholder in the passages of a block, which most blocks have none of. */
const candidatesIn = perBlock((block): readonly Candidates[] => {
  if (!sign.test(block.source)) return [];
  return textBlocksIn(block).flatMap(({ prose, span, isQuotation }) => {
    const words = isQuotation
      ? []
      : matchesIn(prose).filter(({ 0: match, index }) => stands(match, block.source, span.start + index));
    return words.length > 0 ? [{ start: span.start, words, quoted: quotations(prose) }] : [];
  });
});

/** What every placeholder has, and most blocks have not. */
const sign = /\[|TODO|FIXME|TK|XX|TB[CD]|\?{3}|lorem/i;

/** Where markup stands inside of it, or a field of the front matter is folded, its place is not to be told. */
const stands = (match: string, text: string, at: number): boolean => text.slice(at, at + match.length) === match;

const isMeant = ({ 0: match, index }: RegExpExecArray, quoted: readonly Span[], own: ReadonlySet<string>): boolean =>
  (!match.startsWith('[') || own.has(match) || bracketed.test(match)) &&
  !quoted.some((span) => overlaps(span, { start: index, end: index + match.length }));

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
