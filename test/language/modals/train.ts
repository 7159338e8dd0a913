// npm run train: the table of weights for *could, may, might* from the labelled data, and how well it does.
import { readFileSync } from 'node:fs';
import { contextLength } from '../../../server/src/language/context.ts';
import { bySense } from '../../../server/src/language/exclusions/modals.ts';
import { makeFinder, tables } from '../../../server/src/language/finder.ts';
import { cluesAround, withCombined } from '../../../server/src/language/sense/around.ts';
import { splitSentences } from '../../../server/src/language/sentences.ts';
import { standards } from '../../../server/src/standards/index.ts';

/** A modal as the clues see it; `label` is 1 for a hedge, `weight` how much it counts. */
export type Example = {
  readonly word: string;
  readonly label: number;
  readonly weight: number;
  readonly set: string;
  /** Examples of one group are held out together. */
  readonly group: string;
  readonly clues: Readonly<Record<string, number>>;
};

const words = ['could', 'may', 'might'] as const;
const folder = 'test/language/modals';
const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

type Vector = {
  set: string;
  doc: string;
  word: string;
  label: number;
  shipped?: number;
  features: Record<string, number>;
};

/** Word classes around modals of real documents, without their text; what the rules of November said is the clue `rules`. */
const vectors = (file: string, weight: number): Example[] =>
  lines<Vector>(`${folder}/${file}`).map(({ set, doc, word, label, shipped, features }) => {
    const { bias, pastPrev, ...alone } = features;
    const clues = withCombined(alone);
    return { word, label, weight, set, group: doc, clues: shipped === 0 ? { ...clues, rules: 1 } : clues };
  });

type Labelled = { text: string; senses: { word: string; start: number; hedge: boolean; sense: string }[] };

/** Sentences of our own. */
const sentences = (weight: number): Example[] =>
  lines<Labelled>(`${folder}/sentences.jsonl`).flatMap(({ text, senses }, i) =>
    senses.flatMap(({ word, start, hedge }) =>
      exampleAt(text, { word, start }, { label: Number(hedge), weight, set: 'own', group: String(i) }),
    ),
  );

type Expressions = { text: string; expressions: { start: number; end: number; kind: string }[] };

/** The modals of the labelled sets. */
const labelledSets = (weight: number): Example[] =>
  ['sentences', 'blind', 'held', 'whose'].flatMap((name) =>
    lines<Expressions>(`test/language/${name}.jsonl`).flatMap(({ text, expressions }, i) =>
      [...text.matchAll(/\b(?:could|may|might)\b/g)].flatMap(({ 0: word, index: start }) => {
        const isHedge = expressions.some(
          (label) => label.kind === 'vague' && label.start <= start && start < label.end,
        );
        return exampleAt(text, { word, start }, { label: Number(isHedge), weight, set: 'sets', group: String(i) });
      }),
    ),
  );

const [standard] = standards;
if (!standard) throw new Error('No standard.');
/** The finder without its table of weights. */
const rulesAlone = makeFinder(standard, { ...tables, exclusions: tables.exclusions.filter((row) => row !== bySense) });

/** The modal as an example; none where another row leaves it alone already (quotations, conditions, the month of May). */
export function exampleAt(
  text: string,
  { word, start }: { word: string; start: number },
  rest: Pick<Example, 'label' | 'weight' | 'set' | 'group'>,
): Example[] {
  const span = splitSentences(text).find((sentence) => sentence.start <= start && start < sentence.end);
  if (!span) return [];
  const sentence = text.slice(span.start, span.end);
  const at = start - span.start;
  const found = rulesAlone.find(sentence);
  if (!found.some(({ span: { start: from, end: to } }) => from <= at && at < to)) return [];
  const after = at + word.length;
  const clues = cluesAround({
    phrase: word,
    words: word.toLowerCase(),
    before: sentence.slice(Math.max(0, at - contextLength), at),
    after: sentence.slice(after, after + contextLength),
  });
  return [{ word: word.toLowerCase(), clues, ...rest }];
}

