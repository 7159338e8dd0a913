// What joins two clauses of a sentence: conjunctions and marks, and clauses that are put into another between two marks.

/** A conjunction or a mark with the blanks around it; offsets count from the beginning of the prose. */
export type Joint = {
  readonly start: number;
  readonly end: number;
  /** Where the word or mark begins. */
  readonly at: number;
  readonly word: string;
  /**
   * What the second clause is to the first: `row` another like it; `contrast` another against it or beside it; `aside` an
   * explanation, unless it has an estimate of its own.
   */
  readonly sort: 'row' | 'contrast' | 'aside';
};

const connectives =
  'however|meanwhile|moreover|nevertheless|nonetheless|conversely|separately|similarly|likewise|by contrast|in addition|at the same time';

const rows: readonly { readonly sort: Joint['sort']; readonly pattern: RegExp }[] = [
  { sort: 'row', pattern: /(?:,|\s+[–—])?\s+(and|or|&)\s+/g },
  { sort: 'row', pattern: /,\s+(then|that)\s+/g },
  { sort: 'contrast', pattern: /,?\s+(but)\s+/g },
  { sort: 'contrast', pattern: /,\s+(yet|while|whereas)\s+/g },
  {
    sort: 'contrast',
    pattern: new RegExp(`(;)\\s*(?:(?:and|but|yet|while)\\s+)?(?:(?:${connectives}),?\\s+)?`, 'gi'),
  },
  { sort: 'aside', pattern: /(?<!,)\s(while|whereas)\s+|\s(though|although)\s+/g },
  { sort: 'aside', pattern: /(:)\s+|\s([–—])\s+|(—)/g },
];

const toJoint = (match: RegExpExecArray, sort: Joint['sort']): Joint => {
  const word = match.slice(1).find(Boolean) ?? '';
  const { index, 0: whole } = match;
  return { start: index, end: index + whole.length, at: index + whole.indexOf(word), word, sort };
};

/** The joints of a sentence, in order. */
export const jointsIn = (prose: string): Joint[] =>
  rows
    .flatMap(({ sort, pattern }) => [...prose.matchAll(pattern)].map((match) => toJoint(match, sort)))
    .toSorted((a, b) => a.start - b.start);

/** A clause in brackets or between two dashes: the joint before it, and where it ends. */
export type Inserted = { readonly joint: Joint; readonly end: number };

const inserted =
  /(\()(?:(and|but|or|while)\s+)?([^()]*)\)|((?<=\s)[–—](?=\s)|—)\s*(?:(and|but|or|while)\s+)?([^–—]*)[–—]/g;

/** The clauses of a sentence that are put into another. */
export const insertedIn = (prose: string): Inserted[] =>
  [...prose.matchAll(inserted)].map((match) => {
    const { index, 0: whole } = match;
    const conjunction = match[2] ?? match[5];
    const word = conjunction ?? match[1] ?? match[4] ?? '';
    const content = match[3] ?? match[6] ?? '';
    const begin = index + whole.lastIndexOf(content);
    const at = index + whole.indexOf(word);
    return {
      joint: {
        start: index,
        end: begin,
        at,
        word,
        sort: conjunction === 'and' || conjunction === 'or' ? 'row' : 'aside',
      },
      end: begin + content.length,
    };
  });
