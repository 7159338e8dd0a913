import * as v from 'valibot';
import type { Band, Form, Standard, Term } from './standard.ts';

const bounds = 'A bound is a number from 0 to 100, in per cent.';
const percent = v.pipe(v.number(bounds), v.minValue(0, bounds), v.maxValue(100, bounds));
const words = v.pipe(v.string('This is a word or words.'), v.trim(), v.minLength(1, 'This is empty: write a word.'));

/** A phrase that can be found in a text. */
const term = v.pipe(
  words,
  v.regex(/^\p{L}(?:.*[\p{L}\p{N}])?$/u, 'A term begins with a letter and ends with a letter or a figure.'),
);

const bandSchema = v.strictObject({
  low: percent,
  high: percent,
  open: v.optional(v.picklist(['low', 'high', 'both'], 'open is low, high or both.')),
  terms: v.optional(v.array(term)),
  rows: v.optional(v.record(words, term)),
  variants: v.optional(v.array(term), []),
  adverbs: v.optional(v.array(term), []),
  grammar: v.optional(
    v.pipe(
      v.string('grammar is a word or words.'),
      v.regex(
        /^(?:there is(?: an?)?|the|adjective|adverb)$/,
        'grammar is there is a, there is an, there is, the, adjective or adverb.',
      ),
    ),
  ),
  implied: v.optional(v.boolean()),
  supplementary: v.optional(v.boolean()),
});

/** The YAML form of a standard, ours and a house's own alike. */
export const standardSchema = v.strictObject({
  id: v.pipe(
    v.string('id is a short name.'),
    v.regex(/^[a-z][a-z0-9-]*$/, 'id is a short name in small letters, such as “desk”.'),
  ),
  name: words,
  short: v.optional(words),
  issuer: v.optional(v.string(), ''),
  year: v.optional(v.number()),
  source: v.optional(v.string(), ''),
  notes: v.optional(v.string(), ''),
  symmetric: v.optional(v.boolean(), false),
  nested: v.optional(v.boolean(), false),
  bands: v.pipe(v.array(bandSchema, 'bands is a list of bands.'), v.minLength(2, 'A scale has two bands at least.')),
  confidence: v.optional(v.array(words), []),
  confidence_with_likelihood: v.optional(
    v.picklist(['allowed', 'forbidden'], 'confidence_with_likelihood is allowed or forbidden.'),
    'forbidden',
  ),
});

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
