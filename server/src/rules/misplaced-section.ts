import type { Section } from '../briefing/model.ts';
import { placeOf } from '../templates/template.ts';
import { moveBlock, outsideOpen } from './edits.ts';
import type { Rule } from './rule.ts';

export const misplacedSection: Rule = {
  name: 'misplaced-section',
  severity: 'error',
  summary: 'The sections are not in the order of the template.',

  *check(briefing) {
    const { sections, template, text } = briefing;
    if (template.order === 'free') return;
    const order = ({ is }: Section) => (is ? placeOf(template, is) : -1);
    const named = sections.filter(({ is }) => is && is.role !== 'apparatus');
    // A section that stands twice is left to `duplicate-section`, or the paper has parts, each with its own.
    const times = new Map<string, number>();
    const key = ({ is, parent }: Section) => `${is?.id} ${is?.each ? parent?.span.start : ''}`;
    for (const section of named) times.set(key(section), (times.get(key(section)) ?? 0) + 1);
    const once = named.filter((section) => times.get(key(section)) === 1);
    for (const [i, section] of once.entries()) {
      const before = once
        .slice(0, i)
        .find((earlier) => earlier.parent === section.parent && order(earlier) > order(section));
      if (!before) continue;
      yield {
        span: section.heading.words,
        message: `“${section.heading.text}” stands after “${before.heading.text}”: move it above.`,
        // What an open fence or comment swallows would swallow the other section too.
        fixes:
          outsideOpen(briefing, section.span.end) < section.span.end
            ? []
            : [
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
