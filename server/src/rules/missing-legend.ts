import type { Briefing } from '../briefing/model.ts';
import { textBlocksIn } from '../briefing/prose/textBlocks.ts';
import type { Expression } from '../language/finder.ts';
import { describeBand, mainTerms, type Standard } from '../standards/standard.ts';
import { lineEnd } from '../text/lines.ts';
import { oneLine } from '../text/oneLine.ts';
import { moved } from '../text/span.ts';
import { insertBlocks, outsideOpen } from './edits.ts';
import type { Rule } from './rule.ts';

export const missingLegend: Rule = {
  name: 'missing-legend',
  severity: 'information',
  isOff: true,
  readsEnglish: true,
  summary: 'Terms are used, and nothing says which standard they follow.',

  *check(briefing) {
    const { standard, text } = briefing;
    const first = firstTerm(briefing);
    if (!first || definesTerms(briefing)) return;
    yield {
      span: first.span,
      message: `“${oneLine(first.text)}” is a term of ${standard.name}, but nothing tells the reader: name the standard, or add its scale.`,
      fixes: [
        {
          title: 'Insert the scale at the end',
          safe: false,
          edits: [
            insertBlocks(
              text,
              outsideOpen(briefing, text.length),
              scaleBlocks(standard).map((block) => block.replaceAll('\n', lineEnd(text))),
            ),
          ],
        },
      ],
    };
  },
};

/** The first term of the standard in the prose; its span counts from the document. */
function firstTerm({ proseBlocks }: Briefing): Expression | undefined {
  for (const { proseBlock, base } of proseBlocks)
    for (const { expressions } of proseBlock.sentences) {
      const expression = expressions.find(({ term }) => term);
      if (expression) return { ...expression, span: moved(expression.span, base) };
    }
  return undefined;
}

/** Whether the text names the standard, or gives figures of its band beside at least two of its terms. */
function definesTerms(briefing: Briefing): boolean {
  const { name, short } = briefing.standard;
  const names = [name, ...name.split(/,\s*/)].map((namePart) => namePart.toLowerCase());
  const words = briefing.blocks
    .flatMap(({ block }) => textBlocksIn(block))
    .map(({ prose }) => oneLine(prose).toLowerCase())
    .join('\n');
  if (
    names.some((namePart) => namePart.length > 4 && words.includes(namePart)) ||
    /\byardstick\b|\bestimative\b|\blexicon of\b/.test(words)
  )
    return true;
  const shortName = short.toLowerCase();
  if (
    ['standard', 'scale', 'terms', 'yardstick', 'lexicon', 'language', 'probability'].some((noun) =>
      words.includes(`${shortName} ${noun}`),
    )
  )
    return true;
  const defined = mainTerms(briefing.standard).filter(({ text, band }) => {
    const at = words.indexOf(text);
    return (
      at >= 0 &&
      words
        .split(text)
        .slice(1)
        .some((rest) => /^[^.;\d]{0,12}\d/.test(rest) && rest.slice(0, 24).includes(String(band.low || band.high)))
    );
  });
  return defined.length >= 2;
}

/** A section with the standard's name and a table of its terms, block by block. */
const scaleBlocks = (standard: Standard): string[] => [
  '## Probability scale',
  `Terms of likelihood: ${standard.name}.`,
  [
    '| Term | Probability |',
    '| --- | --- |',
    ...mainTerms(standard).map(({ text, band }) => `| ${text} | ${describeBand(band)} |`),
  ].join('\n'),
];
