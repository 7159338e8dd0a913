// How long a writer waits: from a change to its problems, from the start to the first problems; and the server's memory.
// Beside it, in turns, a server that does nothing.
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { open } from './editor.mjs';
import { mean, median, turns } from './numbers.mjs';
import { draft, writer } from './texts.mjs';

const brieflint = 'server/bin/brieflint-language-server.js';
const empty = 'build/emptyServer.cjs';

/** How many letters are typed into a briefing of each size. */
const sizes = [
  { name: '5 KB', bytes: 5000, letters: 240 },
  { name: '50 KB', bytes: 50_000, letters: 240 },
  { name: '500 KB', bytes: 500_000, letters: 90 },
  { name: '5 MB', bytes: 5_000_000, letters: 9 },
];
const starts = 11;
/** Milliseconds in which a server ends what it does after its answer. */
const pause = 20;

/** The texts that are typed into, by what they are called after their size. */
const texts = [
  { ending: '', write: writer(1) },
  { ending: ' of a draft', write: writer(1, draft) },
];

/**
 * Rows of a name, the unit, and what Brieflint and the server that does nothing took. Of a letter that is the median of the wait
 * and the mean of what the main thread worked, all that follows the answer included.
 */
export async function measureServer(tell) {
  await build({
    entryPoints: ['scripts/benchmark/emptyServer.mjs'],
    outfile: empty,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    logLevel: 'warning',
  });
  const rows = [];
  let memory = {};
  for (const { ending, write } of texts)
    for (const { name, bytes, letters } of sizes) {
      tell(`typing into ${name}${ending}`);
      const measured = await typed(write(bytes), letters);
      rows.push({ name: `a letter typed into ${name}${ending}`, unit: 'ms', ...measured.waits });
      if (!Number.isNaN(measured.work.empty))
        rows.push({ name: 'work of the main thread', unit: 'ms', ...measured.work });
      if (bytes === 50_000 && !ending) memory = measured.memory;
    }
  tell('starting servers');
  rows.push({ name: 'start to first problems, 50 KB', unit: 'ms', ...(await started(writer(1)(50_000))) });
  rows.push({ name: 'memory, one briefing of 50 KB', unit: 'MiB', ...memory });
  return rows;
}

/** Two servers with the same text; every letter goes to both, now to the one first and now to the other. */
async function typed(text, letters) {
  const servers = { brieflint: await open(brieflint, text), empty: await open(empty, text) };
  const waits = { brieflint: [], empty: [] };
  const works = { brieflint: [], empty: [] };
  const places = placesToWrite(text);
  // Servers that just started are slow; a writer's has long been running.
  const warmUp = Math.ceil(letters / 6);
  for (let count = -warmUp; count < letters; count++) {
    const round = count + warmUp;
    const place = places[round % places.length];
    const letter = words[Math.floor(round / places.length) % words.length];
    for (const name of turns(Object.keys(servers), round)) {
      const before = servers[name].worked();
      const wait = await servers[name].type(place, letter);
      await setTimeout(pause);
      if (count < 0) continue;
      waits[name].push(wait);
      works[name].push(servers[name].worked() - before);
    }
    place.character++;
  }
  const memory = { brieflint: servers.brieflint.memory(), empty: servers.empty.memory() };
  for (const server of Object.values(servers)) await server.close();
  const ofBoth = (one, numbers) => ({ brieflint: one(numbers.brieflint), empty: one(numbers.empty) });
  return { waits: ofBoth(median, waits), work: ofBoth(mean, works), memory };
}

const words = ', and the harbour board has met again to hear of it';

/** Where the writer types: before the last full stop of the first point, of the paragraph in the middle, of the first judgement. */
function placesToWrite(text) {
  const lines = text.split('\n');
  const find = (from, pattern) => {
    const line = lines.findIndex((words, index) => index >= from && pattern.test(words));
    return { line, character: lines[line].length - 1 };
  };
  return [
    find(lines.indexOf('## Summary'), /^- /),
    find(Math.floor(lines.length / 2), /^[A-Z].{200}.*\.$/),
    find(lines.indexOf('## Forecast'), /^- /),
  ];
}

async function started(text) {
  const times = { brieflint: [], empty: [] };
  for (let round = 0; round < starts; round++)
    for (const [name, script] of turns(Object.entries({ brieflint, empty }), round)) {
      const server = await open(script, text);
      times[name].push(server.untilFirst);
      await server.close();
    }
  return { brieflint: median(times.brieflint), empty: median(times.empty) };
}
