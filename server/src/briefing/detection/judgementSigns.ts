// Key judgements and scenarios that make a text a briefing where no forecast does.
import type { Standard } from '../../standards/standard.ts';
import type { Template } from '../../templates/template.ts';
import { moved } from '../../text/span.ts';
import type { Byline, Sign } from '../model.ts';
import { gradedJudgementsIn, isGradedJudgement } from '../outline/judgementHeadings.ts';
import { chanceOfScenario, figureOfScenario } from '../outline/leadChance.ts';
import { isCalledScenario } from '../outline/lookingAhead.ts';
import type { OutlineHeading, OutlineItem } from '../outline/outlineItem.ts';
import { bylineSign, isHeading, signOf, tabledTerm, termIn } from './signs.ts';

/** The headings that number a judgement with a term in it, or say how sure it is. */
export function judgementsIn(outline: readonly OutlineItem[], standard: Standard): Sign[] {
  const found: Sign[] = [];
  let current: OutlineHeading | undefined;
  for (const item of outline) {
    // A scenario with its figure may be that of a plan.
    if (isHeading(item)) {
      current = item.isOfJudgement && figureOfScenario(item.heading.text, standard) === undefined ? item : undefined;
      if (current && isGradedJudgement(current.heading.text)) {
        found.push(signOf('judgement', current));
        current = undefined;
      }
    } else if (current && termIn([item], standard)) {
      found.push(signOf('judgement', current));
      current = undefined;
    }
  }
  return found;
}

/** Key judgements under a heading that calls them so, with a term of likelihood, in a paper with a byline. */
export function calledSo(
  outline: readonly OutlineItem[],
  standard: Standard,
  bylineOf: () => Byline,
): Sign[] | undefined {
  let within: OutlineHeading | undefined;
  for (const item of outline) {
    if (isHeading(item)) {
      if (item.section) within = /\bkey judge?ments?\b/i.test(item.heading.text) ? item : undefined;
      continue;
    }
    const term = within && termIn([item], standard);
    const byline = term && bylineSign(bylineOf());
    if (within && term && byline) return [signOf('judgement', within), term, byline];
  }
  return undefined;
}

/** A summary with two judgements that say how sure they are, beside their numbers or under a heading that calls them so. */
export function gradedSigns(outline: readonly OutlineItem[], summary: OutlineHeading): Sign[] | undefined {
  const found: Sign[] = [];
  let within: OutlineHeading | undefined;
  for (const item of outline) {
    if (isHeading(item)) within = item.section?.role === 'summary' ? item : undefined;
    else if (within)
      // A review of code may say how sure it is of what it found.
      for (const { text, span, isNumbered } of gradedJudgementsIn(item.block))
        if (isNumbered || /\bjudge?ments?\b/i.test(within.heading.text))
          found.push({ kind: 'judgement', text, span: moved(span, item.base) });
  }
  const [first, second] = found;
  return first && second && [signOf('summary', summary), first, second];
}

/**
 * Headings of three scenarios or more with probabilities: those that add up to 100 % in a dated paper, called so or by a named author;
 * those that do not where they are called so, each a scenario or a case, by a named author.
 */
export function scenarioSigns(
  outline: readonly OutlineItem[],
  standard: Standard,
  bylineOf: () => Byline,
): Sign[] | undefined {
  const scenarios = outline.filter(isHeading).flatMap((item) => {
    const chance = chanceOfScenario(item.heading.text, standard);
    return chance ? [{ item, middle: (chance.low + chance.high) / 2 }] : [];
  });
  const sum = scenarios.reduce((total, { middle }) => total + middle, 0);
  const areCalledSo = scenarios.some(({ item }) =>
    /\b(?:probab\w+|likelihood|likely|chances?|odds)\b/i.test(item.heading.text),
  );
  const byline = bylineOf();
  // Without such a word a percentage may be a share of a plan: then who wrote it must be known too.
  const isDated = areCalledSo ? byline.published !== undefined : bylineSign(byline) !== undefined;
  const isWhole = sum >= 98 && sum <= 102;
  const areNamed = areCalledSo && scenarios.every(({ item }) => isCalledScenario(item.heading.text));
  if (scenarios.length < 3 || !isDated || !(isWhole || (areNamed && bylineSign(byline)))) return undefined;
  return scenarios.map(({ item }) => signOf('judgement', item));
}

/** A table that asks for words of estimative probability and has them, in a paper with a byline. */
export function tableSigns(
  outline: readonly OutlineItem[],
  template: Template,
  bylineOf: () => Byline,
): Sign[] | undefined {
  const term = tabledTerm(
    outline.filter((item) => item.kind === 'block'),
    template,
  );
  const byline = term && bylineSign(bylineOf());
  return byline && [term, byline];
}
