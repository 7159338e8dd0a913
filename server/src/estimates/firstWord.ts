// Whether the first word of a sentence keeps its capital where it no longer stands first.
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import { commonWords } from './commonWords.ts';

export const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
export const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/**
 * Whether words that begin with a capital begin with a name, or with what may be one: no function word, no common word, and
 * no word that the text writes in small letters somewhere.
 */
export function isName(words: string, lowercaseWords: Pick<LowercaseWords, 'has'>): boolean {
  const word = /^\p{Lu}[\p{Ll}’'-]*(?![\p{L}\p{N}])/u.exec(words)?.[0];
  if (!word) return true;
  if (namesWithFunctionWord.test(words)) return true;
  const small = lowerFirst(word).replace(/['’](?:s|ll|re|ve|d)?$/, '');
  if (functionWords.has(small)) return false;
  const rest = words.slice(word.length);
  // *Black Sea*, *Port Tessaly*, *Unit 4*: the first of several capitals, or of a word and a number, is a part of a name.
  if (/^[\s*_]+[\p{Lu}\d]/u.test(rest)) return true;
  if (commonEnding.test(small) || (gerund.test(small) && !namesLikeGerunds.test(small))) return false;
  return !formsOf(small).some((form) => commonWords.has(form) || lowercaseWords.has(form));
}

/** *New York*, *Three Gorges*; not *two European officials*. */
const namesWithFunctionWord =
  /^(?:The (?:Hague|Gambia)\b|New \p{Lu}|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) \p{Lu}(?![\p{Ll}-]*(?:an|ish|ese|i|ch|ic|ist)s?(?![\p{L}-]))\p{Ll})/u;

/** Endings that names do not have. */
const commonEnding =
  /^\p{L}{2,}(?:[ts]ions?|(?<!inver|guin|hark)ness|(?<!cle|parlia)ments?|isms?|ical|(?:ion|ent|ast)al|[ei]ous|(?:at|it|ect|ens)ive|(?:hold|mak|work|keep|own|fight|grow|run|build|deal|sell|buy)ers)$/u;
const gerund = /^\p{L}{3,}ing$/u;
/** *Beijing*, *Nanning*, *Boeing*. */
const namesLikeGerunds =
  /(?:j|q|p|nann|xin)ing$|^(?:boeing|reading|wyoming|sterling|darling|manning|harding|fleming|kipling|browning|epping|ealing|viking|lessing|schelling|spring|goring|pickering|hastings?)$/u;

/** A word and what it may be the plural of. */
const formsOf = (word: string): string[] => [
  word,
  ...(/[^s]s$/.test(word) ? [word.slice(0, -1)] : []),
  ...(/ies$/.test(word) ? [`${word.slice(0, -3)}y`] : []),
  ...(/(?:[sx]|ch|sh)es$/.test(word) ? [word.slice(0, -2)] : []),
];

const functionWords = new Set(
  'the a an this that these those its their his her our any some no all both further more new other another such most many several few each either neither renewed continued they he she you what whatever who whoever nothing nobody somebody anybody anyone anything everything everyone less fewer much plenty it we there in by on at after before during from with without within since despite amid next not once when half part parts hundreds thousands dozens scores millions tens nearly almost about around over only even up under none enough one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty'.split(
    ' ',
  ),
);
