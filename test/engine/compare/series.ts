// The issues of `pairs.txt` and `blind.txt`, and how well the judgements of a new issue are matched with those of the old one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBriefing } from '../../../server/src/briefing/read.ts';
import { match } from '../../../server/src/ledger/compare/match.ts';
import { entriesOf } from '../../../server/src/ledger/entries.ts';
import type { EntryInText } from '../../../server/src/ledger/entry.ts';
import { options } from '../../engine.ts';

/** A judgement of an issue; those that share a figure of `event` are on the same one. */
type Line = { readonly event: string; readonly place: string; readonly words: string };
type Issue = { readonly standard: string; readonly date: string; readonly lines: readonly Line[] };
export type Series = { readonly name: string; readonly old: Issue; readonly now: Issue };

export function readSeries(file: string): Series[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  return text
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [head = '', old = '', now = ''] = part.split(/^--- (?:old|new)\n/m);
      const [name = '', ...issues] = head.trim().split(' | ');
      const [before, after] = issues.map((issue) => issue.split(' '));
      return { name, old: issueOf(before, old), now: issueOf(after, now) };
    });
}

const issueOf = ([standard = '', date = '']: readonly string[] = [], lines: string): Issue => ({
  standard,
  date,
  lines: lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, event = '', place = '', words = ''] = /^(\w+) ([SMLT]) (.*)$/.exec(line) ?? [];
      if (!words) throw new Error(`Not a judgement: ${line}`);
      return { event, place, words };
    }),
});

const horizons = { S: 'Short-term (Now - 3 months)', M: 'Medium-term (3-12 months)', L: 'Long-term (>1 year)' };

/** The briefing of an issue. */
export function textOf(name: string, { standard, date, lines }: Issue): string {
  const bullets = Object.entries(horizons).map(([place, heading]) => {
    const here = lines.filter((line) => line.place === place).map(({ words }) => `- ${words}\n`);
    return `### ${heading}\n\n${here.join('')}\n`;
  });
  const rows = lines.filter(({ place }) => place === 'T').map(({ words }) => `| ${words} |\n`);
  const table = rows.length > 0 ? `| Event | Likelihood |\n| --- | --- |\n${rows.join('')}\n` : '';
  const head = `---\ntype: briefing\nauthor: Ada Lind\ndate: ${date}\nstandard: ${standard}\n---\n\n# ${name}\n`;
  return `${head}\n## Summary\n\n- Read on.\n\n## Forecast\n\n${table}${bullets.join('')}`;
}

/** The event of each entry of an issue: the line whose words it has. */
function eventsOf({ lines }: Issue, entries: readonly EntryInText[]): Map<EntryInText, string> {
  const events = new Map(lines.map(({ words, event }) => [words.split(' | ')[0], event]));
  const found = new Map(
    entries.flatMap((entry): [EntryInText, string][] => {
      const event = events.get(entry.text);
      return event === undefined ? [] : [[entry, event]];
    }),
  );
  if (found.size !== lines.length) throw new Error(`${found.size} judgements were read of ${lines.length}`);
  return found;
}

const shareFigure = (a = '', b = ''): boolean => (a.match(/\d/g) ?? []).some((figure) => b.includes(figure));

export type Score = {
  readonly right: number;
  /** `old → new` of each pair that is none, and of each that was not found. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
};

export function scoreOf({ name, old, now }: Series): Score {
  const [before, after] = [old, now].map((issue) => entriesOf(readBriefing(textOf(name, issue), options)).entries);
  if (!before || !after) throw new Error(name);
  const [oldEvents, newEvents] = [eventsOf(old, before), eventsOf(now, after)];
  const show = (a: EntryInText, b: EntryInText) => `${a.text} → ${b.text}`;
  const found = match(before, after).map((pair) => ({
    words: show(pair.old, pair.now),
    isRight: shareFigure(oldEvents.get(pair.old), newEvents.get(pair.now)),
  }));
  const sought = [...oldEvents].flatMap(([a, event]) =>
    [...newEvents].filter(([, other]) => shareFigure(event, other)).map(([b]) => show(a, b)),
  );
  const right = found.filter(({ isRight }) => isRight).map(({ words }) => words);
  return {
    right: right.length,
    wrong: found.filter(({ isRight }) => !isRight).map(({ words }) => words),
    missed: sought.filter((words) => !right.includes(words)),
  };
}

export function sumOf(scores: readonly Score[]): Score & { readonly precision: number; readonly recall: number } {
  const right = scores.reduce((sum, score) => sum + score.right, 0);
  const wrong = scores.flatMap((score) => score.wrong);
  const missed = scores.flatMap((score) => score.missed);
  return { right, wrong, missed, precision: right / (right + wrong.length), recall: right / (right + missed.length) };
}
