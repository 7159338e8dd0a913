// The formats of the ledger for other programs, by name. What writes each is in `all.ts`, which is loaded only where one is chosen.

/** In the order in which help lists them. */
export const ledgerFormats = ['csv', 'markdown', 'ics', 'fatebook', 'forecast-ledger', 'stix', 'misp'] as const;

export type LedgerFormatName = (typeof ledgerFormats)[number];
