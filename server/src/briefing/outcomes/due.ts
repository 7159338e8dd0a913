import type { Day } from '../../dates/calendar.ts';
import { isBackwards } from '../../dates/windows.ts';
import type { Horizon, JudgementInBlock } from '../model.ts';

/**
 * The day on which a judgement falls due: the last of its own deadline, else that on which the window of its horizon closes;
 * undefined where neither has one, where the window runs backwards, and of what is past.
 */
export function dueDay(
  { deadline, tense }: JudgementInBlock,
  horizon: Horizon | undefined,
  published: Day | undefined,
): Day | undefined {
  if (deadline?.days.to) return deadline.days.to;
  if (tense === 'past') return undefined;
  const isSound = horizon && !(horizon.window && isBackwards(horizon.window, published));
  return isSound ? horizon.days?.to : undefined;
}
