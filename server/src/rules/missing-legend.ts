import type { Briefing } from '../briefing/model.ts';
import { textBlocksIn } from '../briefing/textBlocks.ts';
import type { Expression } from '../language/finder.ts';
import { describeBand, mainTerms, type Standard } from '../standards/standard.ts';
import { lineEnd } from '../text/lines.ts';
import { moved } from '../text/span.ts';
import { insertBlocks } from './edits.ts';
import type { Rule } from './rule.ts';

export const missingLegend: Rule = {
  name: 'missing-legend',
  severity: 'information',
  isOff: true,
  summary: 'Terms are used, and nothing says which standard they follow.',

  *check(briefing) {
    const { standard, text } = briefing;
    const first = firstTerm(briefing);
    if (!first || hasLegend(briefing)) return;
    yield {
      span: first.span,
      message: `“${first.text.replace(/\s+/g, ' ')}” is a term of ${standard.name}, but nothing tells the reader: name the standard, or add its scale.`,
      fixes: [
        {
          title: 'Insert the scale at the end',
          safe: false,
          edits: [
            insertBlocks(
              text,
              text.length,
              legend(standard).map((block) => block.replaceAll('\n', lineEnd(text))),
            ),
          ],
        },
      ],
    };
  },
};

function firstTerm({ proseBlocks }: Briefing): Expression | undefined {
  for (const { proseBlock, base } of proseBlocks)
    for (const { expressions } of proseBlock.sentences) {
      const found = expressions.find(({ term }) => term);
      if (found) return { ...found, span: moved(found.span, base) };
    }
  return undefined;
}

/** The standard's name, or two of its terms each with a figure beside it. */
function hasLegend(briefing: Briefing): boolean {
  const { name, short } = briefing.standard;
  const names = [name, ...name.split(/,\s*/)].map((words) => words.toLowerCase());
  const whole = briefing.blocks
    .flatMap(({ block }) => textBlocksIn(block))
    .map(({ prose }) => prose.replace(/\s+/g, ' ').toLowerCase())
    .join('\n');
  if (
    names.some((words) => words.length > 4 && whole.includes(words)) ||
    /\byardstick\b|\bestimative\b|\blexicon of\b/.test(whole)
  )
    return true;
  const shortName = short.toLowerCase();
  if (
    ['standard', 'scale', 'terms', 'yardstick', 'lexicon', 'language', 'probability'].some((noun) =>
      whole.includes(`${shortName} ${noun}`),
    )
  )
    return true;
  const explained = mainTerms(briefing.standard).filter(({ text, band }) => {
    const at = whole.indexOf(text);
    return (
      at >= 0 &&
      whole
        .split(text)
        .slice(1)
        .some((rest) => /^[^.;\d]{0,12}\d/.test(rest) && rest.slice(0, 24).includes(String(band.low || band.high)))
    );
  });
  return explained.length >= 2;
}

const legend = (standard: Standard): string[] => [
  '## Probability scale',
  `Terms of likelihood: ${standard.name}.`,
  [
    '| Term | Probability |',
    '| --- | --- |',
    ...mainTerms(standard).map(({ text, band }) => `| ${text} | ${describeBand(band)} |`),
  ].join('\n'),
];
