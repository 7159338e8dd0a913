// Certainty and confidence that say nothing of a judgement: certain areas, bound for port, consumer confidence.
import { copula, followsPredicate, type MatchContext, nextWord } from './context.ts';

export function isCertaintyLookAlike(word: string, { before, after, found, start }: MatchContext): boolean {
  if (
    /\b(?:not|n['’]t|almost|nearly|virtually|never|by no means|far from|anything but|no longer|hardly|scarcely|less than)[\s*_]+$/i.test(
      before,
    ) &&
    !/^no |doubt/.test(word)
  )
    return true;
  if (/^certain$/.test(word)) {
    if (!copula.test(before) || /\b(?:make|makes|made|making|as|to a|it|that|this|them)[\s*_]+$/i.test(before)) {
      return !/\bit (?:is|was|seems)[\s\w]*$/i.test(before) || !/^\s*that\b/.test(after);
    }
    if (/\b(?:we|i|they|he|she|you) (?:are|am|is|were|was)\s+$/i.test(before)) return true;
    return /^\s+\p{L}/u.test(after) && !followsPredicate.has(nextWord(after));
  }
  if (/(?:bound|sure|guaranteed|certain) to$/.test(word)) {
    if (
      /bound to$/.test(word) &&
      /^\s+(?:secrecy|silence|each other|one another|the (?:treaty|rules|law)|report|comply|respect|observe|keep|honou?r|notify|pay|disclose|uphold)\b/i.test(
        after,
      )
    )
      return true;
    if (
      /bound to$/.test(word) &&
      /\b(?:treaty|treaties|law|laws|rules?|contract|statute|charter|oath|agreement|accord|convention|terms)\b/i.test(
        before,
      )
    )
      return true;
    return /\b(?:legally|contractually|duty|honou?r|morally|constitutionally)\s*$/i.test(before);
  }
  if (word === 'out of the question') return /\bnot(?: entirely| wholly)?\s+$/i.test(before);
  if (/(?:inevitable|unavoidable|inescapable)$/.test(word)) {
    return !(copula.test(before) || /\b(?:all but|call(?:s|ed)?|now|increasingly)\s+(?:\w+\s+){0,4}$/i.test(before));
  }
  if (word === 'impossible') {
    if (/^\s*(?:to|for)\b/i.test(after)) return true;
    if (/\bnothing is\s+$/i.test(before) || found.some((other) => other.end === start)) return true;
    return !copula.test(before);
  }
  if (/no doubt$|no question$|no way$/.test(word))
    return (
      /\b(?:leaves?|left|have|has|had)\s+$/i.test(before) ||
      (/^there/.test(word) && /no way$/.test(word) && /^\s+(?:of|to|out|back)\b/.test(after))
    );
  return false;
}

const judged =
  /^\s+in\s+(?:this|our|these|that|the (?:overall |key )?(?:assessment|judge?ment|attribution|estimate|finding|conclusion|analysis|forecast|figure|figures|view|data|source|sources|reporting|casualty|claim|timeline)|its accuracy|their accuracy)\b/i;

/** Who can hold a judgement, or what it is. */
const analysts =
  /\b(?:we|i|judge?ment|assessment|finding|estimate|conclusion|view|attribution|community|team|desk|cell|unit|authors?|reviewers|panel|assessors)\b[^,;]*$/i;

/** Consumer confidence, a vote of no confidence, investors' confidence in the courts: not the basis of a judgement. */
export function isOtherConfidence(word: string, { before, after }: MatchContext): boolean {
  if (
    /^\s*(?:interval|intervals|limits?|level of \d|bands?|bounds?|region|motion|vote|votes|building|trick|man|men|tricks|scheme)\b/i.test(
      after,
    )
  )
    return true;
  if (
    /\b(?:captions?|tool|software|classifier|algorithm|scanner|detector|speech recognition|translation)\b/i.test(
      before + after,
    ) &&
    !/\bwe\b/i.test(before)
  )
    return true;
  if (/^(?:we|i) /.test(word)) return / in$/.test(word) && !judged.test(` in${after}`);
  if (/\bour\b|^analytic|\bin (?:this|our|these|that)\b|:/.test(word)) return false;
  if (/^with confidence$/.test(word))
    return !/\b(?:we|i)\b/i.test(before) || /\b(?:speak|spoke|face|look|walk)\w*\b/i.test(before);
  if (/^confidence /.test(word))
    return /\p{L}\s*$/u.test(before) && !/\b(?:our|the|overall|that|and|but)\s*$/i.test(before);
  if (
    /\b(?:consumer|business|market|investor|public|popular|voter|domestic|foreign|household|industry|people|citizens)\b[^,;]*$/i.test(
      before,
    ) &&
    !/\bwe\b/i.test(before)
  )
    return true;
  if (/^\s+(?:in|among|of)\b/i.test(after))
    return (
      !judged.test(after) &&
      !/\bwe\b|^\W*(?:the|this|our) (?:team|desk|cell|unit|authors?|reviewers|panel|assessors)\b/i.test(before)
    );
  return (
    /\b(?:have|has|had|enjoys?|enjoyed|restore\w*|regain\w*|lack\w*|lost|inspire\w*)\s+$/i.test(before) &&
    !analysts.test(before)
  );
}
