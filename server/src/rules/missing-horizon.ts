import type { Briefing, Horizon, Section } from '../briefing/model.ts';
import type { Fix } from '../problem.ts';
import { horizonHeading, type TemplateHorizon } from '../templates/template.ts';
import { contains } from '../text/span.ts';
import { insertBlocks, isInBox, outsideOpen } from './edits.ts';
import { headingsOfOwnWindows } from './ownWindows.ts';
import type { Rule } from './rule.ts';
import { type Alternatives, alternativesIn } from './scenarios.ts';
import { horizonBlocks } from './templateBlocks.ts';

export const missingHorizon: Rule = {
  name: 'missing-horizon',
  severity: 'error',
  summary: 'A horizon that the template requires is absent.',

  *check(briefing) {
    const withOwnWindows = headingsOfOwnWindows(briefing);
    for (const group of groupsOf(briefing)) {
      const { under, horizons } = group;
      if (withOwnWindows.has(under.heading)) continue;
      // What belongs into a table is the writer’s to say.
      const isTable = horizons.some(({ heading }) => heading.style === 'cell');
      for (const horizon of briefing.template.horizons) {
        if (!horizon.required || horizons.some(({ is }) => is === horizon)) continue;
        yield {
          span: under.heading.words,
          message: `“${under.heading.text}” has no ${horizon.name.toLowerCase()} horizon: add “${horizonHeading(horizon)}”.`,
          fixes: isTable || isInBox(briefing, under.span) ? [] : [insertHorizon(horizon, group, briefing)],
        };
      }
    }
  },
};

/** Horizons that stand under one heading, the forecast’s or a theme’s. */
type Group = { readonly under: Section; readonly horizons: readonly Horizon[] };

const insertHorizon = (horizon: TemplateHorizon, group: Group, briefing: Briefing): Fix => ({
  title: `Insert “${horizonHeading(horizon)}”`,
  safe: false,
  edits: [
    insertBlocks(
      briefing.text,
      outsideOpen(briefing, insertionPoint(horizon, group, briefing)),
      horizonBlocks(horizon, group.horizons[0], briefing),
    ),
  ],
});

/**
 * The groups of horizons that must be whole: those of each forecast and of each of its themes that has any of the template’s, and
 * the forecasts of other parts of the paper that have none; the first forecast if no forecast has any.
 */
function groupsOf(briefing: Briefing): Group[] {
  const { sections, horizons } = briefing;
  // Scenarios that stand instead of an outlook have no horizons.
  const forecasts = sections.filter(({ is }) => is?.role === 'forecast' && !is.scenarios);
  const named = horizons.filter(({ is }) => is);
  const parents = [...new Set(named.map(({ parent }) => parent))];
  const groups = parents.flatMap((parent): Group[] => {
    const under = sections.find(({ heading }) => heading === parent);
    const forecast = forecasts.find(({ span }) => under && contains(span, under.span));
    return under && forecast ? [{ under, horizons: named.filter((horizon) => horizon.parent === parent) }] : [];
  });
  const scenarios = named.length < forecasts.length ? alternativesIn(briefing).filter(areWeighed) : [];
  const areScenarios = (under: Section) => scenarios.some(({ around }) => contains(under.span, around));
  const empty = forecasts.flatMap((under): Group[] => (areScenarios(under) ? [] : [{ under, horizons: [] }]));
  if (groups.length === 0) return empty.slice(0, 1);
  // Beside a forecast with horizons another may do without, *Forecast* and *12-Month Outlook*, but not in another part.
  const whole = forecasts.filter(({ span }) => groups.some(({ under }) => contains(span, under.span)));
  return [...groups, ...empty.filter(({ under }) => whole.every(({ parent }) => parent && parent !== under.parent))];
}

/** Whether scenarios have their chances. */
const areWeighed = ({ scenarios }: Alternatives): boolean => scenarios.filter(({ chance }) => chance).length >= 2;

/** The offset before the next horizon of the template that is present; without one, the end of the group. */
function insertionPoint(horizon: TemplateHorizon, { under, horizons }: Group, { template }: Briefing): number {
  const order = template.horizons;
  const later = horizons.find(({ is }) => is && order.indexOf(is) > order.indexOf(horizon));
  return later?.span.start ?? Math.max(under.span.end, ...horizons.map(({ span }) => span.end));
}
