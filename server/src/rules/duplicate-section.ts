import type { Section } from '../briefing/model.ts';
import type { Rule } from './rule.ts';

export const duplicateSection: Rule = {
  name: 'duplicate-section',
  severity: 'error',
  summary: 'A section of the template stands twice.',

  *check({ sections }) {
    const seen = new Map<string, Section>();
    for (const section of sections) {
      const { is, heading } = section;
      if (!is) continue;
      // *Key Judgements* under an *Executive Summary* is another section, though both sum up.
      const key = `${is.id} ${heading.text.toLowerCase().trim()}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, section);
        continue;
      }
      yield {
        span: heading.words,
        message: `“${heading.text}” stands twice: put the two together, or give this one another name.`,
        related: [{ span: first.heading.words, message: `“${first.heading.text}” stands here too.` }],
      };
    }
  },
};
