import { withColon } from '../briefing/byline/bylineLabels.ts';
import { isHandlingMark } from '../briefing/byline/handlingMarks.ts';
import type { Briefing } from '../briefing/model.ts';
import { insertField } from '../markdown/insertField.ts';
import { placeFor } from '../templates/scaffold.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import { headSpan } from './edits.ts';
import type { Rule } from './rule.ts';

export const missingMetadata: Rule = {
  name: 'missing-metadata',
  severity: 'error',
  summary: 'A field that the template demands is neither in the front matter nor in the byline.',

  *check(briefing) {
    const { metadata } = briefing.template;
    if (metadata.length === 0) return;
    const fields = fieldsOf(briefing);
    for (const field of metadata) {
      if (fields.has(plain(field))) continue;
      yield {
        span: headSpan(briefing),
        message: `The briefing has no “${field}”: write it into the front matter, as “${field}: …”.`,
        fixes: [{ title: `Insert “${field}”`, safe: false, edits: [insertion(field, briefing)] }],
      };
    }
  },
};

const plain = (field: string): string =>
  field
    .toLowerCase()
    .replace(/[\s_*-]+/g, ' ')
    .trim();

/** How many lines above the first section are looked through. */
const mostLines = 100;
/** The fields that a marking such as TLP:AMBER or SECRET on a line of its own gives. */
const marked = ['classification', 'tlp', 'handling', 'marking'];

/** The names of the fields that have a value: in the front matter, and as labels or cells above the first section. */
function fieldsOf({ frontMatter, text, start, sections }: Briefing): Set<string> {
  const names = new Set<string>();
  for (const [key, { text: value }] of frontMatter?.fields ?? []) if (value.trim()) names.add(plain(key));
  const head = text.slice(start, sections[0]?.span.start ?? text.length);
  for (const line of head.split(/\r?\n/).slice(0, mostLines)) {
    if (isHandlingMark(line.replace(/[#>*_]/g, ''))) for (const name of marked) names.add(name);
    const pieces = line.split(/[|·;]/).map((piece) => piece.trim());
    for (const [i, piece] of pieces.entries()) {
      const label = withColon.exec(piece);
      const isWithValue = label ? piece.slice(label[0].length).trim() : pieces[i + 1];
      if (isWithValue) names.add(plain(label?.[1] ?? piece.replace(/:[\s*_]*$/, '')));
    }
  }
  return names;
}

/** The edit that adds a field to be filled in, in front matter of its own where there is none. */
function insertion(field: string, { text, frontMatter }: Briefing): Edit {
  if (frontMatter) return insertField(text, frontMatter, [field, placeFor(field)]);
  const at = text.startsWith('\uFEFF') ? 1 : 0;
  const lines = ['---', `${field}: "${placeFor(field)}"`, '---', '', ''];
  return { start: at, end: at, newText: lines.join(lineEnd(text)) };
}
