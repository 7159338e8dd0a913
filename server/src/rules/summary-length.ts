import type { Point, Section } from '../briefing/briefing.ts';
import type { TemplateSection } from '../briefing/template.ts';
import type { Report, Rule } from './rule.ts';

export const summaryLength: Rule = {
  name: 'summary-length',
  severity: 'warning',
  summary: 'The summary has fewer or more points than the template allows, or a point is too long.',

  *check({ sections, points, template }) {
    for (const section of sections) {
      const limits = section.is?.points;
      if (!limits || section.isEmpty) continue;
      const own = points.filter((point) => point.section === section);
      const isCounted = template.point !== 'either' || own.some(({ kind }) => kind === 'bullet');
      if (isCounted) {
        if (own.length < limits.min || own.length > limits.max) yield wrongCount(section, own.length, limits);
        for (const point of own) if (point.words.length > limits.words) yield tooLong(point, limits.words);
      } else {
        // Prose has no points to count: all of it may be as long as all points together.
        const words = own.reduce((sum, point) => sum + point.words.length, 0);
        const most = limits.words * limits.max;
        if (words > most)
          yield {
            span: section.heading.words,
            message: `“${section.heading.text}” has ${words} words: shorten it to ${most} at most, or to ${limits.max} points.`,
          };
      }
    }
  },
};

type Limits = NonNullable<TemplateSection['points']>;

function wrongCount({ heading }: Section, count: number, { min, max }: Limits): Report {
  const asked = min === max ? `${min}` : count < min ? `at least ${min}` : `at most ${max}`;
  const has = count === 0 ? 'no points' : count === 1 ? 'one point' : `${count} points`;
  return { span: heading.words, message: `“${heading.text}” has ${has}: make it ${asked}.` };
}

/** The words over the limit are underlined: so much has to go. */
function tooLong({ words, span }: Point, most: number): Report {
  const over = words[most];
  return {
    span: { start: over?.start ?? span.start, end: words.at(-1)?.end ?? span.end },
    message: `This point has ${words.length} words: shorten it to ${most}, or split it.`,
  };
}
