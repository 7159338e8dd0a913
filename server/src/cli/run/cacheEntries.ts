import * as v from 'valibot';
import { reasonInWords } from '../../briefing/detect.ts';
import type { FileFindings } from './checkFile.ts';

export type CacheEntry = { readonly key: string; readonly found: FileFindings };

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

const entry = v.object({
  key: v.string(),
  found: v.object({
    isBriefing: v.boolean(),
    reason: v.picklist(Object.keys(reasonInWords) as (keyof typeof reasonInWords)[]),
    language: v.picklist(['en', 'other', 'unknown']),
    standard: v.object({ id: v.string(), short: v.string() }),
    template: v.string(),
    problems: v.array(problem),
    ignored: v.array(v.object({ problem, reason: v.string() })),
  }),
});

const entries = v.array(v.tuple([v.string(), entry]));

/** The results in the JSON of a cache by the names of their files; none where its shape is another. */
export function readEntries(text: string): ReadonlyMap<string, CacheEntry> {
  try {
    return new Map(v.parse(entries, JSON.parse(text)));
  } catch {
    return new Map();
  }
}
