import type { Briefing } from '../briefing/briefing.ts';
import { passagesOf } from '../briefing/passages.ts';
import { overlaps, type Span } from '../briefing/span.ts';
import { quotations } from '../language/speakers.ts';
import type { Rule } from './rule.ts';

/** FIRST, Traffic Light Protocol 2.0, August 2022: capitals, no space, never translated. */
const labels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'];
const retired: Readonly<Record<string, string>> = { 'TLP:WHITE': 'TLP:CLEAR' };

export const malformedTlp: Rule = {
  name: 'malformed-tlp',
  severity: 'error',
  summary: 'A Traffic Light Protocol label is not one of TLP 2.0’s.',

  *check(briefing) {
    for (const { words, span } of marks(briefing)) {
      const plain = words
        .toUpperCase()
        .replace(/^(?:TLP[\s:：-]*)?/, 'TLP:')
        .replace(/[\s+_-]+STRICT$/, '+STRICT')
        .replace(/\s/g, '');
      const right = retired[plain] ?? labels.find((label) => label === plain);
      const advice = right ? `write “${right}”` : `there are ${labels.join(', ').replace(/, ([^,]+)$/, ' and $1')}`;
      yield {
        span,
        message: `“${words}” is no label of the Traffic Light Protocol 2.0: ${advice}.`,
        fixes: right ? [{ title: `Write “${right}”`, safe: true, edits: [{ ...span, newText: right }] }] : [],
      };
    }
  },
};

/** *TLP: see below* is no label, *TLP:see* would be; a colour in small letters is one only after a colon. */
const isMeant = (words: string): boolean =>
  words === words.toUpperCase() || /^TLP(?:[:：]\p{L}|\s*[:：]\s*(?:red|amber|green|clear|white)\b)/iu.test(words);

/** With a colon any word in capitals or next to it is meant as a label; with a blank only the colours are. */
const mark =
  /\bTLP(?:\s*[:：]\s*(?:(?:red|amber|green|clear|white)\b(?:(?:\s*\+\s*|[-_ ])strict\b)?|\p{Lu}{3,}\b|(?<=[:：])\p{L}{3,}\b)|[ -](?:RED|AMBER(?:[+ -]STRICT)?|GREEN|CLEAR|WHITE)\b)/giu;

function* marks(briefing: Briefing): Generator<{ readonly words: string; readonly span: Span }> {
  const field = briefing.frontMatter?.fields.get('tlp');
  // The key says TLP already: the colour alone will do there, in capitals.
  if (field?.text && ![...labels, ...labels.map((label) => label.slice(4))].includes(field.text))
    yield { words: field.text, span: field.span };
  for (const { prose, span } of passagesOf(briefing)) {
    const quoted = quotations(prose);
    for (const { index, 0: words } of prose.matchAll(mark)) {
      const at = { start: index, end: index + words.length };
      if (labels.includes(words) || quoted.some((quotation) => overlaps(quotation, at))) continue;
      if (!isMeant(words)) continue;
      yield { words: words.replace(/\s+/g, ' '), span: { start: span.start + at.start, end: span.start + at.end } };
    }
  }
}
