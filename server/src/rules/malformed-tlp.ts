import type { Briefing } from '../briefing/model.ts';
import { isPlaceholder } from '../briefing/prose/placeholder.ts';
import { type TextBlock, textBlocksIn } from '../briefing/prose/textBlocks.ts';
import { tlpLabels } from '../briefing/tlp.ts';
import { quotations } from '../language/quotations.ts';
import { perBlock } from '../markdown/block.ts';
import { writtenSpan } from '../markdown/cutWords.ts';
import { isInFault } from '../markdown/frontMatter.ts';
import type { Fix } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { oneLine } from '../text/oneLine.ts';
import { moved, overlaps, type Span, slice } from '../text/span.ts';
import type { Report, Rule } from './rule.ts';
import { labelOf, type PaperMark, paperMarks, plainLabel, retired } from './tlpMarks.ts';

export const malformedTlp: Rule = {
  name: 'malformed-tlp',
  severity: 'error',
  summary: 'A Traffic Light Protocol label is not one of TLP 2.0’s, or two of a paper disagree.',

  *check(briefing) {
    for (const { words, span, isMark } of marks(briefing)) {
      const plain = plainLabel(words);
      const correctLabel = labelOf(words);
      const advice = correctLabel
        ? `write “${correctLabel}”`
        : `there are ${tlpLabels.join(', ').replace(/, ([^,]+)$/, ' and $1')}`;
      const source = slice(briefing.text, span);
      // Not safe in running text, which may speak of the retired label as such.
      const safe = isMark || !(plain in retired);
      // With emphasis inside, replacing the label would leave its marks open.
      const isWhole = source.replace(/\s/g, ' ') === words;
      yield {
        span,
        message: `“${oneLine(words)}” is no label of the Traffic Light Protocol 2.0: ${advice}.`,
        fixes: (correctLabel ? [correctLabel] : tlpLabels).flatMap((label) => {
          const edit = isWhole ? { ...span, newText: label } : writeColour(source, span, label);
          const isChoice = correctLabel === undefined;
          return edit
            ? [{ title: `Write “${label}”`, safe: safe && isWhole && !isChoice, isChoice, edits: [edit] }]
            : [];
        }),
      };
    }
    yield* disagreements(briefing);
  },
};

/** The edit that writes the colour of a label where emphasis stands between the two: `**TLP:** PINK`. */
function writeColour(source: string, span: Span, label: string): Edit | undefined {
  const [, lead, colour] = /^(TLP[\s:：*_]*)(\p{L}+)$/u.exec(source) ?? [];
  const start = span.start + (lead?.length ?? 0);
  return colour ? { start, end: start + colour.length, newText: label.slice('TLP:'.length) } : undefined;
}

/** The marks of the whole paper that differ from its first. */
function* disagreements(briefing: Briefing): Generator<Report> {
  const marks = paperMarks(briefing);
  const [first] = marks;
  if (!first) return;
  const write = (title: string, label: string, places: readonly PaperMark[]): Fix => ({
    title,
    safe: false,
    isChoice: true,
    edits: places.map(({ span }) => ({ ...span, newText: label })),
  });
  const likeFirst = marks.filter(({ label }) => label === first.label);
  for (const mark of marks) {
    const { label, span } = mark;
    if (label !== first.label)
      yield {
        span,
        message: `“${label}” is not what the paper is marked first, “${first.label}”: write one of them.`,
        fixes: [
          write(`Write “${first.label}”`, first.label, [mark]),
          write(`Write “${label}” for “${first.label}”`, label, likeFirst),
        ],
        related: [{ span: first.span, message: `Here it is “${first.label}”.` }],
      };
  }
}

/**
 * After *TLP:* a colour, a word in capitals or a word right behind the colon (*TLP: see below* has none); after a blank
 * or hyphen a colour in capitals.
 */
const mark =
  /\bTLP(?:\s*[:：]\s*(?!TLP\b)(?:(?:[Rr][Ee][Dd]|[Aa][Mm][Bb][Ee][Rr]|[Gg][Rr][Ee][Ee][Nn]|[Cc][Ll][Ee][Aa][Rr]|[Ww][Hh][Ii][Tt][Ee])\b(?:(?:\s*\+\s*|[-_ ])[Ss][Tt][Rr][Ii][Cc][Tt]\b)?|\p{Lu}{3,}\b|(?<=[:：])\p{L}{3,}\b)|[ -](?:RED|AMBER(?:[+ -]STRICT)?|GREEN|CLEAR|WHITE)\b)/gu;

type Mark = {
  readonly words: string;
  readonly span: Span;
  /**
   * Whether it is the paper's marking: a front matter field or a text block of at most six words, not a sentence about
   * labels.
   */
  readonly isMark: boolean;
};

function* marks(briefing: Briefing): Generator<Mark> {
  const { text, frontMatter } = briefing;
  const field = frontMatter?.fields.get('tlp');
  // The field `tlp` may hold the colour alone, in capitals.
  if (
    field?.text &&
    !isInFault(frontMatter, field.span) &&
    ![...tlpLabels, ...tlpLabels.map((label) => label.slice(4))].includes(field.text) &&
    !isPlaceholder(field.text)
  )
    yield { words: field.text, span: field.span, isMark: true };
  for (const { block, base } of briefing.index.with(labelledIn))
    for (const textBlock of labelledIn(block)) yield* marksIn(textBlock, base, text);
}

/** The text blocks of a block that say *TLP*, quotations left out. */
const labelledIn = perBlock((block): readonly TextBlock[] =>
  block.source.includes('TLP')
    ? textBlocksIn(block).filter(({ prose, isQuotation }) => !isQuotation && prose.includes('TLP'))
    : [],
);

function* marksIn({ prose, span, written }: TextBlock, base: number, text: string): Generator<Mark> {
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
    const labelSpan = moved(writtenSpan({ span, written }, at.start, at.end), base);
    const source = slice(text, labelSpan);
    // `**TLP:** AMBER` is a field with its value, and correct.
    if (
      source !== words &&
      tlpLabels.includes(plainLabel(words)) &&
      words.slice(4).trim() === words.slice(4).trim().toUpperCase()
    )
      continue;
    // *TLP AMBER* without a colon counts only in a line of its own.
    if (!/[:：]/.test(words) && !isMark) continue;
    yield { words: words.replace(/\s/g, ' '), span: labelSpan, isMark };
  }
}
