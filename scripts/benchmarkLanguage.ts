// npm run benchmark:language FILE: precision, recall and F1 of the finder by kind and family, and every error.
import { readFileSync } from 'node:fs';
import { type Count, f1, precision, readSentences, recall, score, timePerSentence } from '../test/language/score.ts';

const file = process.argv[2] ?? 'test/language/sentences.jsonl';
const sentences = readSentences(readFileSync(file, 'utf8'));
const { all, byKind, byFamily, errors } = score(sentences);

const row = (name: string, count: Count) =>
  console.log(
    `${name.padEnd(14)}${precision(count).toFixed(3).padStart(9)}${recall(count).toFixed(3).padStart(9)}${f1(count).toFixed(3).padStart(9)}   ${count.found} found, ${count.missed} missed, ${count.extra} extra`,
  );
console.log(`${file}: ${sentences.length} sentences\n\n${''.padEnd(14)}precision   recall       F1`);
row('all', all);
console.log();
for (const [kind, count] of byKind) row(kind, count);
console.log();
for (const [family, count] of byFamily) row(family, count);
console.log(`\n${errors.length} errors\n${errors.map((error) => `  ${error}\n`).join('')}`);
console.log(`${timePerSentence(sentences, 20).toFixed(3)} ms a sentence`);
