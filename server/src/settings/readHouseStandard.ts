import type { Document } from 'yaml';
import { standardIds } from '../standards/index.ts';
import { bandSchema, readStandard, type StandardData, standardSchema } from '../standards/schema.ts';
import type { Standard } from '../standards/standard.ts';
import { type FileProblem, readYaml, spanOf } from './yamlProblems.ts';

const keys = [...Object.keys(standardSchema.entries), ...Object.keys(bandSchema.entries)];

/** Reads a house's own standard from the text of its YAML file; it never throws. Where there is any problem, `loaded` is undefined. */
export function readHouseStandard(text: string): { loaded: Standard | undefined; problems: FileProblem[] } {
  const { data, problems, document } = readYaml(text, standardSchema, keys);
  if (!data) return { loaded: undefined, problems };
  const faults = [...bandFaults(data, document), ...termFaults(data, document), ...idFault(data, document)];
  return faults.length > 0 ? { loaded: undefined, problems: faults } : { loaded: readStandard(data), problems: [] };
}

/** Bands that run backwards, or that overlap where the standard does not say that its bands are nested. */
function bandFaults({ bands, nested }: StandardData, document: Document): FileProblem[] {
  return bands.flatMap((band, i) => {
    const at = spanOf(document, ['bands', i], false);
    if (band.low >= band.high)
      return [
        {
          message: `The band runs from ${band.low} to ${band.high}: its low bound is the smaller one.`,
          span: spanOf(document, ['bands', i, 'low'], false),
        },
      ];
    const other = nested
      ? undefined
      : bands
          .slice(0, i)
          .find(
            (earlier) =>
              !earlier.supplementary && !band.supplementary && band.low < earlier.high && earlier.low < band.high,
          );
    return other
      ? [
          {
            message: `The band ${band.low}–${band.high} overlaps ${other.low}–${other.high}: part them, or say “nested: true”.`,
            span: at,
          },
        ]
      : [];
  });
}

function termFaults({ bands }: StandardData, document: Document): FileProblem[] {
  const words = new Set<string>();
  return bands.flatMap((band, i) => {
    const bandWords = [...(band.terms ?? []), ...Object.values(band.rows ?? {}), ...band.variants, ...band.adverbs].map(
      (word) => word.toLowerCase(),
    );
    const at = spanOf(document, ['bands', i], false);
    if (bandWords.length === 0) return [{ message: 'The band has no word: give it “terms” or “rows”.', span: at }];
    return bandWords.flatMap((word) => {
      const isFirst = !words.has(word);
      words.add(word);
      if (isFirst) return [];
      return [{ message: `“${word}” stands twice: a term has one band.`, span: termSpan(document, i, word) ?? at }];
    });
  });
}

/** The span of a word in the lists of its band; undefined where it is in `rows`. */
function termSpan(document: Document, band: number, word: string) {
  for (const list of ['terms', 'variants', 'adverbs']) {
    const words = document.getIn(['bands', band, list]) as { toJSON?: () => unknown } | undefined;
    const index =
      (words?.toJSON?.() as unknown[] | undefined)?.findLastIndex((other) => String(other).toLowerCase() === word) ??
      -1;
    if (index >= 0) return spanOf(document, ['bands', band, list, index], false);
  }
  return undefined;
}

const idFault = ({ id }: StandardData, document: Document): FileProblem[] =>
  standardIds.includes(id)
    ? [
        {
          message: `“${id}” is the name of a published standard: give the house's own another.`,
          span: spanOf(document, ['id'], false),
        },
      ]
    : [];
