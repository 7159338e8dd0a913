// npm run train [-- --write]: how well the weights do, and the table itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { leastProbability } from '../server/src/language/exclusions/modals.ts';
import { type Example, examples, isFresh, predict, tableOf, train } from '../test/language/modals/train.ts';

const path = 'server/src/language/sense/weights.json';
const trained = examples.filter((example) => !isFresh(example));
const folds = 10;

type Rates = { readonly accuracy: number; readonly precision: number; readonly recall: number; readonly f1: number };

function rates(rows: readonly Example[], isHedge: (example: Example) => boolean): Rates {
  const count = (said: boolean, label: number) =>
    rows.filter((row) => isHedge(row) === said && row.label === label).length;
  const [right, extra, missed] = [count(true, 1), count(true, 0), count(false, 1)];
  return {
    accuracy: (right + count(false, 0)) / rows.length,
    precision: right / (right + extra),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + extra + missed),
  };
}

const row = (name: string, { accuracy, precision, recall, f1 }: Rates, of: number) =>
  console.log(
    `${name.padEnd(46)}${[accuracy, precision, recall, f1].map((rate) => rate.toFixed(3).padStart(10)).join('')}${String(of).padStart(7)}`,
  );
console.log(`${''.padEnd(46)}  accuracy precision    recall        F1      n`);

const groups = [...new Set(trained.map(({ set, group }) => `${set} ${group}`))];
const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
const fold = ({ set, group }: Example) => foldOf.get(`${set} ${group}`);
const heldOut = new Map<Example, number>();
for (let i = 0; i < folds; i++) {
  const model = train(trained.filter((example) => fold(example) !== i));
  for (const example of trained) if (fold(example) === i) heldOut.set(example, predict(model, example));
}
const sets = {
  cv: 'given, cross-validated',
  read: 'read by us, cross-validated',
  passages: 'later passages, cross-validated',
  own: 'own sentences, cross-validated',
  sets: 'labelled sets, cross-validated',
};
for (const [set, name] of Object.entries(sets)) {
  const rows = trained.filter((example) => example.set === set);
  row(
    `${name}: rules alone`,
    rates(rows, ({ clues }) => clues.rules === undefined),
    rows.length,
  );
  row(
    '  with the table',
    rates(rows, (example) => (heldOut.get(example) ?? 0) >= leastProbability),
    rows.length,
  );
}
const fresh = examples.filter(isFresh);
const model = train(trained);
row(
  'fresh: every one a hedge',
  rates(fresh, () => true),
  fresh.length,
);
row(
  'fresh: rules alone',
  rates(fresh, ({ clues }) => clues.rules === undefined),
  fresh.length,
);
row(
  'fresh: with the table',
  rates(fresh, (example) => predict(model, example) >= leastProbability),
  fresh.length,
);

const table = tableOf(model);
const text = `${JSON.stringify(table, null, 2).replace(/\[\s+(\S+)\s+(\S+)\s+(\S+)\s+\]/g, '[$1 $2 $3]')}\n`;
const size = Buffer.byteLength(JSON.stringify(table));
console.log(`\n${Object.keys(table).length} clues, ${size} bytes`);
if (process.argv.includes('--write')) writeFileSync(path, text);
else if (readFileSync(path, 'utf8') !== text) console.log(`${path} is not current: npm run train -- --write`);
