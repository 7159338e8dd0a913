import type { Severity } from '../../problem.ts';
import type { CheckedFile } from '../run/checkFile.ts';

/** How often a rule spoke, and in how many files. */
export type RuleCount = { readonly rule: string; readonly severity: Severity; problems: number; files: number };

/** What a report says of all files at its end, counted as they come. */
export class Tally {
  files = 0;
  briefings = 0;
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  readonly #rules = new Map<string, RuleCount>();

  add({ isBriefing, problems }: CheckedFile): void {
    this.files++;
    if (isBriefing) this.briefings++;
    const seen = new Set<string>();
    for (const { rule, severity } of problems) {
      this.counts[severity]++;
      const count = this.#rules.get(rule) ?? { rule, severity, problems: 0, files: 0 };
      this.#rules.set(rule, count);
      count.problems++;
      if (!seen.has(rule)) count.files++;
      seen.add(rule);
    }
  }

  /** The rules that spoke, the most frequent first. */
  get rules(): readonly RuleCount[] {
    return [...this.#rules.values()].toSorted((a, b) => b.problems - a.problems || (a.rule < b.rule ? -1 : 1));
  }

  /** The rules that spoke, as lines; one where none did. */
  get statistics(): string[] {
    const { rules } = this;
    if (rules.length === 0) return ['No rule found a problem.'];
    const widest = Math.max(...rules.map(({ problems }) => String(problems).length));
    const longest = Math.max(...rules.map(({ rule }) => rule.length));
    return [
      'Problems by rule:',
      ...rules.map(
        ({ rule, problems, files }) =>
          `  ${String(problems).padStart(widest)}  ${rule.padEnd(longest)}  in ${count(files, 'file')}`,
      ),
    ];
  }

  /** `2 errors, 1 note in 3 briefings`. */
  get words(): string {
    const { error, warning, information } = this.counts;
    const parts = [
      ...(error > 0 ? [count(error, 'error')] : []),
      ...(warning > 0 ? [count(warning, 'warning')] : []),
      ...(information > 0 ? [count(information, 'note')] : []),
    ];
    if (this.briefings === 0 && parts.length === 0) return 'No briefing found';
    return parts.length > 0
      ? `${parts.join(', ')} in ${count(this.briefings, 'briefing')}`
      : `${count(this.briefings, 'briefing')}, no problems`;
  }
}

/** `1 briefing`, `2 briefings`, `2 fixes`. */
export const count = (number: number, word: string, plural = `${word}s`): string =>
  `${number} ${number === 1 ? word : plural}`;
