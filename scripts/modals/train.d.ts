/** A modal as the clues see it; `label` is 1 for a hedge, `weight` how much it counts. */
export type Example = {
  readonly word: string;
  readonly label: number;
  readonly weight: number;
  readonly set: string;
  /** Examples of one group are held out together. */
  readonly group: string;
  readonly clues: Readonly<Record<string, number>>;
};
/** The modal as an example; none where another row leaves it alone already (quotations, conditions, the month of May). */
export declare function exampleAt(
  text: string,
  {
    word,
    start,
  }: {
    word: string;
    start: number;
  },
  rest: Pick<Example, 'label' | 'weight' | 'set' | 'group'>,
): Example[];
/** Real documents count most: own sentences are written with the clues in mind. */
export declare const examples: readonly Example[];
/** What the table is never trained on. */
export declare const isFresh: ({ set }: Example) => boolean;
export type Model = ReadonlyMap<string, number>;
/** Logistic regression by Newton's method: the same data give the same weights. */
export declare function train(rows: readonly Example[]): Model;
export declare const predict: (model: Model, example: Example) => number;
/** The model as the finder reads it: by clue the weights for could, may and might, in tenths; what weighs nothing is left out. */
export declare function tableOf(model: Model): Record<string, number[]>;
