import type { Span } from '../../text/span.ts';
import { maskQuotations } from '../quotations.ts';
import type { SentenceExclusion } from '../sentenceExclusion.ts';

/** The spans that `spans` gives of a sentence whose quotations are blanks. */
export const inProse =
  (spans: (masked: string) => Span[]): SentenceExclusion['spans'] =>
  (sentence, _, quoted) =>
    spans(maskQuotations(sentence, quoted));
