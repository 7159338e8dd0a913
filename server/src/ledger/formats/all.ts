// What writes each format of the ledger. The libraries behind it are large, so this is a bundle of its own.
import type { Entry } from '../entry.ts';
import { writeCsv } from './csv.ts';
import { isForecast, writeFatebook } from './fatebook.ts';
import { isQuestion, writeForecastLedger } from './forecastLedger.ts';
import type { WriteLedger } from './format.ts';
import { hasDueDay, writeIcs } from './ics.ts';
import type { LedgerFormatName } from './index.ts';
import { writeMarkdown } from './markdown.ts';
import { writeMisp } from './misp.ts';
import { writeStix } from './stix.ts';

export type LedgerFormat = {
  readonly write: WriteLedger;
  /** The judgements that it can hold, and what others lack, as in *3 judgements without a due day*; without it, all. */
  readonly takes?: { readonly has: (entry: Entry) => boolean; readonly what: string };
};

export const ledgerWriters: Readonly<Record<LedgerFormatName, LedgerFormat>> = {
  csv: { write: writeCsv },
  markdown: { write: writeMarkdown },
  ics: { write: writeIcs, takes: { has: hasDueDay, what: 'due day' } },
  fatebook: { write: writeFatebook, takes: { has: isForecast, what: 'likelihood' } },
  'forecast-ledger': {
    write: writeForecastLedger,
    takes: { has: isQuestion, what: 'date of publication or a due day' },
  },
  stix: { write: writeStix },
  misp: { write: writeMisp },
};
