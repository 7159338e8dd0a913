import { isInFault } from '../markdown/frontMatter.ts';
import type { Fix } from '../problem.ts';
import { standardIds } from '../standards/index.ts';
import { templateIds } from '../templates/index.ts';
import { suggest } from '../text/suggest.ts';
import type { Rule } from './rule.ts';

const builtInIds: Record<string, readonly string[]> = { standard: standardIds, template: templateIds };

export const invalidSetting: Rule = {
  name: 'invalid-setting',
  severity: 'error',
  summary: 'The front matter cannot be read, or names a standard, a template or an issue before that does not exist.',

  *check({ frontMatter, standard, template }, { previous }) {
    for (const { span, message, fix } of frontMatter?.faults ?? [])
      yield { span, message, fixes: fix ? [{ ...fix, safe: false }] : [] };
    // A house standard may be named by its id where the settings name its file; then it is the one resolved.
    const inForce: Record<string, string> = { standard: standard.id, template: template.id };
    const resolvedIds = Object.values(inForce);
    for (const [key, names] of Object.entries(builtInIds)) {
      const field = frontMatter?.fields.get(key);
      if (!field?.text || names.includes(field.text) || resolvedIds.includes(field.text)) continue;
      if (isInFault(frontMatter, field.span)) continue;
      const { nearest, words } = suggest(field.text, names);
      // Where none is near, the one that holds for want of it.
      const newText = nearest ?? inForce[key] ?? '';
      const fixes: Fix[] = [
        { title: `Write “${newText}”`, safe: false, isChoice: !nearest, edits: [{ ...field.span, newText }] },
      ];
      yield { span: field.span, message: `There is no ${key} “${field.text}”${words}.`, fixes };
    }
    const named = frontMatter?.fields.get('previous');
    if (previous?.kind !== 'fault' || !named || isInFault(frontMatter, named.span)) return;
    const { message, nearest: newText } = previous;
    const fixes: Fix[] = newText
      ? [{ title: `Write “${newText}”`, safe: false, isChoice: true, edits: [{ ...named.span, newText }] }]
      : [];
    yield { span: named.span, message, fixes };
  },
};
