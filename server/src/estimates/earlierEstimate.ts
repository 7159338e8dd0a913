import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import { spanInProse } from '../markdown/cutWords.ts';

const before =
  /\b(?:(?:up|down|raised|lowered|revised|changed|moved|risen|fallen)(?: (?:up|down|upwards?|downwards?))? from|previously|formerly)[\s“"'‘*_]*$/i;

/** Whether an expression is the estimate of an earlier issue, which the writer names beside the new one: *up from unlikely*. */
export const isEarlierEstimate = (sentence: SentenceInBlock, { span }: Expression): boolean =>
  before.test(sentence.prose.slice(0, spanInProse(sentence, span).start));
