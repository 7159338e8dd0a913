import type { Heading, Horizon } from '../briefing/model.ts';
import { windowAgrees } from '../briefing/outline/horizons.ts';
import { isPlaceholder } from '../briefing/prose/placeholder.ts';
import type { Length } from '../dates/calendar.ts';
import { isBackwards, isWithin, sameWindow } from '../dates/windows.ts';
import { isAsRead } from '../markdown/cutWords.ts';
import type { Fix } from '../problem.ts';
import { horizonHeading, type TemplateHorizon } from '../templates/template.ts';
import { slice } from '../text/span.ts';
import { headingsOfOwnWindows } from './ownWindows.ts';
import type { Rule } from './rule.ts';

export const horizonWindow: Rule = {
  name: 'horizon-window',
  severity: 'error',
  summary: 'A horizon has no window, or another than the template’s.',

  *check(briefing) {
    const { horizons, byline, template, text } = briefing;
    const withOwnWindows = headingsOfOwnWindows(briefing);
    const present = new Set(horizons.map(({ is, parent }) => is && keyOf(is, parent)));
    for (const horizon of horizons) {
      const { is, label, window, windowWords, heading, parent, isWholeForecast } = horizon;
      if (!is) {
        // One more besides the template’s is the writer’s own affair.
        const stands = (one: TemplateHorizon) => !one.required || present.has(keyOf(one, parent));
        // Of a part of a window that is absent, 72 hours of three months, `missing-horizon` tells what to write.
        const isPart = template.horizons.some(
          (one) => !stands(one) && horizon.window && isWithin(horizon.window, one.window),
        );
        if (
          windowWords &&
          !isPart &&
          template.horizons.length > 0 &&
          !isWholeForecast &&
          !withOwnWindows.has(parent) &&
          !template.horizons.every(stands)
        )
          yield {
            span: windowWords.span,
            message: `“${windowWords.text}” is no window of the template: write ${listWindows(template.horizons)}.`,
            fixes: template.horizons
              .filter((one) => !stands(one))
              .map((one) => writeHeading(horizon, one, text))
              .filter((fix) => fix !== undefined),
          };
        continue;
      }
      const isAmongOwn = withOwnWindows.has(parent);
      const wanted = isAmongOwn && !windowWords ? windowBetween(horizon, horizons) : is.windowText;
      const fixes = wanted ? writeWindow(horizon, wanted, text) : [];
      if (windowWords && isPlaceholder(windowWords.text)) continue;
      if (!windowWords) {
        const advice = wanted ? `“${label.text} (${wanted})”` : 'when it begins and ends, in brackets behind it';
        yield { span: heading.words, message: `“${label.text}” has no window: write ${advice}.`, fixes };
      } else if (!window) {
        yield {
          span: windowWords.span,
          message: `The window “${windowWords.text}” cannot be read: write “${is.windowText}”.`,
          fixes,
        };
      } else if (!isBackwards(window, byline.published) && !windowAgrees(window, is, byline.published)) {
        const owner = template.horizons.find((templateHorizon) => sameWindow(templateHorizon.window, window));
        if (isAmongOwn && !owner) continue;
        const fault = owner ? `is the window of ${owner.name.toLowerCase()}` : 'is not the window of this horizon';
        yield {
          span: windowWords.span,
          message: `“${windowWords.text}” ${fault}: write “${label.text} (${is.windowText})”.`,
          // The window may be right and the name wrong, unless another horizon has that name already.
          fixes:
            owner && !horizons.some(({ is }) => is === owner)
              ? [...fixes, ...rename(horizon, owner, text)].map((fix) => ({ ...fix, isChoice: true }))
              : fixes,
        };
      }
    }
  },
};

/** The same for a horizon of the template under the same heading. */
const keyOf = ({ id }: TemplateHorizon, parent: Heading | undefined): string => `${parent?.span.start} ${id}`;

const listWindows = (horizons: readonly TemplateHorizon[]): string =>
  horizons
    .map((horizon) => `“${horizonHeading(horizon)}”`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');

/** The window that windows of the writer’s own before and behind a horizon leave for it: *>90 days*; undefined where they leave none. */
function windowBetween(horizon: Horizon, horizons: readonly Horizon[]): string | undefined {
  const sisters = horizons.filter(({ parent }) => parent === horizon.parent);
  const at = sisters.indexOf(horizon);
  const [before, behind] = [sisters[at - 1]?.window, sisters[at + 1]?.window];
  if ((at > 0 && before?.kind !== 'relative') || (at < sisters.length - 1 && behind?.kind !== 'relative'))
    return undefined;
  const from = before?.kind === 'relative' ? before.to : undefined;
  const to = behind?.kind === 'relative' ? behind.from : undefined;
  if (!behind) return from && `>${formatLength(from)}`;
  if (!to || to.count === 0) return undefined;
  if (!before) return `Now - ${formatLength(to)}`;
  if (!from || isBackwards({ kind: 'relative', from, to }, undefined)) return undefined;
  return `${formatLength(from)} - ${formatLength(to)}`;
}

const formatLength = ({ count, unit }: Length): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

function writeWindow({ label, windowWords, heading }: Horizon, window: string, text: string): Fix[] {
  if (windowWords && !isAsRead(slice(text, windowWords.span), windowWords.text)) return [];
  const edit = windowWords
    ? { ...windowWords.span, newText: window }
    : {
        start: label.span.end,
        end: /^\s*\(\s*\)/.test(heading.text.slice(label.text.length)) ? heading.words.end : label.span.end,
        newText: ` (${window})`,
      };
  return [{ title: `Write “${label.text} (${window})”`, safe: false, edits: [edit] }];
}

/** The fix that gives a heading the name and the window of a horizon that is absent. */
function writeHeading({ heading }: Horizon, is: TemplateHorizon, text: string): Fix | undefined {
  if (!isAsRead(slice(text, heading.words), heading.text)) return undefined;
  const newText = horizonHeading(is);
  return { title: `Write “${newText}”`, safe: false, isChoice: true, edits: [{ ...heading.words, newText }] };
}

const rename = ({ label, windowWords }: Horizon, owner: TemplateHorizon, text: string): Fix[] =>
  isAsRead(slice(text, label.span), label.text)
    ? [
        {
          title: `Write “${owner.name} (${windowWords?.text})”`,
          safe: false,
          edits: [{ ...label.span, newText: owner.name }],
        },
      ]
    : [];
