import { readSettings } from '../../settings/readSettings.ts';
import { standardIds } from '../../standards/index.ts';
import { templateIds } from '../../templates/index.ts';
import { chosenStandard, chosenTemplate } from '../arguments.ts';
import type { Proposals } from './proposals.ts';
import { settingsText } from './settingsText.ts';

/** Asks a question and gives the answer; undefined where nobody answers any more. */
export type Ask = (question: string) => Promise<string | undefined>;

type Chosen = { readonly standard?: string | undefined; readonly template?: string | undefined };

/**
 * Asks for what settings need, with a proposal for each: an empty answer takes it, `-` takes none. What was chosen before is
 * not asked. An answer that cannot be is told why, and asked again. Undefined where the dialogue was left.
 */
export async function askFor(
  proposals: Proposals,
  chosen: Chosen,
  ask: Ask,
  tell: (line: string) => void,
): Promise<Proposals | undefined> {
  let answers = { ...proposals, ...(chosen.standard && { standard: chosen.standard }) };
  if (chosen.template) answers = { ...answers, template: chosen.template };
  const questions: { key: keyof Proposals; words: string; isList: boolean }[] = [
    { key: 'standard', words: `Standard (${standardIds.join(', ')}, or a file)`, isList: false },
    { key: 'template', words: `Template (${templateIds.join(', ')}, or a file)`, isList: false },
    { key: 'own', words: 'Names by which the writers speak of themselves, with commas between', isList: true },
    { key: 'acronyms', words: 'Acronyms that every reader knows, with commas between', isList: true },
    { key: 'include', words: 'Files that are always briefings, as patterns', isList: true },
  ];
  for (const { key, words, isList } of questions) {
    if ((key === 'standard' || key === 'template') && chosen[key]) continue;
    for (;;) {
      const proposal = [answers[key]].flat().join(', ');
      const answer = (await ask(`${words} [${proposal || 'none'}]: `))?.trim();
      if (answer === undefined) return undefined;
      if (answer === '') break;
      const values = answer === '-' ? [] : answer.split(/\s*,\s*/).filter(Boolean);
      const next = { ...answers, [key]: isList ? values : answer };
      const fault = faultOf(key, next);
      if (fault === undefined) {
        answers = next;
        break;
      }
      tell(fault);
    }
  }
  return answers;
}

/** Why an answer cannot be. */
function faultOf(key: keyof Proposals, answers: Proposals): string | undefined {
  try {
    if (key === 'standard') chosenStandard(answers.standard);
    if (key === 'template') chosenTemplate(answers.template);
  } catch (error) {
    return (error as Error).message;
  }
  return readSettings(settingsText(answers)).problems[0]?.message;
}
