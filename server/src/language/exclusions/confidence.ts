// Confidence that is no basis of a judgement: consumer confidence, a vote of no confidence, confidence in the courts.
import type { MatchContext } from '../context.ts';
import type { Exclusion } from './exclusion.ts';

const judged =
  /^\s+in\s+(?:this|our|these|that|the (?:overall |key )?(?:assessment|judge?ment|attribution|estimate|finding|conclusion|analysis|forecast|figure|figures|view|data|evidence|source|sources|reporting|casualty|claim|timeline|date|dates|cause|origin|motive|identity|location|size|route|number|numbers|count)|the (?:exact|precise|reported|stated) \w+|the (?:projected|observed|simulated|modelled|attributed|estimated|assessed|expected)|(?:an? |the |any )?(?:(?!(?:to|of|in|that)\b)[\w-]+ ){0,4}?(?:increases?|decreases?|declines?|rises?|reductions?|shifts?|changes|trends?|onset|projections?|attribution|estimates|intensification|warming|cooling|drying|acceleration|retreat|expansion|frequency|magnitude|timing)\b|its accuracy|their accuracy)\b/i;

/** *There is low confidence in attributing it*, *in a human contribution to it*: what was found, and no institution. */
const inFinding =
  /^[\s*_]+in\s+(?:\w{3,}ing\b|(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:contribution|influence|changes?|increases?|decreases?|role|trends?|signs?|causes?|magnitude|rate|sensitivity|response|link|attribution|detection)\b)/i;

/** Who can hold a judgement, or what it is. */
const analysts =
  /\b(?:we|i|judge?ment|assessment|finding|estimate|conclusion|view|attribution|community|team|desk|cell|unit|authors?|reviewers|panel|assessors|forecast)\b[^,;]*$/i;

const kinds = ['confidence'] as const;
/** A grade with its noun: *high confidence*, *a low degree of confidence*. */
const graded =
  /^(?!we |i |confidence |with confidence$|analytic)(?!.*\bour\b)(?!.*\bin (?:this|our|these|that)\b)[^:]*$/;
const isInSomething = ({ after }: MatchContext): boolean => /^\s+(?:in|among|of)\b/i.test(after);
const saysWe = (words: string): boolean => /\b(?:we|i)\b/i.test(words);

export const confidenceExclusions: readonly Exclusion[] = [
  {
    name: 'what confidence is and is not',
    kinds,
    words: graded,
    when: ({ words, before, after }) =>
      (/\blevels\b/.test(words) && /\b(?:high|moderate|medium|low)(?:,\s+|,?\s+(?:and|or)\s+)$/i.test(before)) ||
      (/\blevels of confidence$/.test(words) &&
        /\b(?:despite|amid|given|because of) $/i.test(before) &&
        !/^\s+that\b/.test(after)) ||
      /^\s+(?:is not (?:the same|proof|certainty|a)\b|(?:signals|means|conveys|denotes|does not (?:mean|imply))\b|is (?:the same as|no proof)\b)/i.test(
        after,
      ),
    leaves: 'Desks know that 90 % confidence is not the same as proof.',
    keeps: 'We say so with 90 % confidence.',
  },
  {
    name: 'a confidence interval, a vote of confidence',
    kinds,
    words: /./,
    when: ({ after }) =>
      /^\s*(?:(?:upper |lower )?limits?\b|interval|intervals|limits?|level of \d|bands?|bounds?|region|motion|vote|votes|building|trick|man|men|tricks|scheme)\b/i.test(
        after,
      ),
    leaves: 'The chart shows the 95 % confidence interval.',
    keeps: 'We say so with 95 % confidence.',
  },
  {
    name: 'the confidence of a statistic',
    kinds,
    words: /\d/,
    when: ({ before, after }) =>
      /\b(?:significan\w+|statistic\w*|the (?:\w+ )?(?:mean|median|average)|margins? of error|samples?|null)\b/i.test(
        before + after,
      ),
    leaves: 'With 95 % confidence, the mean lies between 3 and 5.',
    keeps: 'With 95 % confidence, the gate will hold.',
  },
  {
    name: 'the confidence of a tool',
    kinds,
    words: /./,
    when: ({ before, after }) =>
      /\b(?:captions?|tool|software|classifier|algorithm|scanner|detector|speech recognition|translation)\b/i.test(
        before + after,
      ) && !/\bwe\b/i.test(before),
    leaves: 'The scanner matched the plate with high confidence.',
    keeps: 'We trust the scanner with high confidence.',
  },
  {
    name: 'we are confident in something else',
    kinds,
    words: /^(?:we|i) .* in$/,
    when: ({ after }) => !judged.test(` in${after}`),
    leaves: 'We are confident in the crew.',
    keeps: 'We are confident in this judgement.',
  },
  {
    name: 'with confidence, of somebody else',
    kinds,
    words: /^with confidence$/,
    when: ({ before }) => !saysWe(before),
    leaves: 'The crew sails with confidence.',
    keeps: 'We say so with confidence.',
  },
  {
    name: 'speak with confidence',
    kinds,
    words: /^with confidence$/,
    when: ({ before }) => /\b(?:speak|spoke|face|look|walk)\w*\b/i.test(before),
    leaves: 'We face the spring with confidence.',
  },
  {
    name: 'investor confidence is low',
    kinds,
    words: /^confidence (?!.*\bin (?:this|our|these|that)\b)[^:]*$/,
    when: ({ before }) => /\p{L}\s*$/u.test(before) && !/\b(?:our|the|overall|that|and|but)\s*$/i.test(before),
    leaves: 'Investor confidence is low.',
    keeps: 'Confidence is low.',
  },
  {
    name: 'confidence of the public',
    kinds,
    words: graded,
    when: ({ before }) =>
      /\b(?:consumer|business|market|investor|public|popular|voter|domestic|foreign|household|industry|people|citizens)\b[^,;]*$/i.test(
        before,
      ) &&
      !/\bwe\b/i.test(before) &&
      !/\($/.test(before),
    leaves: 'The public mood is one of low confidence.',
    keeps: 'The public mood will sour (low confidence).',
  },
  {
    name: 'confidence in something else',
    kinds,
    words: graded,
    when: (context) =>
      isInSomething(context) &&
      !judged.test(context.after) &&
      !(/\bthere (?:is|was|remains)\b[^;.]*$/i.test(context.before) && inFinding.test(context.after)) &&
      !/\bwe\b|^\W*(?:the|this|our) (?:team|desk|cell|unit|authors?|reviewers|panel|assessors)\b/i.test(context.before),
    leaves: 'There is low confidence in the courts.',
    keeps: 'There is low confidence in this figure.',
  },
  {
    name: 'somebody has confidence',
    kinds,
    words: graded,
    when: (context) =>
      !isInSomething(context) &&
      /\b(?:have|has|had|enjoys?|enjoyed|restore\w*|regain\w*|lack\w*|lost|inspire\w*|suggest(?:s|ed)|shows?|showed|signals|signall?ed|project(?:s|ed)|exud(?:es|ed)|display(?:s|ed)|express(?:es|ed)|voic(?:es|ed))\s+$/i.test(
        context.before,
      ) &&
      !analysts.test(context.before),
    leaves: 'The mayor has full confidence.',
    keeps: 'The desk has full confidence.',
  },
];
