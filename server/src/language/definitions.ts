// Sentences that explain the words of a scale and so state nothing: *“likely” means 55–75 %*, *likely: 60–90 %*.
import type { Match } from './context.ts';
import { type SentenceExclusion, wholeWhere } from './sentenceExclusion.ts';

const aboutScale =
  /(?<![-\w])(?:(?<!\b(?:in|long|short|medium|near) )terms?|(?<!\b(?:large|small|full|wide|grand|industrial) )scale|yardstick|words?|phrases?|expressions?|wording|lexicon|language of (?:probability|likelihood)|bands?)\b/i;
/** A term is named and not used: in quotation marks or between marks of emphasis, after *the word*, or beside its figure. */
const isNamed = (sentence: string, { start }: Match): boolean =>
  /(?:[“"‘'*_]|\b(?:terms?|words?|phrases?|expressions?|band|step)(?:\s+(?:like|such as|of))?[\s“"‘'*_]+|\S {2,})$/i.test(
    sentence.slice(0, start),
  );
const explains =
  /\b(?:means?|mean|denotes?|stands? for|covers?|corresponds? to|refers? to|indicates?|is defined as|are defined as|is used|are used|as used|runs? from|ranges? from|follows?|leaves? a gap|against a band|reserved?|is the .{0,30}(?:step|band)|equals?|equates? to|translates? (?:in)?to|represents?|expresses)\b/i;
/** Verbs that do nothing but give a meaning; *means* and *is used* do other things too. */
const defines =
  /\b(?:defin(?:es?|ed|ing)|denotes?|stands? for|is (?:used|reserved) for|are (?:used|reserved) for|is taken to mean|equates? to|translates? (?:in)?to|corresponds? to|(?:we|this \w+) (?:use|write|say|reserve)s?|should (?:understand|read)|is to be (?:understood|read) as|by [^,;]{3,60}[”"’'] we mean)\b/i;
/** *Terms such as likely*, *the phrase “very likely”*, said of how somebody writes. */
const usesWords =
  /\b(?:us(?:e[sd]?|ing)|employ(?:s|ed|ing)?|prefer(?:s|red)?|avoid(?:s|ed|ing)?|choos(?:es?|ing)|chose)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:terms?|words?|phrases?|expressions?|language|wording|adverbs?|adjectives?|labels?)\s+(?:such as|like|including|[:“"‘'*_])/i;
/** *Those scoring 5*, *a risk rated 4 has*: a step of a scale by its number. */
const stepOfScale =
  /\bscales?\b[^.;]*\b(?:scor(?:e[sd]?|ing)|rat(?:ed|ing)|level|step|grade|band|category)(?: of)? [1-9]\b/i;
const otherForm =
  /\b(?:is|are|can|could|may|might) (?:(?:also|often|usually|sometimes|equally|commonly|then|be) )*(?:expressed|written|stated|restated|rendered|referred to|known) as\b/i;
const supposedChance =
  /^\W*(?:(?:so|thus|and),? )?for (?:instance|example), an? \d[\d.]* ?(?:%|per ?cent) (?:chance|probability|risk|likelihood)\b[^,;]*? (?:would|means|translates|corresponds|is|sets|puts)\b/i;
const bandInWords = /\d+(?:\.\d+)?\s*(?:%|per\s?cent)?\s*(?:[-–—]|to|and)\s*\d+(?:\.\d+)?\s*(?:%|per\s?cent|percent)/i;
const figure =
  '(?:a (?:probability|range|likelihood|chance)(?: of)?\\s*)?(?:about |over |more than |less than |between |above |under |below |up to |at least |[<>≥≤~]\\s*)?\\d';
/** What stands between a term and the figure that explains it. */
const definedAs = new RegExp(
  `^[”"’'*_\\s]*(?:[:=]|means?\\b|denotes?\\b|stands? for\\b|covers?\\b|corresponds? to\\b)[\\s*_]*${figure}`,
  'i',
);
const listedWith = new RegExp(`^[”"’'*_\\s]*(?:[,:=(–—]|-\\s)[\\s*_]*${figure}`, 'i');

const termsIn = (matches: readonly Match[]): readonly Match[] => matches.filter(({ kind }) => kind !== 'number');

/** What follows a term that opens the sentence; undefined where none does. */
function afterOpening(sentence: string, matches: readonly Match[]): string | undefined {
  const [first] = termsIn(matches);
  return first && /^[\s*_“"‘'>-]*$/.test(sentence.slice(0, first.start)) ? sentence.slice(first.end) : undefined;
}

export const definitions: readonly SentenceExclusion[] = [
  {
    name: 'a sentence about the words of a scale',
    spans: wholeWhere(
      (sentence, matches) =>
        aboutScale.test(sentence) &&
        explains.test(sentence) &&
        termsIn(matches).some((term) => isNamed(sentence, term)),
    ),
    leaves: 'In this paper the term likely stands for more than half.',
    keeps: 'A strike is likely in these terms.',
  },
  {
    name: 'words that somebody uses',
    spans: wholeWhere((sentence) => usesWords.test(sentence)),
    leaves: 'They use words like probably where they are fairly sure.',
    keeps: 'They use terms of trade where a fall is likely.',
  },
  {
    name: 'a step of a scale, with its chance',
    spans: wholeWhere(
      (sentence, matches) => matches.some(({ kind }) => kind === 'number') && stepOfScale.test(sentence),
    ),
    leaves: 'On the scale, events that score 5 have a 25 % chance of occurring.',
    keeps: 'On the scale of the last flood, this one has a 25 % chance of occurring.',
  },
  {
    name: 'a key or a legend',
    spans: wholeWhere((sentence) => /^\W*(?:key|legend|scale|yardstick)\s*:/i.test(sentence)),
    leaves: 'Key: likely, unlikely.',
  },
  {
    name: 'a word that is defined, with a figure',
    spans: wholeWhere((sentence, matches) => defines.test(sentence) && matches.some(({ kind }) => kind === 'number')),
    leaves: 'We say likely (60 %) of such storms.',
    keeps: 'A storm is likely (60 %).',
  },
  {
    name: 'one figure in the form of another',
    spans: wholeWhere((sentence, matches) => matches.some(({ kind }) => kind === 'number') && otherForm.test(sentence)),
    leaves: 'A hundred-year flood can also be expressed as one with a 1 % chance each year.',
    keeps: 'A hundred-year flood can also come with a 1 % chance this year.',
  },
  {
    name: 'what a chance would mean, for example',
    spans: wholeWhere(
      (sentence, matches) => matches.some(({ kind }) => kind === 'number') && supposedChance.test(sentence),
    ),
    leaves: 'So, for instance, a 10 % chance of frost would cost a day.',
    keeps: 'So, for instance, there is a 10 % chance of frost.',
  },
  {
    name: 'a term with the figure that it means',
    spans: wholeWhere((sentence, matches) => termsIn(matches).some(({ end }) => definedAs.test(sentence.slice(end)))),
    leaves: 'Here highly likely means over 80 %.',
    keeps: 'A storm is highly likely (80 %).',
  },
  {
    name: 'a quoted phrase with the figure that it means',
    spans: (sentence, _matches, quoted) =>
      quoted.some(({ end }) => definedAs.test(sentence.slice(end))) ? [{ start: 0, end: sentence.length }] : [],
    leaves: '“Likely to cause harm” means a probability of more than 10 %.',
    keeps: 'The “long” lease means a probability of delay of 10 %.',
  },
  {
    name: 'several terms, each with its figure',
    spans: wholeWhere(
      (sentence, matches) => termsIn(matches).filter(({ end }) => listedWith.test(sentence.slice(end))).length > 1,
    ),
    leaves: 'Here unlikely (20 %) and likely (70 %) stand side by side.',
  },
  {
    name: 'a term at the head of a sentence, with its figure',
    spans: wholeWhere((sentence, matches) =>
      /^[”"’'*_\s]*[—–:=]\s*(?:about |over |under |[<>]\s*)?\d/.test(afterOpening(sentence, matches) ?? ''),
    ),
    leaves: 'Likely – 55 in a hundred.',
  },
  {
    name: 'a term at the head of a sentence that is then explained',
    spans: wholeWhere((sentence, matches) =>
      /^[”"’'*_\s]*(?:denotes?|stands? for|is used (?:when|where|for)|refers? to|is defined as|signifies|means? that|(?:generally|usually|normally|typically) (?:means|indicates|implies|reflects|suggests)|does not (?:mean|imply|indicate))\b/i.test(
        afterOpening(sentence, matches) ?? '',
      ),
    ),
    leaves: 'Almost certain signifies that we would be surprised by anything else.',
  },
  {
    name: 'a step of a scale at the head of a sentence',
    spans: wholeWhere(
      (sentence, matches) =>
        afterOpening(sentence, matches) !== undefined &&
        bandInWords.test(sentence) &&
        /\b(?:scale|step|band)\b/i.test(sentence),
    ),
    leaves: 'Almost certain, a step of 95 to 100 per cent.',
  },
];
