import { type Band, describeBand, mainTerms, type Standard } from '../standards/standard.ts';

/** A standard’s terms for a table: those of one band in one row, from the least to the most likely. */
export type Scale = {
  /** *What the terms mean*, the heading over it. */
  readonly heading: string;
  /** The name of the standard, and who issued it. */
  readonly source: string;
  readonly rows: readonly ScaleRow[];
};

/** `low` and `high` in per cent, for the bar. */
export type ScaleRow = { readonly terms: string; readonly band: string; readonly low: number; readonly high: number };

export function scaleOf(standard: Standard): Scale {
  const rows = new Map<string, { terms: string[]; band: Band }>();
  for (const { text, band } of mainTerms(standard)) {
    const key = `${describeBand(band)} ${band.low} ${band.high}`;
    const row = rows.get(key);
    if (row) row.terms.push(text);
    else rows.set(key, { terms: [text], band });
  }
  const { name, issuer, year } = standard;
  return {
    heading: 'What the terms mean',
    source: `${name} (${issuer}${year === undefined ? '' : `, ${year}`})`,
    rows: [...rows.values()].map(({ terms, band }) => ({
      terms: terms.join(', '),
      band: describeBand(band),
      low: band.low,
      high: band.high,
    })),
  };
}
