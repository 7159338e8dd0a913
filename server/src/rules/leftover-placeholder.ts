import type { Briefing } from '../briefing/model.ts';
import { boxTitleIn } from '../briefing/outline/boxes.ts';
import { isPlaceholderAnywhere, placeholderMatches, placeholderPrefilter } from '../briefing/prose/placeholder.ts';
import { textBlocksIn } from '../briefing/prose/textBlocks.ts';
import { quotations } from '../language/quotations.ts';
import { perBlock } from '../markdown/block.ts';
import { placesOf } from '../templates/scaffold.ts';
import { oneLine } from '../text/oneLine.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const leftoverPlaceholder: Rule = {
  name: 'leftover-placeholder',
  severity: 'warning',
  summary: 'Text of the template, or a note to oneself, is left in.',

  *check(briefing) {
    for (const span of placeholders(briefing)) {
      const words = oneLine(slice(briefing.text, span));
      yield { span, message: `“${words}” is left over: write what belongs there.` };
    }
  },
};

/** The first placeholder of each text block and of each front matter field: one reminder is enough for each. */
function* placeholders(briefing: Briefing): Generator<Span> {
  const templatePlaceholders = placeholdersOf(briefing);
  for (const { text, span } of briefing.frontMatter?.fields.values() ?? []) {
    const at = span.start + (/^["']/.test(briefing.text.slice(span.start, span.start + 1)) ? 1 : 0);
    const quoted = quotations(text);
    const placeholder = placeholderMatches(text).find(
      (match) =>
        isMeant(match, quoted, templatePlaceholders) && standsVerbatim(match[0], briefing.text, at + match.index),
    );
    if (placeholder) yield { start: at + placeholder.index, end: at + placeholder.index + placeholder[0].length };
  }
  for (const { block, base } of briefing.index.with(candidatesIn))
    for (const { words, start, quoted } of candidatesIn(block)) {
      const placeholder = words.find((match) => isMeant(match, quoted, templatePlaceholders));
      if (placeholder)
        yield {
          start: base + start + placeholder.index,
          end: base + start + placeholder.index + placeholder[0].length,
        };
    }
}

/** The placeholders that the template writes, each as `[words]`. */
const placeholdersOf = ({ template }: Briefing): ReadonlySet<string> =>
  new Set(placesOf(template).match(/\[[^\][]+\]/g) ?? []);

type Candidates = {
  readonly start: number;
  readonly words: readonly RegExpExecArray[];
  readonly quoted: readonly Span[];
};

/**
 * The words that may be placeholders, by text block; offsets of `words` and `quoted` count from `start`. Most blocks
 * have none.
 */
const candidatesIn = perBlock((block): readonly Candidates[] => {
  if (!placeholderPrefilter.test(block.source)) return [];
  return textBlocksIn(block).flatMap(({ prose, span, isQuotation }) => {
    const words = isQuotation
      ? []
      : placeholderMatches(prose).filter(
          ({ 0: match, index }) =>
            standsVerbatim(match, block.source, span.start + index) &&
            !(index === 0 && boxTitleIn(block)?.kind === 'admonition'),
        );
    return words.length > 0 ? [{ start: span.start, words, quoted: quotations(prose) }] : [];
  });
});

/**
 * Whether the text has the words at that offset; not so where markup or a folded field of the front matter comes
 * between.
 */
const standsVerbatim = (match: string, text: string, at: number): boolean =>
  text.slice(at, at + match.length) === match;

const isMeant = (
  { 0: match, index }: RegExpExecArray,
  quoted: readonly Span[],
  templatePlaceholders: ReadonlySet<string>,
): boolean =>
  (isPlaceholderAnywhere(match) || templatePlaceholders.has(match)) &&
  !quoted.some((span) => overlaps(span, { start: index, end: index + match.length }));
