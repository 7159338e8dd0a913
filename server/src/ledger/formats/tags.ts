// Machine tags of MISP’s taxonomies. They are given by term, never by number, and only where the writer’s term is one of theirs.
import { findStandard } from '../../standards/index.ts';
import type { Entry } from '../entry.ts';

/** The tags of a judgement: likelihood and confidence (`estimative-language`), and the grade of its source (`admiralty-scale`). */
export function tagsOf(entry: Entry): string[] {
  const [reliability, credibility] = gradeIn(entry.text) ?? [];
  return [
    tag('estimative-language', 'likelihood-probability', likelihoodOf(entry)),
    tag('estimative-language', 'confidence-in-analytic-judgment', confidenceOf(entry)),
    tag('admiralty-scale', 'source-reliability', reliability?.toLowerCase()),
    tag('admiralty-scale', 'information-credibility', credibility),
  ].flatMap((text) => text ?? []);
}

const tag = (taxonomy: string, predicate: string, value: string | undefined): string | undefined =>
  value && `${taxonomy}:${predicate}="${value}"`;

/** The taxonomy has the seven terms of one row of ICD 203; the words of the other row stand for the same. */
function likelihoodOf({ standard, term }: Entry): string | undefined {
  if (standard !== 'icd203' || term === null) return undefined;
  const terms = findStandard(standard)?.terms ?? [];
  const band = terms.find(({ text }) => text === term)?.band;
  return terms.find((other) => band && other.band === band && other.row === 'likelihood')?.text.replaceAll(' ', '-');
}

/** Where the standard has the three grades of the taxonomy: *medium* is no *moderate*. */
function confidenceOf({ standard, confidence }: Entry): string | undefined {
  const grades = findStandard(standard)?.confidenceLevels.join();
  return confidence !== null && grades === 'low,moderate,high' ? confidence : undefined;
}

/** The grade of the source, where one alone stands in brackets: *(B2)*. */
function gradeIn(text: string): readonly [reliability: string, credibility: string] | undefined {
  const found = new Set(
    [...text.matchAll(/[([]([A-F])([1-6])[)\]]/g)].map(([, letter, figure]) => `${letter}${figure}`),
  );
  const [grade] = found;
  return grade && found.size === 1 ? [grade.slice(0, 1), grade.slice(1)] : undefined;
}
