// The subject that denies a likelihood: *No strike is likely*.
import type { SentenceInBlock } from '../briefing/model.ts';
import { denialBefore } from '../language/denial.ts';
import type { Expression } from '../language/finder.ts';
import { spanInProse } from '../markdown/cutWords.ts';

/** The words from such a subject to the end of a likelihood, as a reader sees them; undefined where nothing denies it. */
export function denialOf(sentence: SentenceInBlock, { kind, span }: Expression): string | undefined {
  if (kind !== 'likelihood') return undefined;
  const { start, end } = spanInProse(sentence, span);
  const from = denialBefore(sentence.prose, start);
  return from === undefined ? undefined : sentence.prose.slice(from, end);
}
