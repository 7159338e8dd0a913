import type { Span } from '../briefing/span.ts';
import type { Kind } from './phrases.ts';

const aboutScale =
  /\b(?:scale|yardstick|terms?|words?|phrases?|expressions?|wording|meaning|lexicon|language of (?:probability|likelihood))\b/i;
const defines =
  /\b(?:means?|meaning|mean|denotes?|stands? for|covers?|corresponds? to|refers? to|indicates?|is defined as|are defined as|is used|are used|as used|runs? from|ranges? from|follows?|leaves? a gap|against a band|reserved?|is the .{0,30}(?:step|band)|equals?|represents?|expresses)\b/i;
const bandInWords = /\d+(?:\.\d+)?\s*(?:%|per\s?cent)?\s*(?:[-–—]|to|and)\s*\d+(?:\.\d+)?\s*(?:%|per\s?cent|percent)/i;

/** A term that opens a sentence and is then explained, with or without figures. */
const explained =
  /^[”"’'*_\s]*(?:denotes?|stands? for|is used (?:when|where|for)|refers? to|is defined as|signifies)\b/i;

/** Whether a sentence explains the words of a scale and so states nothing: *“likely” means 55–75 %*, *likely: 60–90 %*. */
export function isLegend(sentence: string, found: readonly (Span & { readonly kind: Kind })[]): boolean {
  if (aboutScale.test(sentence) && defines.test(sentence)) return true;
  const terms = found.filter((one) => one.kind !== 'number');
  if (terms.length === 0) return false;
  const defined = terms.filter((one) =>
    /^[”"’'*_\s]*(?:[:=]|means?\b|denotes?\b|stands? for\b|covers?\b|corresponds? to\b)[\s*_]*(?:a (?:probability|range|likelihood) of\s*)?(?:about |over |above |under |below |[<>≥≤]\s*)?\d/i.test(
      sentence.slice(one.end),
    ),
  );
  if (defined.length > 0) return true;
  const first = terms[0];
  return (
    first !== undefined &&
    /^[\s*_“"‘']*$/.test(sentence.slice(0, first.start)) &&
    ((bandInWords.test(sentence) && /\b(?:scale|step|band)\b/i.test(sentence)) ||
      explained.test(sentence.slice(first.end)))
  );
}
