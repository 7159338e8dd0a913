import type { Briefing } from '../briefing/model.ts';
import { type TextBlock, textBlocksIn } from '../briefing/textBlocks.ts';
import { tlpLabels } from '../briefing/tlp.ts';
import { quotations } from '../language/quotations.ts';
import { perBlock } from '../markdown/block.ts';
import { moved, overlaps, type Span, slice } from '../text/span.ts';
import { isPlaceholder } from './leftover-placeholder.ts';
import type { Rule } from './rule.ts';

const retired: Readonly<Record<string, string>> = { 'TLP:WHITE': 'TLP:CLEAR' };

export const malformedTlp: Rule = {
  name: 'malformed-tlp',
  severity: 'error',
  summary: 'A Traffic Light Protocol label is not one of TLP 2.0’s.',

  *check(briefing) {
    for (const { words, span, isMark } of marks(briefing)) {
      const plain = plainLabel(words);
      const right = retired[plain] ?? tlpLabels.find((label) => label === plain);
      const advice = right ? `write “${right}”` : `there are ${tlpLabels.join(', ').replace(/, ([^,]+)$/, ' and $1')}`;
      const source = slice(briefing.text, span);
      // A sentence may speak of a retired label; emphasis inside a label would be left open.
      const safe = isMark || !(plain in retired);
      const isWhole = source.replace(/\s/g, ' ') === words;
      yield {
        span,
        message: `“${source.replace(/\s+/g, ' ')}” is no label of the Traffic Light Protocol 2.0: ${advice}.`,
        fixes: right && isWhole ? [{ title: `Write “${right}”`, safe, edits: [{ ...span, newText: right }] }] : [],
      };
    }
  },
};

const plainLabel = (words: string): string =>
  words
    .toUpperCase()
    .replace(/^(?:TLP[\s:：-]*)?/, 'TLP:')
    .replace(/[\s+_-]+STRICT$/, '+STRICT')
    .replace(/\s/g, '');

/** With a colon any word in capitals or next to it is meant as a label (*TLP: see below* is none); with a blank only the colours are. */
const mark =
  /\bTLP(?:\s*[:：]\s*(?:(?:[Rr][Ee][Dd]|[Aa][Mm][Bb][Ee][Rr]|[Gg][Rr][Ee][Ee][Nn]|[Cc][Ll][Ee][Aa][Rr]|[Ww][Hh][Ii][Tt][Ee])\b(?:(?:\s*\+\s*|[-_ ])[Ss][Tt][Rr][Ii][Cc][Tt]\b)?|\p{Lu}{3,}\b|(?<=[:：])\p{L}{3,}\b)|[ -](?:RED|AMBER(?:[+ -]STRICT)?|GREEN|CLEAR|WHITE)\b)/gu;

type Mark = {
  readonly words: string;
  readonly span: Span;
  /** Whether it marks the paper: alone in its line or field, and not in a sentence about labels. */
  readonly isMark: boolean;
};

function* marks(briefing: Briefing): Generator<Mark> {
  const { text, frontMatter } = briefing;
  const field = frontMatter?.fields.get('tlp');
  // The key says TLP already: the colour alone will do there, in capitals.
  if (
    field?.text &&
    ![...tlpLabels, ...tlpLabels.map((label) => label.slice(4))].includes(field.text) &&
    !isPlaceholder(field.text)
  )
    yield { words: field.text, span: field.span, isMark: true };
  for (const { block, base } of briefing.index.with(labelledIn))
    for (const passage of labelledIn(block)) yield* marksIn(passage, base, text);
}

/** The passages of a block in which something may be a label. */
const labelledIn = perBlock((block): readonly TextBlock[] =>
  block.source.includes('TLP')
    ? textBlocksIn(block).filter(({ prose, isQuotation }) => !isQuotation && prose.includes('TLP'))
    : [],
);

function* marksIn({ prose, span }: TextBlock, base: number, text: string): Generator<Mark> {
  const quoted = quotations(prose);
  const isMark = (prose.match(/\p{L}+/gu) ?? []).length <= 6;
  for (const { index, 0: words } of prose.matchAll(mark)) {
    const at = { start: index, end: index + words.length };
    if (
      tlpLabels.includes(words) ||
      quoted.some((quotation) => overlaps(quotation, at)) ||
      isPlaceholder(words.slice(4).trim())
    )
      continue;
    const where = moved(at, base + span.start);
    const source = slice(text, where);
    // `**TLP:** AMBER` is a field with its value; a colour after a blank is a mark only where it stands alone.
    if (
      source !== words &&
      tlpLabels.includes(plainLabel(words)) &&
      words.slice(4).trim() === words.slice(4).trim().toUpperCase()
    )
      continue;
    if (!/[:：]/.test(words) && !isMark) continue;
    yield { words: words.replace(/\s/g, ' '), span: where, isMark };
  }
}
