import type { Horizon } from '../briefing/model.ts';
import { isInBox, moveBlock, outsideOpen } from './edits.ts';
import type { Rule } from './rule.ts';

export const misplacedHorizon: Rule = {
  name: 'misplaced-horizon',
  severity: 'error',
  summary: 'The horizons are not in the order of the template.',

  *check(briefing) {
    const { horizons, template, text } = briefing;
    const order = ({ is }: Horizon) => (is ? template.horizons.indexOf(is) : -1);
    // A second one with the same name is reported by `horizon-gap`.
    const named = horizons.filter(
      ({ is, parent }, i) => is && horizons.findIndex((first) => first.is === is && first.parent === parent) === i,
    );
    for (const [i, horizon] of named.entries()) {
      // A table that sums up the forecast may stand before it, with a horizon of its own.
      const before = named
        .slice(0, i)
        .find(
          (earlier) =>
            earlier.parent === horizon.parent &&
            order(earlier) > order(horizon) &&
            isOfTable(earlier) === isOfTable(horizon),
        );
      if (!before) continue;
      yield {
        span: horizon.heading.words,
        message: `“${horizon.heading.text}” stands after “${before.heading.text}”: horizons go from near to far, so move it above.`,
        fixes:
          isOfTable(horizon) ||
          outsideOpen(briefing, horizon.span.end) < horizon.span.end ||
          [horizon, before].some(({ span }) => isInBox(briefing, span))
            ? []
            : [
                {
                  title: `Move “${horizon.label.text}” before “${before.label.text}”`,
                  safe: false,
                  edits: moveBlock(text, horizon.span, before.span.start),
                },
              ],
        related: [{ span: before.heading.words, message: `“${before.heading.text}” stands here.` }],
      };
    }
  },
};

const isOfTable = ({ heading }: Horizon): boolean => heading.style === 'cell';
