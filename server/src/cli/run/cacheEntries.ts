import * as v from 'valibot';
import { reasonInWords } from '../../briefing/detection/detect.ts';
import { type Verdict, verdictWords } from '../../briefing/outcomes/verdicts.ts';
import type { FileFindings } from './checkFile.ts';
import type { FileEntries } from './entriesOfFile.ts';

/** What the tasks found in a file. */
export type CacheEntry = {
  readonly key: string;
  readonly check?: FileFindings | undefined;
  readonly entries?: FileEntries | undefined;
};

const place = v.object({ line: v.number(), column: v.number(), byteColumn: v.number() });

const problem = v.object({
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'information']),
  message: v.string(),
  start: place,
  end: place,
  fixes: v.array(
    v.object({
      title: v.string(),
      safe: v.boolean(),
      edits: v.array(v.object({ start: place, end: place, text: v.string() })),
    }),
  ),
  excerpt: v.object({ text: v.string(), before: v.number(), length: v.number() }),
  words: v.string(),
});

const reason = v.picklist(Object.keys(reasonInWords) as (keyof typeof reasonInWords)[]);
const words = v.nullable(v.string());
const figure = v.nullable(v.number());
const likelihood = { term: words, low: figure, high: figure };

const entries = v.object({
  isBriefing: v.boolean(),
  reason,
  title: words,
  doubts: v.array(v.object({ line: v.number(), message: v.string() })),
  entries: v.array(
    v.object({
      id: v.string(),
      line: v.number(),
      column: v.number(),
      text: v.string(),
      event: v.string(),
      authors: v.array(v.string()),
      published: words,
      standard: v.string(),
      ...likelihood,
      point: figure,
      confidence: v.nullable(v.picklist(['low', 'moderate', 'high'])),
      section: words,
      horizon: words,
      opens: words,
      due: words,
      dueFrom: v.nullable(v.picklist(['deadline', 'horizon'])),
      outcome: v.nullable(v.picklist(Object.keys(verdictWords) as Verdict[])),
      resolved: words,
      evidence: words,
      also: v.array(v.object({ line: v.number(), column: v.number(), ...likelihood })),
    }),
  ),
});

const entry = v.object({
  key: v.string(),
  check: v.optional(
    v.object({
      isBriefing: v.boolean(),
      reason,
      language: v.picklist(['en', 'other', 'unknown']),
      standard: v.object({ id: v.string(), short: v.string() }),
      template: v.string(),
      problems: v.array(problem),
      ignored: v.array(v.object({ problem, reason: v.string() })),
    }),
  ),
  entries: v.optional(entries),
});

const files = v.array(v.tuple([v.string(), entry]));

/** The results in the JSON of a cache by the names of their files; none where its shape is another. */
export function readCacheEntries(text: string): ReadonlyMap<string, CacheEntry> {
  try {
    return new Map(v.parse(files, JSON.parse(text)));
  } catch {
    return new Map();
  }
}
