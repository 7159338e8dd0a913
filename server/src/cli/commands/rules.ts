import { join } from 'node:path';
import { readText, rulePagesFolder } from '../../host/node.ts';
import { rules as allRules, findRule } from '../../rules/index.ts';
import { suggest } from '../../text/suggest.ts';
import { readArguments } from '../arguments.ts';
import { rulesTable } from '../options/rules.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { paint } from '../terminal.ts';

/** `brieflint rules [NAME]`: the list, or a rule's page. */
export function rules(args: readonly string[]): Outcome {
  const { positionals } = readArguments(args, rulesTable);
  const [name] = positionals;
  if (name === undefined) return { output: list(), errors: [], status: 0 };
  if (!findRule(name))
    throw new UsageError(
      `There is no rule “${name}”${
        suggest(
          name,
          allRules.map((rule) => rule.name),
        ).words
      }.`,
    );
  return { output: readText(join(rulePagesFolder(), `${name}.md`)), errors: [], status: 0 };
}

function list(): string {
  const widest = Math.max(...allRules.map(({ name }) => name.length));
  const colours = { error: 'red', warning: 'yellow', information: 'blue', off: 'dim' } as const;
  return allRules
    .map(({ name, severity, isOff, summary }) => {
      const level = isOff ? 'off' : severity;
      return `${name.padEnd(widest)}  ${paint(colours[level], level.padEnd(11))}  ${summary}\n`;
    })
    .join('');
}