/** The labelled sets count most, since a test holds each of them; own sentences least: they are written with the clues in mind. */
export const examples: readonly Example[] = [
  ...vectors('vectors.jsonl', 2),
  ...vectors('read.jsonl', 1),
  ...vectors('passages.jsonl', 1),
  ...sentences(0.3),
  ...labelledSets(4),
];
/** What the table is never trained on. */
export const isFresh = ({ set }: Example): boolean => set === 'fresh';

/** Each clue counts for all three modals, and once more for its own. */
const namesOf = ({ word, clues }: Example): [string, number][] =>
  Object.entries({ bias: 1, ...clues }).flatMap(([name, count]): [string, number][] => [
    [name, count],
    [`${word} ${name}`, count],
  ]);

/** How strongly weights are drawn to nothing: those of one modal alone more, since there are fewer examples of each. */
const shared = 1.5;
const ofOneModal = 10;
const ridgeOf = (name: string): number => {
  if (name === 'bias') return 1e-6;
  if (!words.some((word) => name.startsWith(`${word} `))) return shared;
  return name.endsWith(' bias') ? 0.1 : ofOneModal;
};

export type Model = ReadonlyMap<string, number>;

/** Logistic regression by Newton's method: the same data give the same weights. */
export function train(rows: readonly Example[]): Model {
  const features = rows.map(namesOf);
  const names = [...new Set(features.flat().map(([name]) => name))].toSorted();
  const place = new Map(names.map((name, i) => [name, i]));
  const active = features.map((pairs) => pairs.map(([name, count]): [number, number] => [place.get(name) ?? 0, count]));
  const weights = new Float64Array(names.length);
  for (let step = 0; step < 8; step++) {
    const gradient = weights.map((weight, i) => ridgeOf(names[i] ?? '') * weight);
    const curvature = names.map((name, i) => Float64Array.from(names, (_, j) => (i === j ? ridgeOf(name) : 0)));
    rows.forEach(({ label, weight }, i) => {
      const pairs = active[i] ?? [];
      const p = logistic(pairs.reduce((sum, [k, count]) => sum + (weights[k] ?? 0) * count, 0));
      for (const [k, count] of pairs) {
        gradient[k] = (gradient[k] ?? 0) + (p - label) * weight * count;
        const row = curvature[k];
        if (row) for (const [j, other] of pairs) row[j] = (row[j] ?? 0) + p * (1 - p) * weight * count * other;
      }
    });
    const change = solve(curvature, gradient);
    for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) - (change[k] ?? 0);
  }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]));
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Solves a system of linear equations; the matrix is positive definite. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]));
  const n = rows.length;
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const factor = at(j, i) / at(i, i);
      const row = rows[j];
      if (factor !== 0 && row) for (let k = i; k <= n; k++) row[k] = at(j, k) - factor * at(i, k);
    }
  const result = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let rest = at(i, n);
    for (let k = i + 1; k < n; k++) rest -= at(i, k) * (result[k] ?? 0);
    result[i] = rest / at(i, i);
  }
  return result;
}

export const predict = (model: Model, example: Example): number =>
  logistic(namesOf(example).reduce((sum, [name, count]) => sum + (model.get(name) ?? 0) * count, 0));

/** The model as the finder reads it: by clue the weights for could, may and might, in tenths; what weighs nothing is left out. */
export function tableOf(model: Model): Record<string, number[]> {
  // What the rules said of the given vectors, no clue says of a text: its rows have spoken before.
  const names = [...model.keys()].filter(
    (name) => name !== 'rules' && !words.some((word) => name.startsWith(`${word} `)),
  );
  const rows = names.map((name): [string, number[]] => [
    name,
    words.map((word) => Math.round(((model.get(name) ?? 0) + (model.get(`${word} ${name}`) ?? 0)) * 10) / 10 + 0),
  ]);
  return Object.fromEntries(rows.filter(([, row]) => row.some((weight) => weight !== 0)));
}
