import { join } from 'node:path';
import type * as All from '../../ledger/formats/all.ts';
import type { LedgerFormatName } from '../../ledger/formats/index.ts';

/** What writes a format of the ledger. All of them are in a bundle that is read only here. */
export const ledgerFormat = (name: LedgerFormatName): All.LedgerFormat =>
  (require(join(__dirname, 'ledger-formats.cjs')) as typeof All).ledgerWriters[name];
