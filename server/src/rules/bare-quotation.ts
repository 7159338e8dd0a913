import type { SentenceInBlock } from '../briefing/model.ts';
import { maskQuotations } from '../language/quotations.ts';
import { sayingVerb } from '../language/speechVerbs.ts';
import { writtenSpan } from '../markdown/cutWords.ts';
import { oneLine } from '../text/oneLine.ts';
import { isCited } from './citations.ts';
import type { ProseRule } from './rule.ts';

export const bareQuotation: ProseRule = {
  name: 'bare-quotation',
  severity: 'information',
  summary: 'A sentence stands in quotation marks, and nobody is named who said it.',

  *checkProse({ sentences, text }) {
    for (const [i, sentence] of sentences.entries())
      for (const { start, end } of sentence.voice.quoted) {
        const words = sentence.prose.slice(start, end);
        if (!isSentence(words) || isCited(sentence, text)) continue;
        const isSame = (other: SentenceInBlock | undefined) => other?.block === sentence.block;
        const around = [sentences[i - 1], sentence].filter((other) => other !== undefined && isSame(other));
        const next = sentences[i + 1];
        if (
          around.some((other) => other && namesSpeaker(unquoted(other))) ||
          (next && isSame(next) && pointsBack.test(unquoted(next)))
        )
          continue;
        const line = oneLine(words);
        yield {
          span: writtenSpan(sentence, start, end),
          message: `${line.length > 60 ? `${line.slice(0, line.lastIndexOf(' ', 60))} …${line.at(-1)}` : line} has no speaker: say whose words these are.`,
        };
      }
  },
};

/** Six words or more with a full stop, or nine without one, that are no title. It begins here: what began before has its mark there. */
function isSentence(quotation: string): boolean {
  if (!/^["“„«‘']/.test(quotation) || !/["”“»’']$/.test(quotation)) return false;
  const words = quotation.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const isFinished = /[.!?]["”“»’']$/.test(quotation) && /^.\p{Lu}/u.test(quotation);
  const long = words.filter((word) => word.length > 3);
  const isTitle = long.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > long.length;
  return words.length >= (isFinished ? 6 : 9) && !isTitle;
}

const unquoted = (sentence: SentenceInBlock): string => maskQuotations(sentence.prose, sentence.voice.quoted);

const someone =
  /\b(?:he|she|they|his|her|their|him|them|who|we|our|according to|accord|quote[ds]?|words?|reads?|ran|runs|entitled|titled|called|headed|headline|heading|slogan|motto|sign|banner|poster|graffiti|song|poem|letter|note|notice|message|post|tweet|email|statement|clause|article|section|rule|law|text|chant\w*|shout\w*|titles?|question)\b/i;
const persons =
  /\b(?:\w{3,}(?:er|or|ist|ian|ant)s?|\w+m[ae]n|\w+wom[ae]n|officials?|chiefs?|heads?|captains?|king|queen|prince|delegates?|envoys?|diplomats?|residents?|voices?|ministry|government|council|committee|board|bank|office|firm|company|agency|party|court|army|navy|police|union)\b/i;
const calendar =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g;
/** Whether words outside of the quotation name somebody or something that can have said it; in doubt they do. */
const namesSpeaker = (words: string): boolean =>
  someone.test(words) ||
  persons.test(words) ||
  words.search(sayingVerb) >= 0 ||
  /:\s*["“„«‘']/.test(words) ||
  /["”»’']\s*[–—-]\s*\p{Lu}/u.test(words) ||
  /[\p{Ll},;”"]\s+\p{Lu}\p{L}/u.test(words.replace(calendar, ' '));

/** *So the minister*, *That is what she said*. */
const pointsBack = /^\W*(?:so|thus|that|this|these|such)\b|\bsaid\b|\bwords?\b/i;
