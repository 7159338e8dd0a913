import * as v from 'valibot';
import type { Briefing } from '../briefing/model.ts';
import { apparatusOf, textBlocksIn } from '../briefing/prose/textBlocks.ts';
import { perBlock } from '../markdown/block.ts';
import { writtenSpan } from '../markdown/cutWords.ts';
import { moved, type Span } from '../text/span.ts';
import { type Explanations, explanationsIn, isSpelledOut } from './acronymExplanations.ts';
import { isNamed } from './codeNames.ts';
import type { Rule } from './rule.ts';

export const undefinedAcronym: Rule = {
  name: 'undefined-acronym',
  severity: 'information',
  readsEnglish: true,
  summary: 'An acronym is never spelled out.',
  options: v.strictObject({
    known: v.optional(
      v.pipe(
        v.array(
          v.pipe(
            v.string('An acronym is a word in capitals, such as IRGC.'),
            v.maxLength(
              100,
              ({ input }) =>
                `An acronym of known has ${input.length} characters and may have 100: write the acronym alone.`,
            ),
          ),
          'known is a list of acronyms, such as [IRGC, PMF].',
        ),
        v.description('Acronyms that every reader of the house knows.'),
      ),
    ),
  }),

  *check(briefing, { options }) {
    const familiar = new Set([...everyday, ...((options.known as string[] | undefined) ?? [])]);
    const isInApparatus = apparatusOf(briefing);
    const { byline } = briefing;
    const isInByline = (at: number) => byline.span !== undefined && byline.span.start <= at && at < byline.span.end;
    let explanations: Explanations | undefined;
    let codeNames: ReadonlySet<string> | undefined;
    for (const { block, base } of briefing.index.with(acronymsIn)) {
      if (isInApparatus(base)) continue;
      for (const { letters, span, textBlockStart } of acronymsIn(block)) {
        if (familiar.has(letters) || isInByline(base + textBlockStart)) continue;
        // Each is reported once.
        familiar.add(letters);
        explanations ??= explanationsIn(briefing, isInApparatus);
        if (isSpelledOut(letters, explanations)) continue;
        codeNames ??= codeNamesIn(briefing);
        if (codeNames.has(letters)) continue;
        yield {
          span: moved(span, base),
          message: `“${letters}” is never spelled out: write its words and “(${letters})” where it first stands.`,
        };
      }
    }
  },
};

/**
 * Capitals that need no explanation: well-known bodies and agencies, currencies, time zones, handling marks, headings,
 * prefixes of ships.
 */
const everyday =
  `NATO EU UN US USA UK UAE BBC CNN CEO CFO GDP NGO NGOS AI IT HIV AIDS DNA TV PHD OK MP MPS PM PR HQ ID IDS FAQ PDF URL WWW HTTP HTTPS GPS USB SMS
  VIP VAT PC CV DIY WHO IMF WTO OECD OPEC FBI CIA KGB NASA AFP AP DPA UPI TASS RT DW NBC CBS ABC FT IBM BP BMW UTC GMT CET CEST EST EDT BST AM PM AD BC BCE CE
  USD EUR GBP CHF JPY CNY RUB TLP BLUF KJ PHIA ICD IPCC EFSA CC BY SA MV SS HMS USS NB PS RE VS TBD TBC TODO XX XXX UNESCO UNICEF COVID FIXME IP DNS API SQL HTML CSS VPN MFA SSL TLS RDP SSH USSR DPRK GDR ASEAN BRICS IAEA OSCE UNHCR ICC ICJ UNSC LNG CCTV DHS NSA NHS FIFA UEFA PJSC AUKUS GCC ECOWAS DTEK SWIFT NC ND
  SUBJECT FROM DATE ATTN MEMO MEMORANDUM NOT NOTE UPDATE NEW AND OR NO YES ALL ONLY MUST KEY WARNING IMPORTANT DRAFT FINAL CONFIDENTIAL RESTRICTED OFFICIAL SECRET SENSITIVE UNCLASSIFIED NOFORN FOUO BREAKING CORRECTION  RED AMBER STRICT GREEN CLEAR WHITE LOW MEDIUM HIGH LIKELY
  OUTCOME PARTLY VOID TRUE FALSE WRONG CORRECT MIXED UNCLEAR UNKNOWN`.split(/\s+/);

const acronym =
  /(?<![\p{L}\p{N}_./:@#$\\]|\d[-–])(\p{Lu}[\p{Lu}&]{1,6})(?:s|['’]s)?(?![\p{L}\p{N}_@]|[-–]\d|[./:]\p{L}|\+)/gu;

/** Whether most words are in capitals, so that capitals mark no acronyms. */
function isShouted(prose: string): boolean {
  const words = prose.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => word === word.toUpperCase()).length * 2 > words.length;
}

type Acronym = {
  readonly letters: string;
  readonly span: Span;
  readonly textBlockStart: number;
  /** Whether the words beside it show that it is a name without words to spell out. */
  readonly isCodeName: boolean;
};

/** What is a code name in one place is one everywhere. */
const codeNamesIn = ({ index }: Briefing): ReadonlySet<string> =>
  new Set(
    [...index.with(acronymsIn)].flatMap(({ block }) =>
      acronymsIn(block)
        .filter(({ isCodeName }) => isCodeName)
        .map(({ letters }) => letters),
    ),
  );

/** The possible acronyms of a block, without its headings and quotations; offsets count from the block. */
const acronymsIn = perBlock((block): readonly Acronym[] => {
  if (!/\p{Lu}[\p{Lu}&]/u.test(block.source)) return [];
  return textBlocksIn(block).flatMap(({ kind, prose, span, written, isQuotation }) => {
    if (kind === 'heading' || isQuotation || isShouted(prose)) return [];
    return [...prose.matchAll(acronym)].flatMap(({ 1: letters = '', index }) => {
      // Left out: Roman numerals, states after their town (*Austin, TX*), names of several words in capitals (*SALTY
      // HERON*).
      if (/^[IVXLCDM]+$/.test(letters)) return [];
      const before = prose.slice(Math.max(0, index - 40), index);
      const after = prose.slice(index + letters.length, index + letters.length + 40);
      if (letters.length === 2 && /\p{Ll},\s$/u.test(before)) return [];
      if (/^[\s-]\p{Lu}{2,}\b/u.test(after) || /\b\p{Lu}{2,}[\s-]$/u.test(before)) return [];
      return [
        {
          letters,
          span: writtenSpan({ span, written }, index, index + letters.length),
          textBlockStart: span.start,
          isCodeName: isNamed(letters, before, after),
        },
      ];
    });
  });
});
