// Scores the finder of expressions on labelled sentences: one JSON object a line, with `text`, `expressions` and `family`.

import { readBriefing } from '../../server/src/briefing/read.ts';
import type { Expression } from '../../server/src/language/finder.ts';
import { findExpressions } from '../../server/src/language/finder.ts';
import { standards } from '../../server/src/standards/index.ts';
import { options } from '../engine.ts';

export type Labelled = {
  readonly text: string;
  readonly expressions: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly kind: string;
  }[];
  readonly family: string;
};

/** How many labels were found, missed, and how many predictions nobody labelled. */
export type Count = { found: number; missed: number; extra: number };

export type Score = {
  readonly all: Count;
  readonly byKind: ReadonlyMap<string, Count>;
  readonly byFamily: ReadonlyMap<string, Count>;
  readonly errors: readonly string[];
};

export const readSentences = (jsonl: string): Labelled[] =>
  jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** A prediction is right when its kind agrees and the spans overlap; one prediction answers one label. */
export function score(sentences: readonly Labelled[]): Score {
  const all: Count = { found: 0, missed: 0, extra: 0 };
  const byKind = new Map<string, Count>();
  const byFamily = new Map<string, Count>();
  const errors: string[] = [];
  const count = (family: string, kind: string, what: keyof Count) => {
    for (const counter of [all, counterOf(byKind, kind), counterOf(byFamily, family)]) counter[what]++;
  };
  for (const { text, expressions, family } of sentences) {
    const left = predict(text);
    for (const label of expressions) {
      const match = left.findIndex(
        ({ kind, span }) => kind === label.kind && span.start < label.end && label.start < span.end,
      );
      if (match >= 0) left.splice(match, 1);
      else errors.push(`missed ${label.kind} “${label.text}” · ${family} · ${text}`);
      count(family, label.kind, match >= 0 ? 'found' : 'missed');
    }
    for (const { kind, text: words } of left) {
      errors.push(`extra ${kind} “${words}” · ${family} · ${text}`);
      count(family, kind, 'extra');
    }
  }
  return { all, byKind, byFamily, errors };
}

/** The expressions as `brieflint inspect` gives them for a file of this one sentence. */
const predict = (text: string): Expression[] =>
  readBriefing(text, options).sentences.flatMap(({ expressions }) => expressions);

function counterOf(counters: Map<string, Count>, key: string): Count {
  const counter = counters.get(key) ?? { found: 0, missed: 0, extra: 0 };
  counters.set(key, counter);
  return counter;
}

export const precision = ({ found, extra }: Count): number => (found + extra === 0 ? 1 : found / (found + extra));
export const recall = ({ found, missed }: Count): number => (found + missed === 0 ? 1 : found / (found + missed));
export const f1 = ({ found, missed, extra }: Count): number =>
  found + missed + extra === 0 ? 1 : (2 * found) / (2 * found + missed + extra);

/** Milliseconds that one sentence takes, each searched `rounds` times without a cache. */
export function timePerSentence(sentences: readonly Labelled[], rounds: number): number {
  const [standard] = standards;
  if (!standard) return 0;
  const began = performance.now();
  for (let i = 0; i < rounds; i++) for (const { text } of sentences) findExpressions(text, standard);
  return (performance.now() - began) / rounds / sentences.length;
}
