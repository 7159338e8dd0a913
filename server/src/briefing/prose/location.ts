import type { HorizonInBlock, ProseBlock, Zone } from '../model.ts';

/** What reading a block uses of where it stands. Equal locations are the same object: see `sharedLocation` in locate.ts. */
export type Location = {
  readonly zone: Zone;
  readonly horizon: HorizonInBlock | undefined;
  /** Whether it is in a horizon, or in a section that the template says holds judgements. */
  readonly isOfJudgements: boolean;
  /** Whether it stands right under a heading *Outcome*. */
  readonly isUnderOutcome: boolean;
  /** Whether it is a block of scenarios with figures: see `blocksOfScenarios`. */
  readonly isOfScenarios: boolean;
  /** Whether it is a list of predictions with figures: see `listsOfPredictions`. */
  readonly isOfPredictions: boolean;
  /** Whether such a list is announced as one. */
  readonly areAnnounced: boolean;
  /** Whether it is a list under a line that hands over to somebody else: see `handsOver`. */
  readonly isOfOthers: boolean;
};

/** What a block is read to say. */
export type Reading = Pick<ProseBlock, 'sentences' | 'judgements' | 'outcomes'>;
