import type { Briefing, PlacedProseBlock, SentenceInBlock } from '../briefing/model.ts';
import { apparatusOf, textBlocksIn } from '../briefing/prose/textBlocks.ts';
import { asWe } from '../language/ownNames.ts';
import { maskQuotations } from '../language/quotations.ts';
import { perBlock } from '../markdown/block.ts';
import { writtenSpan } from '../markdown/cutWords.ts';
import { oneLine } from '../text/oneLine.ts';
import { moved } from '../text/span.ts';
import { isCited } from './citations.ts';
import type { Rule } from './rule.ts';

export const unsourcedAttribution: Rule = {
  name: 'unsourced-attribution',
  severity: 'information',
  isOff: true,
  readsEnglish: true,
  summary: 'Somebody is named as saying something, and no source says where.',

  *check(briefing) {
    let sourceWords: ReadonlySet<string> | undefined;
    for (const { proseBlock, base } of briefing.proseBlocks)
      for (const paragraph of paragraphsOf(proseBlock)) {
        const found = paragraph.flatMap(statementIn)[0];
        if (!found || hasSource(paragraph, proseBlock.block.source)) continue;
        const { sentence, start, words } = found;
        sourceWords ??= wordsOfSources(briefing);
        if (contentWords(sentence.prose.slice(0, start + words.length)).some((word) => sourceWords?.has(word)))
          continue;
        yield {
          span: moved(writtenSpan(sentence, start, start + words.length), base),
          message: `“${oneLine(words)}” cites no source: say where, or add a note.`,
        };
      }
  },
};

/** The sentences of the body, by paragraph, bullet and cell. A summary cites nothing: what it sums up does. */
function paragraphsOf({ sentences }: PlacedProseBlock['proseBlock']): SentenceInBlock[][] {
  const inBody = sentences.filter(({ zone }) => zone === 'body');
  return [...new Set(inBody.map(({ block }) => block.start))].map((start) =>
    inBody.filter(({ block }) => block.start === start),
  );
}

const verb =
  '(?:said|says|announced|denied|denies|warned|warns|confirmed|insisted|insists|declared|vowed|vows|pledged|promised)';
const office =
  '(?:ministry|minister|government|police|president|governor|mayor|spokes(?:man|woman|person)|board|union|company|commission|council|court|army|navy|embassy|regulator|ambassador|commander|prosecutors?|general|king|queen|chairman|chairwoman|director)';
/** A word that begins with a capital and is nobody’s name is left out. */
const name =
  "(?<![\\p{L}\\p{N}])(?!(?:He|She|It|They|We|I|You|Who|One|This|That|These|Those|Some|Many|Most|Few|Several|Both|All|Others?|Nobody|Sources|Officials|Observers|Analysts|Experts|Residents|Witnesses|Locals|Critics|And|But|As|The|An?|Its|Their|His|Her)\\b)\\p{Lu}[\\p{L}.’'-]{0,40}\\p{L}(?<![’']s)";
/** *The fishing minister, Odo Reiss, said*, *Odo Reiss, the minister, has warned*. */
const statement = new RegExp(
  `(?:(?:\\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)|\\p{Lu}[\\p{L}-]{0,40}[’']s)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?)?(?:(?:${name}|\\b${office})\\s+){0,3}(?:${name}|\\b${office})(?:,\\s[^,.;:]{2,60},)?\\s+(?:(?:also|later|then|has|had|\\p{Ll}+ly)\\s+)?${verb}(?![\\p{L}-])`,
  'u',
);
/** Papers are sources themselves. */
const paper =
  /\b(?:Gazette|Times|News|Post|Courier|Herald|Tribune|Agency|Journal|Observer|Telegraph|Guardian|Standard|Chronicle|Mail|Echo|Star|Review|Radio|Television|Reuters|AFP|AP|BBC|CNN|TASS|Bloomberg)\b/;

function statementIn(sentence: SentenceInBlock): { sentence: SentenceInBlock; start: number; words: string }[] {
  const own = asWe(maskQuotations(sentence.prose, sentence.voice.quoted), sentence.voice.own);
  const match = statement.exec(own);
  return match ? [{ sentence, start: match.index, words: match[0] }] : [];
}

/** An occasion, a date with it or not, or somebody who was told, by which a reader finds the words. */
const occasion =
  /\b(?:in|at|during|on) (?:an?|the|his|her|its|their|this) (?:[\w’'-]+ ){0,3}?(?:letter|statement|interview|speech|conference|report|broadcast|post|note|notice|memo|memorandum|testimony|address|article|decree|communiqu[eé]|briefing|hearing|session|bulletin|paper|survey|channel|website)\b|\btold (?:the |a )?(?:\p{Lu}|us\b)|\binterview(?:ed)?\b|\bon (?:Telegram|X|Facebook|television|radio|state (?:TV|television|radio))\b/u;

const hasSource = (paragraph: readonly SentenceInBlock[], text: string): boolean =>
  paragraph.some((sentence) => isCited(sentence, text) || occasion.test(sentence.prose) || paper.test(sentence.prose));

/** The beginnings of the longer words, so that *minister* is found in *ministry*. */
const contentWords = (words: string): string[] =>
  (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6));

const wordsIn = perBlock((block): readonly string[] => textBlocksIn(block).flatMap(({ prose }) => contentWords(prose)));

/** The words of the sources, notes and the like. */
function wordsOfSources(briefing: Briefing): ReadonlySet<string> {
  const isInApparatus = apparatusOf(briefing);
  return new Set(briefing.blocks.filter(({ base }) => isInApparatus(base)).flatMap(({ block }) => wordsIn(block)));
}
