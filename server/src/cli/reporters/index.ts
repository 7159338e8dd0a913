// The formats of a report by name, which help and completion list. What writes each is in `all.ts`, which is loaded only
// where it is chosen.

/** The names that `--format` takes, in the order in which help lists them. */
export const formats = [
  'pretty',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'html',
  'markdown',
  'jsonl',
] as const;

export type Format = (typeof formats)[number];
