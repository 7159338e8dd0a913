import type { Span } from '../text/span.ts';
import type { Kind } from './lexicon.ts';

const aboutScale =
  /\b(?:scale|yardstick|terms?|words?|phrases?|expressions?|wording|meaning|lexicon|language of (?:probability|likelihood)|band|bands)\b/i;
const explains =
  /\b(?:means?|meaning|mean|denotes?|stands? for|covers?|corresponds? to|refers? to|indicates?|is defined as|are defined as|is used|are used|as used|runs? from|ranges? from|follows?|leaves? a gap|against a band|reserved?|is the .{0,30}(?:step|band)|equals?|equates? to|translates? (?:in)?to|represents?|expresses)\b/i;
/** Verbs that do nothing but give a meaning; *means* and *is used* do other things too. */
const defines =
  /\b(?:defin(?:es?|ed|ing)|denotes?|stands? for|is (?:used|reserved) for|are (?:used|reserved) for|is taken to mean|equates? to|translates? (?:in)?to|corresponds? to|(?:we|this \w+) (?:use|write|say|reserve)s?|should (?:understand|read)|is to be (?:understood|read) as)\b/i;
const bandInWords = /\d+(?:\.\d+)?\s*(?:%|per\s?cent)?\s*(?:[-–—]|to|and)\s*\d+(?:\.\d+)?\s*(?:%|per\s?cent|percent)/i;
const figure =
  '(?:a (?:probability|range|likelihood|chance) of\\s*)?(?:about |over |above |under |below |up to |at least |[<>≥≤~]\\s*)?\\d';
/** What stands between a term and the figure that explains it. */
const defined = new RegExp(
  `^[”"’'*_\\s]*(?:[:=]|means?\\b|denotes?\\b|stands? for\\b|covers?\\b|corresponds? to\\b)[\\s*_]*${figure}`,
  'i',
);
const listed = new RegExp(`^[”"’'*_\\s]*(?:[,:=(–—]|-\\s)[\\s*_]*${figure}`, 'i');
/** A term that opens a sentence and is then explained, with or without figures. */
const opening =
  /^[”"’'*_\s]*(?:denotes?|stands? for|is used (?:when|where|for)|refers? to|is defined as|signifies|means? that)\b/i;

/** Whether a sentence explains the words of a scale and so states nothing: *“likely” means 55–75 %*, *likely: 60–90 %*. */
export function isDefinition(sentence: string, found: readonly (Span & { readonly kind: Kind })[]): boolean {
  if (aboutScale.test(sentence) && explains.test(sentence)) return true;
  if (/^\W*(?:key|legend|scale|yardstick)\s*:/i.test(sentence)) return true;
  if (defines.test(sentence) && found.some(({ kind }) => kind === 'number')) return true;
  const terms = found.filter(({ kind }) => kind !== 'number');
  const after = (one: Span) => sentence.slice(one.end);
  // One term with its figure may be a judgement (*likely (60 %)*); two in a row are a list.
  if (terms.some((one) => defined.test(after(one))) || terms.filter((one) => listed.test(after(one))).length > 1)
    return true;
  const [first] = terms;
  if (!first || !/^[\s*_“"‘'>-]*$/.test(sentence.slice(0, first.start))) return false;
  if (/^[”"’'*_\s]*[—–:=]\s*(?:about |over |under |[<>]\s*)?\d/.test(after(first))) return true;
  return opening.test(after(first)) || (bandInWords.test(sentence) && /\b(?:scale|step|band)\b/i.test(sentence));
}
