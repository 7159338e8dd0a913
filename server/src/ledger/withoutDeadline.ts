import { dated, type JudgementInBlock } from '../briefing/model.ts';
import { oneLine } from '../text/oneLine.ts';
import { slice } from '../text/span.ts';

/** The words of an event without those that say by when. */
export function withoutDeadline(judgement: JudgementInBlock, event: string): string {
  const { deadline } = judgement;
  return deadline ? event.replace(oneLine(slice(dated(judgement).prose, deadline.span)).trim(), ' ') : event;
}
