import type { Day } from '../../dates/calendar.ts';
import { parseIsoDay, shortDay } from '../../dates/calendar.ts';
import { type Entry, type State, states } from '../../ledger/entry.ts';
import { type Grouping, groupsOf } from '../../ledger/groups.ts';
import { estimateInWords, stateInWords } from '../../ledger/inWords.ts';
import { count } from '../reporters/tally.ts';
import { paint, shownIn, width, wrap } from '../terminal.ts';

const colours: Readonly<Record<State, 'red' | 'yellow' | 'green' | 'dim'>> = {
  overdue: 'red',
  due: 'yellow',
  open: 'dim',
  undated: 'dim',
  resolved: 'green',
};

/** Where the words of a judgement begin: behind its due day. */
const indent = 13;

/** The judgements for people: two lines or more each, with the band as a bar. */
export function drawLedger(entries: readonly Entry[], by: Grouping, today: Day): string {
  const groups = groupsOf(shownIn(entries), by).map(
    ({ name, entries: members }) =>
      (name === undefined ? '' : `${paint('bold', name)}\n`) + members.map((entry) => drawEntry(entry, today)).join(''),
  );
  return `${groups.map((group) => `${group}\n`).join('')}${summary(entries)}\n`;
}

function drawEntry(entry: Entry, today: Day): string {
  const due = entry.due === null ? undefined : parseIsoDay(entry.due);
  const day = (due ? shortDay(due) : '–').padStart(indent - 2);
  const place = `${entry.path}:${entry.line}`;
  const head = [
    paint('dim', day),
    drawBand(entry),
    estimateInWords(entry).padEnd(34),
    paint(colours[entry.state], stateInWords(entry, today)),
  ].join('  ');
  const words = wrap(`${entry.event} ${place.replaceAll(' ', '\u00a0')}`, width() - indent - 1, indent);
  const at = words.length - place.length;
  return `${head.trimEnd()}\n${' '.repeat(indent)}${words.slice(0, at)}${paint('dim', place)}\n`;
}

/** Each sign is five per cent. */
const cells = 20;

/** The band as a bar from 0 to 100 %; the writer’s own figure in it is a diamond. */
function drawBand({ low, high, point }: Entry): string {
  if (low === null || high === null) return paint('dim', '·'.repeat(cells));
  const cellOf = (percent: number) => Math.min(cells - 1, Math.floor((percent / 100) * cells));
  const first = cellOf(low);
  const last = Math.max(first, Math.min(cells - 1, Math.ceil((high / 100) * cells) - 1));
  const own = point !== null && point !== (low + high) / 2 ? cellOf(point) : -1;
  return Array.from({ length: cells }, (_, i) =>
    i === own ? '◆' : first <= i && i <= last ? '█' : paint('dim', '·'),
  ).join('');
}

function summary(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'No judgements.';
  const parts = states.flatMap((state) => {
    const number = entries.filter((entry) => entry.state === state).length;
    return number > 0 ? [`${number} ${state}`] : [];
  });
  return `${count(entries.length, 'judgement')}: ${parts.join(', ')}.`;
}
