import type { Section } from '../briefing/model.ts';
import { moveBlock } from './edits.ts';
import type { Rule } from './rule.ts';

export const misplacedSection: Rule = {
  name: 'misplaced-section',
  severity: 'error',
  summary: 'The sections are not in the order of the template.',

  *check({ sections, template, text }) {
    const order = ({ is }: Section) => (is ? template.sections.indexOf(is) : -1);
    // A second section of a kind is left to `duplicate-section`.
    const named = sections.filter(({ is }, i) => is && sections.findIndex((first) => first.is === is) === i);
    for (const [i, section] of named.entries()) {
      const before = named.slice(0, i).find((earlier) => order(earlier) > order(section));
      if (!before) continue;
      yield {
        span: section.heading.words,
        message: `“${section.heading.text}” stands after “${before.heading.text}”: move it above.`,
        fixes: [
          {
            title: `Move “${section.heading.text}” before “${before.heading.text}”`,
            safe: false,
            edits: moveBlock(text, section.span, before.span.start),
          },
        ],
        related: [{ span: before.heading.words, message: `“${before.heading.text}” stands here.` }],
      };
    }
  },
};
