import type { Point, Section } from '../briefing/model.ts';
import { sectionNamed } from '../briefing/outline/sectionNames.ts';
import { continuesList } from '../markdown/block.ts';
import type { TemplateSection } from '../templates/template.ts';
import { firstIndex } from '../text/search.ts';
import type { Report, Rule } from './rule.ts';

export const summaryLength: Rule = {
  name: 'summary-length',
  severity: 'warning',
  summary: 'The summary has fewer or more points than the template allows, or a point is too long.',

  *check({ sections, points, template, blocks }) {
    for (const section of sections) {
      const limits = section.is?.points;
      if (!section.is || !limits || section.isEmpty) continue;
      // Only the first section of a kind counts, where the template does not repeat it (*Key Findings* beside a *Summary* does not), and only one with the
      // template's name.
      const isFirst = section.is.each !== undefined || sections.find(({ is }) => is === section.is) === section;
      if (!isFirst || !hasTemplateName(section)) continue;
      const sectionPoints = points.filter((point) => point.section === section);
      const isCounted = template.point !== 'either' || sectionPoints.some(({ kind }) => kind === 'bullet');
      if (isCounted) {
        const from = firstIndex(blocks, ({ base }) => base >= section.span.start);
        const to = firstIndex(blocks, ({ base }) => base >= section.span.end);
        const lists = blocks
          .slice(from, to)
          .filter(({ block }, i, inside) => block.node.type === 'list' && !continuesList(inside[i - 1]?.block, block));
        // A bottom line is one point; with several lists nobody can tell which holds the points.
        const isFew =
          sectionPoints.length < limits.min &&
          !/\b(?:bottom line|bluf)\b/i.test(section.heading.text) &&
          lists.length <= 1;
        if (isFew || sectionPoints.length > limits.max) yield wrongCount(section, sectionPoints.length, limits);
        for (const point of sectionPoints) if (point.words.length > limits.words) yield tooLong(point, limits.words);
      } else {
        // Prose has no points to count: all of it may be as long as all points together.
        const words = sectionPoints.reduce((sum, point) => sum + point.words.length, 0);
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

/**
 * Whether the heading has a name of the template's section, misspelt or not, rather than a word that merely stands in
 * for it.
 */
const hasTemplateName = ({ is, nearly, heading }: Section): boolean =>
  is !== undefined &&
  (nearly !== undefined ||
    sectionNamed(heading.text, { sections: [is] }, { loose: false, exactly: false }) !== undefined);

type Limits = NonNullable<TemplateSection['points']>;

function wrongCount({ heading }: Section, count: number, { min, max }: Limits): Report {
  const required = min === max ? `${min}` : count < min ? `at least ${min}` : `at most ${max}`;
  const has = count === 0 ? 'no points' : count === 1 ? 'one point' : `${count} points`;
  return { span: heading.words, message: `“${heading.text}” has ${has}: make it ${required}.` };
}

/** The report of a point with more than `most` words; its span covers the words over the limit. */
function tooLong({ words, base }: Point, most: number): Report {
  const [first, last] = [words[most], words.at(-1)];
  return {
    span: { start: base + (first?.start ?? 0), end: base + (last?.end ?? 0) },
    message: `This point has ${words.length} words: shorten it to ${most}, or split it.`,
  };
}
