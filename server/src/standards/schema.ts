import * as v from 'valibot';
import { visible } from '../text/visible.ts';
import type { Band, Form, Standard, Term } from './standard.ts';

const bounds = 'A bound is a number from 0 to 100, in per cent.';
const percent = v.pipe(v.number(bounds), v.minValue(0, bounds), v.maxValue(100, bounds));
const words = v.pipe(
  v.string('This is a word or words.'),
  v.trim(),
  v.minLength(1, 'This is empty: write a word.'),
  v.maxLength(200, 'This is too long: write 200 characters at most.'),
);

/** A phrase that can be found in a text. */
const term = v.pipe(
  words,
  v.regex(/^\p{L}(?:.*[\p{L}\p{N}])?$/u, 'A term begins with a letter and ends with a letter or a figure.'),
  v.check((text) => visible(text) === text, 'A term has a sign that cannot be seen: write it anew.'),
);

/** A band of a standard with its words. */
export const bandSchema = v.strictObject({
  low: v.pipe(percent, v.description('The lower bound in per cent.')),
  high: v.pipe(percent, v.description('The upper bound in per cent.')),
  open: v.optional(
    v.pipe(
      v.picklist(['low', 'high', 'both'], 'open is low, high or both.'),
      v.description('Which bounds are no part of the band; without it, both belong to it.'),
    ),
  ),
  terms: v.optional(v.pipe(v.array(term), v.description('The terms of the band, as a sentence has them.'))),
  rows: v.optional(
    v.pipe(
      v.record(words, term),
      v.description('In a standard with several rows of words, the term of each row, by the name of the row.'),
    ),
  ),
  variants: v.optional(
    v.pipe(v.array(term), v.description('Other spellings of the terms: found in texts, never offered.')),
    [],
  ),
  adverbs: v.optional(
    v.pipe(
      v.array(term),
      v.description('Adverbs of the band, such as “probably”: offered where a sentence needs an adverb.'),
    ),
    [],
  ),
  grammar: v.optional(
    v.pipe(
      v.string('grammar is a word or words.'),
      v.regex(
        /^(?:there is(?: an?)?|the|adjective|adverb)$/,
        'grammar is there is a, there is an, there is, the, adjective or adverb.',
      ),
      v.description('What stands before terms that are nouns, such as “there is a”; or adjective, or adverb.'),
    ),
  ),
  implied: v.optional(
    v.pipe(
      v.boolean(),
      v.description('true: the source does not print these bounds; they follow from the neighbouring bands.'),
    ),
  ),
  supplementary: v.optional(
    v.pipe(v.boolean(), v.description('true: the band is an addition to the scale and may overlap its other bands.')),
  ),
});

/** The YAML form of a standard, ours and a house's own alike. */
export const standardSchema = v.pipe(
  v.strictObject({
    id: v.pipe(
      v.string('id is a short name.'),
      v.regex(/^[a-z][a-z0-9-]*$/, 'id is a short name in small letters, such as “desk”.'),
      v.description('The name by which front matter chooses the standard, in small letters.'),
    ),
    name: v.pipe(words, v.description('The full name.')),
    short: v.optional(
      v.pipe(words, v.description('The name that messages use, such as PHIA; without it, the full name.')),
    ),
    issuer: v.optional(v.pipe(v.string(), v.description('Who publishes the standard.')), ''),
    year: v.optional(v.pipe(v.number(), v.description('The year of its publication.'))),
    source: v.optional(v.pipe(v.string(), v.description('The document that the terms and bands are taken from.')), ''),
    notes: v.optional(v.pipe(v.string(), v.description('What else its users should know.')), ''),
    symmetric: v.optional(
      v.pipe(v.boolean(), v.description('true: for each band, the scale has the band of the opposite too.')),
      false,
    ),
    nested: v.optional(
      v.pipe(
        v.boolean(),
        v.description('true: bands may lie inside each other, and the narrowest that fits is meant.'),
      ),
      false,
    ),
    bands: v.pipe(
      v.array(bandSchema, 'bands is a list of bands.'),
      v.minLength(2, 'A scale has two bands at least.'),
      v.description('The bands, from the least to the most likely.'),
    ),
    confidence: v.optional(
      v.pipe(v.array(words), v.description('The levels of confidence, from the lowest to the highest.')),
      [],
    ),
    confidence_with_likelihood: v.optional(
      v.pipe(
        v.picklist(['allowed', 'forbidden'], 'confidence_with_likelihood is allowed or forbidden.'),
        v.description('Whether one sentence may hold both a level of confidence and a likelihood.'),
      ),
      'forbidden',
    ),
  }),
  v.title('Brieflint standard'),
  v.description('A standard of estimative language, which settings name by the path of its file.'),
);

/** The checked YAML data of a standard. */
export type StandardData = v.InferOutput<typeof standardSchema>;

/** A standard from its YAML data; throws a `ValiError` that names the path of what is wrong. */
export function readStandard(data: unknown): Standard {
  const { confidence, confidence_with_likelihood, bands, year, short, ...facts } = v.parse(standardSchema, data);
  return {
    ...facts,
    short: short ?? facts.name,
    year,
    terms: bands.flatMap(readTerms),
    confidenceLevels: confidence,
    confidenceWithLikelihood: confidence_with_likelihood,
  };
}

function readTerms(data: v.InferOutput<typeof bandSchema>): Term[] {
  const band: Band = {
    low: data.low,
    high: data.high,
    openLow: data.open === 'low' || data.open === 'both',
    openHigh: data.open === 'high' || data.open === 'both',
  };
  const make = (text: string, form: Form, row: string | undefined, secondary: boolean): Term => ({
    text: text.toLowerCase(),
    form,
    lead: form === 'noun' ? (data.grammar ?? '') : '',
    band,
    row,
    secondary,
  });
  // “Remote” is an adjective in a band whose other words are nouns: the grammar belongs to the words that need it.
  const formOf = (text: string): Form => {
    if (data.grammar === 'adverb' || data.grammar === 'adjective') return data.grammar;
    if (data.grammar && !data.rows) return 'noun';
    return data.grammar && /chance|possibility|odds|probability|likelihood/.test(text) ? 'noun' : 'adjective';
  };
  return [
    ...(data.terms ?? []).map((text) => make(text, formOf(text), undefined, false)),
    ...Object.entries(data.rows ?? {}).map(([row, text]) => make(text, formOf(text), row, false)),
    ...data.variants.map((text) => make(text, formOf(text), undefined, true)),
    ...data.adverbs.map((text) => make(text, 'adverb', undefined, true)),
  ];
}
