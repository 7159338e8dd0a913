import * as v from 'valibot';
import type { Briefing } from '../briefing/model.ts';
import { apparatusOf, textBlocksIn } from '../briefing/textBlocks.ts';
import { perBlock } from '../markdown/block.ts';
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
    const isInApparatus = apparatusOf(briefing);
    const { byline } = briefing;
    const isInByline = (at: number) => byline.span !== undefined && byline.span.start <= at && at < byline.span.end;
    let explanations: Explanations | undefined;
    for (const { block, base } of briefing.index.with(acronymsIn)) {
      if (isInApparatus(base)) continue;
      for (const { letters, start, passage } of acronymsIn(block)) {
        if (known.has(letters) || isInByline(base + passage)) continue;
        known.add(letters);
        explanations ??= explanationsIn(briefing, isInApparatus);
        if (isSpelledOut(letters, explanations)) continue;
        yield {
          span: { start: base + start, end: base + start + letters.length },
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
  USD EUR GBP CHF JPY CNY RUB TLP BLUF KJ PHIA ICD IPCC EFSA CC BY SA MV SS HMS USS NB PS RE VS TBD TBC TODO XX XXX UNESCO UNICEF COVID FIXME IP DNS API SQL HTML CSS VPN MFA SSL TLS RDP SSH USSR DPRK GDR ASEAN BRICS IAEA OSCE UNHCR ICC ICJ UNSC LNG CCTV DHS NSA NHS FIFA UEFA PJSC AUKUS GCC ECOWAS DTEK SWIFT NC ND
  NOT NOTE UPDATE NEW AND OR NO YES ALL ONLY MUST KEY WARNING IMPORTANT DRAFT FINAL CONFIDENTIAL RESTRICTED OFFICIAL SECRET SENSITIVE UNCLASSIFIED NOFORN FOUO BREAKING CORRECTION  RED AMBER STRICT GREEN CLEAR WHITE`.split(
    /\s+/,
  );

const acronym =
  /(?<![\p{L}\p{N}_./:@#$\\]|\d[-–])(\p{Lu}[\p{Lu}&]{1,6})(?:s|['’]s)?(?![\p{L}\p{N}_@]|[-–]\d|[./:]\p{L}|\+)/gu;

/** A line in capitals is no row of acronyms. */
function isShouted(prose: string): boolean {
  const words = prose.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => word === word.toUpperCase()).length * 2 > words.length;
}

type Acronym = { readonly letters: string; readonly start: number; readonly passage: number };

/** What may be an acronym in a block; offsets count from the block. */
const acronymsIn = perBlock((block): readonly Acronym[] => {
  if (!/\p{Lu}[\p{Lu}&]/u.test(block.source)) return [];
  return textBlocksIn(block).flatMap(({ kind, prose, span, isQuotation }) => {
    if (kind === 'heading' || isQuotation || isShouted(prose)) return [];
    return [...prose.matchAll(acronym)].flatMap(({ 1: letters = '', index }) => {
      // Numerals, states after their town (*Austin, TX*), and names of several words in capitals (*SALTY HERON*).
      if (/^[IVXLCDM]+$/.test(letters)) return [];
      const before = prose.slice(Math.max(0, index - 40), index);
      const after = prose.slice(index + letters.length, index + letters.length + 40);
      if (letters.length === 2 && /\p{Ll},\s$/u.test(before)) return [];
      if (/^[\s-]\p{Lu}{2,}\b/u.test(after) || /\b\p{Lu}{2,}[\s-]$/u.test(before)) return [];
      return [{ letters, start: span.start + index, passage: span.start }];
    });
  });
});

/** What tells an acronym’s words. */
type Explanations = {
  readonly spelled: ReadonlySet<string>;
  /** Words with its initials anywhere, small words among them counted or not. */
  readonly initials: readonly string[];
};

function explanationsIn({ blocks }: Briefing, isInApparatus: (at: number) => boolean): Explanations {
  const spelled = new Set<string>();
  const initials = ['', ''];
  for (const { block, base } of blocks) {
    const own = explanationsOf(block);
    for (const letters of own.spelled) spelled.add(letters);
    // A line of a glossary or of the sources that begins with it.
    if (own.entries.length > 0 && isInApparatus(base)) for (const letters of own.entries) spelled.add(letters);
    for (const i of [0, 1]) initials[i] += own.initials[i] ?? '';
  }
  return { spelled, initials };
}

/** What a block has to tell of acronyms; `entries` tell something in a glossary only. */
type Explained = {
  readonly spelled: readonly string[];
  readonly entries: readonly string[];
  readonly initials: readonly string[];
};

const explanationsOf = perBlock((block): Explained => {
  const spelled: string[] = [];
  const entries: string[] = [];
  const initials = ['', ''];
  for (const { prose, kind } of textBlocksIn(block)) {
    // `… Guard Corps (IRGC)` and `IRGC (Islamic …)`.
    for (const match of prose.matchAll(/\p{L}[”"’')]?\s*[([]\s*(?:the |[“"])?(\p{Lu}[\p{Lu}&]+)s?\b/gu))
      spelled.push(match[1] ?? '');
    for (const match of prose.matchAll(/\b(\p{Lu}[\p{Lu}&]+)s?[”"’']?\s*\((?:the |an? |[“"])?\p{L}{2,}/gu))
      spelled.push(match[1] ?? '');
    const entry = /^\s*(\p{Lu}[\p{Lu}&]+)\s*(?:[:=–—-]|$)/u.exec(prose)?.[1];
    if (entry) (kind === 'tableCell' ? spelled : entries).push(entry);
    for (const { 0: word } of prose.matchAll(/\p{L}[\p{L}’'.]*|[^\s\p{L}&-]+/gu)) {
      const initial = /^\p{L}/u.test(word) && word !== word.toUpperCase() ? word.charAt(0) : ' ';
      initials[0] += initial;
      if (!small.test(word)) initials[1] += initial;
    }
    for (const i of [0, 1]) initials[i] += ' ';
  }
  return { spelled, entries, initials };
});

const small = /^(?:of|the|and|for|in|on|to|de|la|du|des|et|y|e|von|für)$/i;

/** Three small words with the right initials stand in any text: of short acronyms the words must have capitals. */
function isSpelledOut(letters: string, { spelled, initials }: Explanations): boolean {
  const plain = letters.replaceAll('&', '');
  return (
    spelled.has(letters) ||
    initials.some((all) => (plain.length > 3 ? all.toUpperCase().includes(plain) : all.includes(plain)))
  );
}
