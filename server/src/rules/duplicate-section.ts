import type { Rule } from './rule.ts';

export const duplicateSection: Rule = {
  name: 'duplicate-section',
  severity: 'error',
  summary: 'A section of the template stands twice.',

  *check({ sections }) {
    for (const [i, { is, heading }] of sections.entries()) {
      // *Key Judgements* under an *Executive Summary* is another section, though both sum up.
      const first = sections
        .slice(0, i)
        .find((other) => is && other.is === is && same(other.heading.text, heading.text));
      if (!first) continue;
      yield {
        span: heading.words,
        message: `“${heading.text}” stands twice: put the two together, or give this one another name.`,
        related: [{ span: first.heading.words, message: `“${first.heading.text}” stands here too.` }],
      };
    }
  },
};

const same = (a: string, b: string): boolean => a.toLowerCase().trim() === b.toLowerCase().trim();
