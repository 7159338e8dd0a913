// Which clues stand around a modal, and what several of them say together.
import type { MatchContext } from '../context.ts';
import { clues, type Surroundings } from './clues.ts';

/** As `--explain` prints what several clues say together. */
const combinedSay = {
  'told past': 'a tale of the past (ability in the past)',
  'no past': 'no verb of the past',
  'passive past': 'a passive beside a verb of the past (ability in the past)',
  'human now': 'people do it and nothing is to come (ability or permission)',
  'past, singular': 'a singular beside a verb of the past (ability in the past)',
} as const;

/** What several clues say together; of clues alone, so that data without their text have it too. */
export function withCombined(found: Readonly<Record<string, number>>): Record<string, number> {
  const { pastB = 0, pastA = 0, fut = 0, human = 0 } = found;
  const past = pastB + pastA;
  const combined: Readonly<Record<keyof typeof combinedSay, unknown>> = {
    'told past': past > 1 && !fut,
    'no past': past === 0,
    'passive past': past > 0 && found['be+ed'],
    'human now': human && !fut,
    'past, singular': past > 0 && found['p1=x'],
  };
  const here = Object.entries(combined)
    .filter(([, is]) => is)
    .map(([name]) => [name, 1]);
  return { ...found, ...Object.fromEntries(here) };
}

/** The clues around a modal by name, with their counts; those that are not there are left out. */
export function cluesAround({ words, before, after }: MatchContext): Readonly<Record<string, number>> {
  const clause = /[^,;:()—–]*$/.exec(before)?.[0].trim() ?? '';
  const previous = /[\p{L}\p{N}’'-]+$|[^\s]$/u.exec(before.trimEnd())?.[0] ?? '';
  const verb = after
    .replace(/^,\s[^,;]{2,40},(?=\s)/, '')
    .replace(
      /^(?:[\s,]+(?:not|never|also|well|still|then|only|even|thus|therefore|now|soon|yet|just|always|often|instead|later|again|for (?:instance|example),|at (?:best|least|most)|for the first time|\w+ly)\b,?)+/i,
      '',
    )
    .trimStart();
  const surroundings: Surroundings = { words, before, after, previous, clause, verb };
  const found: Record<string, number> = {};
  for (const { name, count } of clues) {
    const value = Number(count(surroundings));
    if (value > 0) found[name] = value;
  }
  return withCombined(found);
}

const saysOf: ReadonlyMap<string, string> = new Map([
  ...clues.map(({ name, says }) => [name, says] as const),
  ...Object.entries(combinedSay),
]);

/** A clue in words; every name of the table of weights but its bias has some. */
export const describeClue = (name: string): string => saysOf.get(name) ?? '';
