import type { TermScore } from '../../ledger/score/terms.ts';
import { paint } from '../terminal.ts';

/** How to read the bars. */
export const barsReading =
  '█ band of the term · ● how often it happened, ◀ ▶ where the term does not fit · ─ its 95 % interval, ▒ in the band';

/** The scale above the bars: 0, 50 and 100 per cent. */
export function drawScale(cells: number): string {
  const half = Math.floor(cells / 2);
  return `${'0 %'.padEnd(half - 1)}50${'100 %'.padStart(cells - half - 1)}`;
}

/** A term’s band as a bar from 0 to 100 %; the interval of its rate as a line through it, with a mark for the rate. */
export function drawTerm({ low, high, rate, rateLow, rateHigh, verdict }: TermScore, cells: number): string {
  const cellOf = (share: number): number => Math.max(0, Math.min(cells - 1, Math.floor(share * cells)));
  const isIn = (i: number, from: number, to: number): boolean =>
    cellOf(from) <= i && i <= Math.max(cellOf(from), Math.min(cells - 1, Math.ceil(to * cells) - 1));
  return Array.from({ length: cells }, (_, i) => {
    const isBand = isIn(i, low / 100, high / 100);
    if (rate === null || rateLow === null || rateHigh === null) return isBand ? paint('cyan', '█') : paint('dim', '·');
    if (i === cellOf(rate)) return paint('bold', verdict === 'fits' ? '●' : verdict === 'less often' ? '◀' : '▶');
    const isInterval = isIn(i, rateLow, rateHigh);
    // They may share a cell without touching.
    if (isBand) return paint('cyan', isInterval && verdict === 'fits' ? '▒' : '█');
    return isInterval ? '─' : paint('dim', '·');
  }).join('');
}
