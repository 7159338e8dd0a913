import { confidencesIn, groundsOf, inCaseOf } from '../estimates/confidenceLevel.ts';
import type { Fix } from '../problem.ts';
import { oneLine } from '../text/oneLine.ts';
import { slice } from '../text/span.ts';
import type { ProseRule } from './rule.ts';

export const singleSourceConfidence: ProseRule = {
  name: 'single-source-confidence',
  severity: 'warning',
  isOff: true,
  summary: 'High or moderate confidence rests on one source.',

  *checkProse(block) {
    for (const confidence of confidencesIn(block)) {
      const { level, text, span, sentence } = confidence;
      if (!level?.words.some((word) => /high|moderate|medium/.test(word))) continue;
      const source = groundsOf(confidence, block)
        .filter((other) => other === sentence || !other.expressions.some(({ kind }) => kind === 'confidence'))
        .map(({ prose }) => singleSource(prose))
        .find((words) => words !== undefined);
      if (!source) continue;
      const fixes: Fix[] =
        level.span && level.words.length === 1 && block.standard.confidenceLevels.includes('low')
          ? [
              {
                title: 'Write “low”',
                safe: false,
                isChoice: true,
                edits: [{ ...level.span, newText: inCaseOf(slice(block.text, level.span), 'low') }],
              },
            ]
          : [];
      yield {
        span,
        message: `“${text}” rests on “${source}”: name a second source, or say that the confidence is low.`,
        fixes,
      };
    }
  },
};

const witness =
  '(?:source|official|witness|informant|report|document|intercept|screenshot|photograph|photo|image|interview|contact|diplomat|defector|e-?mail|letter|message|conversation|clerk|officer|post)';
const one = `(?:(?:an?|one|our|the)\\s+(?:single|sole|lone|only)\\s+(?:[\\w’'-]+\\s+){0,2}?${witness}|one\\s+(?:[\\w’'-]+\\s+){0,2}?${witness}|(?:single|sole|one)[- ]source|(?:an?)\\s+single[- ]source)\\b`;
const link =
  '\\b(?:based|rests?|resting|rel(?:y|ies|ying)|depends?|hangs?|founded|built)\\s+(?:(?:only|solely|largely|mainly|mostly|chiefly|entirely|wholly|up)\\s*)?on|\\b(?:drawn|derived?|derives|comes?|stems?)\\s+from|\\bon the (?:strength|basis|word|evidence|testimony|account) of|\\b(?:because|since|given|from)\\b|\\b(?:basis|sources?|sourcing|evidence)\\s*:|[(;–—]|^';
/** A word that joins the verb to its one source; *no single source*, *more than one source* have others. */
const between = "(?:(?!(?:no|not|more|than|at|least)\\b)[\\w’'-]+\\s+){0,3}?";
const single = new RegExp(`(${link})\\s*${between}(${one})`, 'i');
/** Others speak to it as well, or it is said not to be the ground. */
const others =
  /\b(?:and|but|as well as|plus|another|others?|confirm\w*|corroborat\w*|match\w*|agree[sd]?|two|three|several|many|disagrees?|differs?|doubts?|disputes?|denies)\b/i;

/** The words for the one source on which a sentence says that something rests; undefined where it names none or more. */
function singleSource(prose: string): string | undefined {
  const match = single.exec(prose);
  if (!match) return undefined;
  const [whole, join = '', words = ''] = match;
  // Without a verb before it only the words *single source* say so: *One official left* says nothing of grounds.
  if (/^[(;–—]?$/.test(join) && !/source/i.test(words)) return undefined;
  const before = prose.slice(0, match.index);
  if (/\b(?:not|never|no longer|nor|rather than)\b[^,;]*$|n[’']t\b[^,;]*$/i.test(before)) return undefined;
  return others.test(prose.slice(match.index + whole.length)) ? undefined : oneLine(words);
}
