import type { Section } from '../briefing/model.ts';
import type { Rule } from './rule.ts';

export const duplicateSection: Rule = {
  name: 'duplicate-section',
  severity: 'error',
  summary: 'A section of the template stands twice.',

  *check({ sections }) {
    const firstByKey = new Map<string, Section>();
    for (const section of sections) {
      const { is, heading } = section;
      if (!is) continue;
      // Both the role and the words count: *Key Judgements* under an *Executive Summary* is a section of its own.
      const key = `${is.id} ${heading.text.toLowerCase().trim()}`;
      const first = firstByKey.get(key);
      if (!first) {
        firstByKey.set(key, section);
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
