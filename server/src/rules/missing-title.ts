import { contentStart, headSpan, insertBlocks } from './edits.ts';
import type { Rule } from './rule.ts';

export const missingTitle: Rule = {
  name: 'missing-title',
  severity: 'error',
  summary: 'The briefing has no title.',

  *check(briefing) {
    if (briefing.title) return;
    yield {
      span: headSpan(briefing),
      message: 'The briefing has no title: write one on the first line after “# ”, or as “title:” in its front matter.',
      fixes: [
        {
          title: 'Insert a title',
          safe: false,
          edits: [insertBlocks(briefing.text, contentStart(briefing), ['# [Title]'])],
        },
      ],
    };
  },
};
