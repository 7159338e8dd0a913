// Could and might of what was not: an earlier rain could have saved the harvest.
import type { MatchContext } from '../context.ts';
import { isParticiple } from '../pastTense.ts';
import type { Exclusion } from './exclusion.ts';

/** *Had it come, with better pay, a second boat*: what would have been needed and was not there. */
const unreal =
  /^\W*(?:had|were it not|but for|with(?:out)?|given)\b|\bif\b(?:(?!\bthat\b).)*\bhad\b|\bwould(?: not|n['’]t)? have\b|\b(?:an?|any|the|with|without|one)\s+(?:\w+ly\s+)?(?:earlier|later|better|larger|smaller|longer|shorter|stronger|weaker|clearer|stricter|closer|faster|slower|greater|deeper|wider|tighter|bigger|firmer|sharper|quicker|cheaper|second|third|different|proper|more \w+|less \w+)\b(?:[^\w’'-]+[\w’'-]+){1,8}\s*$|^\W*(?:earlier|better|longer|closer|stricter|tighter|faster|more|larger|stronger|firmer)\b[^,;]*$/i;
const unrealAfter =
  /\bif\b(?:(?!\bthat\b).)*\bhad\b|,\s+had\b|(?<!\bhave )\bhad (?:it|he|she|they|we|the|an?|this|that)\b|\bwould have\b|\bbut for\b|\binstead\b|\bfor (?:far |much )?less than\b/i;
/** What was left undone goes without *the*. */
const notDone =
  /(?:^\W*|\bthat\s+)(?:incorporating|including|using|adding|adopting|asking|having|interviewing|applying)\s+(?:an?|more|another|other|further|additional)\b[^,;]*$/i;
/** *Could have saved*, not *could have an effect* nor *might have to close*. */
function isPerfect({ after }: MatchContext): boolean {
  const [, verb = ''] =
    /^\s+(?:(?:well|also|even|still|easily|perhaps|never) )*have\s+(?:(?:well|also|even|still|long|since|then|once|never|not|\w+ly)\s+)*(\w+)/i.exec(
      after,
    ) ?? [];
  return verb === 'been' || (isParticiple(verb) && !/^(?:limited|mixed|unintended|need)$/.test(verb));
}
const kinds = ['vague'] as const;

export const unrealExclusions: readonly Exclusion[] = [
  {
    name: 'could have been prevented, might have been avoided',
    kinds,
    words: /^(?:could|might)$/,
    when: ({ after }) =>
      /^\s+(?:well |easily |perhaps )?have been (?:\p{L}+ly )?(?:prevented|avoided|averted|foreseen|forestalled|spared|avoidable|stopped in time|(?:done|handled|managed) (?:differently|better)|(?:(?:far|much) )?(?:better|(?:more|less) \p{L}+ly) (?:spent|used|invested|put|employed|handled|managed|served|placed))\b|^\s+(?:well |easily |perhaps )?have (?:prevented|avoided|averted|forestalled|foreseen|spared)\b/u.test(
        after,
      ),
    leaves: 'The loss could have been prevented, and the toll could have been far better spent.',
    keeps: 'The loss could have been recorded.',
  },
  {
    name: 'might have been wiser to wait',
    kinds,
    words: /^(?:could|might)$/,
    when: ({ after }) =>
      /^\s+(?:well )?have been (?:much |far |even )?(?:wiser|better|safer|easier|cheaper|simpler|kinder|quicker|fairer|more (?!than\b)\w+) (?:off |for [^,;]{2,40} )?(?:to|if|had|with|without)\b/i.test(
        after,
      ),
    leaves: 'The council might have been wiser to wait.',
    keeps: 'The council might have been wiser than the mayor.',
  },
  {
    name: 'could have been useful',
    kinds,
    words: /^(?:could|might)$/,
    when: ({ after }) =>
      /^\s+(?:well )?have been (?:very |quite |more |most )?(?:useful|helpful|valuable|handy|interesting|nice)\b/i.test(
        after,
      ),
    leaves: 'A map could have been useful for tracking the herd.',
    keeps: 'A map could have been forged.',
  },
  {
    name: 'that could have easily sold',
    kinds,
    words: /^could$/,
    when: ({ after }) => /^\s+(?:once |formerly )?have (?:easily|readily|once|formerly) \w+/i.test(after),
    leaves: 'A mill that could have easily sold in May now stands empty.',
    keeps: 'A thief could have sold the key.',
  },
  {
    name: 'might otherwise have served',
    kinds,
    words: /^(?:could|might|may)$/,
    when: ({ after }) => /^\s+otherwise (?:have|be)\b/i.test(after),
    leaves: 'The road, which might otherwise have served the camp, is shut.',
    keeps: 'The road, which might have served others, is shut.',
  },
  {
    name: 'including a count could have shown',
    kinds,
    words: /^(?:could|might)$/,
    when: (context) => isPerfect(context) && notDone.test(context.before),
    leaves: 'We grant that including another town could have shown more.',
    keeps: 'Opening the gate could have drowned the mill.',
  },
  {
    name: 'could have cut but chose to wait',
    kinds,
    words: /^(?:could|might)$/,
    when: (context) =>
      isPerfect(context) &&
      /\bbut (?:instead |then |has |had |they |it |he |she )?(?:chose|decided|did not|didn['’]t|has not|had not|opted|preferred|declined|refused|waited)\b/i.test(
        context.after,
      ),
    leaves: 'The fleet could have lost the strait but did not.',
    keeps: 'The raiders could have left in March but may have stayed.',
  },
  {
    name: 'could have, might have, of what did not happen',
    kinds,
    words: /^(?:could|might)$/,
    when: (context) => isPerfect(context) && (unreal.test(context.before) || unrealAfter.test(context.after)),
    leaves: 'An earlier rain could have saved the harvest.',
    keeps: 'Without new pumps the mine might have to close, and a longer drought could have grave effects.',
  },
];
