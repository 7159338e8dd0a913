import { toldLanguage } from '../briefing/toldLanguage.ts';
import { isOfHouse } from '../language/houseTerms.ts';
import { headSpan } from './edits.ts';
import type { Rule } from './rule.ts';

export const otherLanguage: Rule = {
  name: 'other-language',
  severity: 'information',
  summary: 'The briefing is not in English, so that its words are not checked, or does not show its language.',

  *check(briefing) {
    const { standard } = briefing;
    const language = toldLanguage(briefing);
    if (language === 'en') return;
    const words = isOfHouse(standard)
      ? `its structure is checked and the terms of ${standard.short} are found, its other words are not checked`
      : 'its structure is checked, its words are not';
    const message =
      language === 'unknown'
        ? 'No words show which language this briefing is in: it is checked as English.'
        : `This briefing is not in English: ${words}.`;
    yield { span: headSpan(briefing), message };
  },
};
