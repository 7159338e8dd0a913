import type { Briefing, Section } from '../briefing/model.ts';
import type { Fix } from '../problem.ts';
import { horizonHeading, type TemplateHorizon } from '../templates/template.ts';
import { insertBlocks } from './edits.ts';
import type { Rule } from './rule.ts';
import { horizonBlocks } from './templateBlocks.ts';

export const missingHorizon: Rule = {
  name: 'missing-horizon',
  severity: 'error',
  summary: 'A horizon that the template requires is absent.',

  *check(briefing) {
    const forecast = briefing.sections.find(({ is }) => is?.role === 'forecast');
    if (!forecast) return;
    // What belongs into a table is the writer’s to say.
    const isTable = briefing.horizons.some(({ heading }) => heading.style === 'cell');
    for (const horizon of briefing.template.horizons) {
      if (!horizon.required || briefing.horizons.some(({ is }) => is === horizon)) continue;
      const heading = horizonHeading(horizon);
      yield {
        span: forecast.heading.words,
        message: `“${forecast.heading.text}” has no ${horizon.name.toLowerCase()} horizon: add “${heading}”.`,
        fixes: isTable ? [] : [insertHorizon(horizon, forecast, briefing)],
      };
    }
  },
};

const insertHorizon = (horizon: TemplateHorizon, forecast: Section, briefing: Briefing): Fix => ({
  title: `Insert “${horizonHeading(horizon)}”`,
  safe: false,
  edits: [insertBlocks(briefing.text, insertionPoint(horizon, forecast, briefing), horizonBlocks(horizon, briefing))],
});

/**
 * The offset before the next horizon of the template that is present; without one, the end of the forecast and of its
 * horizons.
 */
function insertionPoint(horizon: TemplateHorizon, forecast: Section, { horizons, template }: Briefing): number {
  const order = template.horizons;
  const later = horizons.find(({ is }) => is && order.indexOf(is) > order.indexOf(horizon));
  return later?.span.start ?? Math.max(forecast.span.end, ...horizons.map(({ span }) => span.end));
}
