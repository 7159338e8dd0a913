import * as v from 'valibot';
import type { Briefing } from '../briefing/briefing.ts';
import { passagesOf } from '../briefing/passages.ts';
import type { Rule } from './rule.ts';

export const undefinedAcronym: Rule = {
  name: 'undefined-acronym',
  severity: 'information',
  summary: 'An acronym is never spelled out.',
  options: v.strictObject({
    known: v.optional(
      v.pipe(
        v.array(
          v.string('An acronym is a word in capitals, such as IRGC.'),
          'known is a list of acronyms, such as [IRGC, PMF].',
        ),
        v.description('Acronyms that every reader of the house knows.'),
      ),
    ),
  }),

  *check(briefing, { options }) {
    const known = new Set([...everyday, ...((options.known as string[] | undefined) ?? [])]);
    const passages = passagesOf(briefing);
    const whole = passages.map(({ prose }) => prose).join('\n');
    for (const { prose, span, kind, isQuotation, isApparatus } of passages) {
      if (kind === 'heading' || isQuotation || isApparatus || isShouted(prose)) continue;
      if (briefing.byline.span && span.start >= briefing.byline.span.start && span.end <= briefing.byline.span.end)
        continue;
      for (const { 1: letters = '', index } of prose.matchAll(acronym)) {
        if (known.has(letters) || /^[IVXLCDM]+$/.test(letters)) continue;
        known.add(letters);
        if (isSpelledOut(letters, whole) || isInGlossary(letters, briefing)) continue;
        const start = span.start + index;
        yield {
          span: { start, end: start + letters.length },
          message: `“${letters}” is never spelled out: write its words and “(${letters})” where it first stands.`,
        };
      }
    }
  },
};

/** What every reader knows, and what is no acronym of the subject: clocks, money, labels, prefixes of ships, agencies. */
const everyday =
  `NATO EU UN US USA UK UAE BBC CNN CEO CFO GDP NGO NGOS AI IT HIV AIDS DNA TV PHD OK MP MPS PM PR HQ ID IDS FAQ PDF URL WWW HTTP HTTPS GPS USB SMS
  VIP VAT PC CV DIY WHO IMF WTO OECD OPEC FBI CIA KGB NASA AFP AP DPA UPI TASS RT DW NBC CBS ABC FT IBM BP BMW UTC GMT CET CEST EST EDT BST AM PM AD BC BCE CE
  USD EUR GBP CHF JPY CNY RUB TLP BLUF KJ PHIA ICD IPCC EFSA CC BY SA MV SS HMS USS NB PS RE VS TBD TBC TODO XX XXX UNESCO UNICEF COVID RED AMBER STRICT GREEN CLEAR WHITE`.split(
    /\s+/,
  );

const acronym =
  /(?<![\p{L}\p{N}_./:@#$\\]|\d[-–])(\p{Lu}[\p{Lu}&]{1,6})(?:s|['’]s)?(?![\p{L}\p{N}_@]|[-–]\d|[./:]\p{L}|\+)/gu;

/** A line in capitals is no row of acronyms. */
function isShouted(prose: string): boolean {
  const words = prose.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => word === word.toUpperCase()).length * 2 > words.length;
}

/** `… Guard Corps (IRGC)`, `IRGC (Islamic …)`, or words with these initials anywhere. */
function isSpelledOut(letters: string, whole: string): boolean {
  if (new RegExp(`\\p{L}[”"’')]?\\s*[([]\\s*(?:the |[“"])?${letters}s?\\b`, 'u').test(whole)) return true;
  if (new RegExp(`\\b${letters}s?[”"’']?\\s*\\((?:the |an? |[“"])?\\p{L}{2,}`, 'u').test(whole)) return true;
  const small = '(?:(?:of|the|and|for|in|on|to|de|la|du|des|et|y|e|von|für|&)\\s+)*';
  const initials = [...letters.replaceAll('&', '')].map((letter) => `${letter}[\\p{L}’'.]*`).join(`(?:\\s+|-)${small}`);
  return letters.length > 1 && new RegExp(`(?<!\\p{L})${initials}(?!\\p{L})`, 'iu').test(whole.replaceAll(letters, ''));
}

/** A line or a cell of a glossary or of the sources that begins with it. */
const isInGlossary = (letters: string, briefing: Briefing): boolean =>
  passagesOf(briefing).some(
    ({ isApparatus, prose, kind }) =>
      (isApparatus || kind === 'tableCell') && new RegExp(`^\\s*${letters}\\s*(?:[:=–—-]|$)`).test(prose),
  );
