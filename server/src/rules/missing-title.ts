import type { Briefing } from '../briefing/model.ts';
import { insertField } from '../markdown/insertField.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import { headSpan, insertBlocks } from './edits.ts';
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
          edits: [insertTitle(briefing)],
        },
      ],
    };
  },
};

/** The edit that inserts a heading of level 1; where the sections have that level, a field of the front matter. */
function insertTitle(briefing: Briefing): Edit {
  const { text, sections, frontMatter } = briefing;
  if (!sections.some(({ is, heading }) => is && heading.level === 1))
    return insertBlocks(text, briefing.start, ['# [Title]']);
  if (frontMatter) return insertField(text, frontMatter, ['title', '[Title]']);
  return insertBlocks(text, briefing.start, [['---', 'title: "[Title]"', '---'].join(lineEnd(text))]);
}
