import type { Briefing } from '../briefing/model.ts';
import { textBlocksIn } from '../briefing/prose/textBlocks.ts';
import { perBlock } from '../markdown/block.ts';

/** Where acronyms are explained in the briefing. */
export type Explanations = {
  /** Acronyms with their words in brackets beside them, or in a glossary. */
  readonly spelled: ReadonlySet<string>;
  /**
   * The initials of all words in order, with and without small words such as *of*; a blank parts what belongs to no one
   * name.
   */
  readonly initials: readonly string[];
};

/**
 * The explanations of the whole briefing; `isInApparatus` tells which offsets lie in sources, methods or a glossary.
 */
export function explanationsIn({ blocks }: Briefing, isInApparatus: (at: number) => boolean): Explanations {
  const spelled = new Set<string>();
  const initials = ['', ''];
  for (const { block, base } of blocks) {
    const inBlock = explanationsOf(block);
    for (const letters of inBlock.spelled) spelled.add(letters);
    // A line that begins with the acronym explains it in a glossary or among the sources only.
    if (inBlock.entries.length > 0 && isInApparatus(base)) for (const letters of inBlock.entries) spelled.add(letters);
    for (const i of [0, 1]) initials[i] += inBlock.initials[i] ?? '';
  }
  return { spelled, initials };
}

/** The explanations in one block; `entries` are lines that begin with an acronym. */
type BlockExplanations = {
  readonly spelled: readonly string[];
  readonly entries: readonly string[];
  readonly initials: readonly string[];
};

const explanationsOf = perBlock((block): BlockExplanations => {
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
      if (!smallWord.test(word)) initials[1] += initial;
    }
    for (const i of [0, 1]) initials[i] += ' ';
  }
  return { spelled, entries, initials };
});

const smallWord = /^(?:of|the|and|for|in|on|to|de|la|du|des|et|y|e|von|für)$/i;

/**
 * Whether the words are given anywhere. For acronyms of up to three letters only capitals count, since such initials
 * occur by chance.
 */
export function isSpelledOut(letters: string, { spelled, initials }: Explanations): boolean {
  const plain = letters.replaceAll('&', '');
  return (
    spelled.has(letters) ||
    initials.some((letterRow) =>
      plain.length > 3 ? letterRow.toUpperCase().includes(plain) : letterRow.includes(plain),
    )
  );
}
