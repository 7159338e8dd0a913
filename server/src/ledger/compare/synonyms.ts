// Words that analysts take for each other from one issue to the next. The table is small on purpose: a pair that is only nearly
// the same (*missile* and *rocket*) would make two events one.
import { stem } from '../../estimates/eventMatch.ts';
import { baseForm } from '../../language/pastTense.ts';

const groups = `
begin start commence launch
end stop cease halt
rise raise increase grow climb growth
fall drop cut reduce decrease decline lower reduction
shut close closure
resign quit resignation
strike walkout stoppage
attack assault
army military
delay postpone
agreement agree accord pact treaty deal
spread reach
send deploy dispatch
protest demonstrate demonstration demonstrator
buy purchase acquire
sell sale
build construct erect construction
free release
refuse reject refusal rejection
extend prolong extension
withdraw withdrawal
resume restart resumption
cancel suspend suspension
ban prohibit prohibition
amend change alter amendment
ask request
help aid assistance
abandon scrap
move shift relocate
expand enlarge expansion
exceed surpass
finish complete completion
create establish
ship vessel
sack dismiss oust dismissal
force oblige compel
election poll vote ballot
win victory
kill murder
worker employee
lease rent
hire recruit
widen broaden
retake recapture
`;

/** The rough stem of a word, but for forms that it gets wrong: *dismiss*, *sued*, *agreed*, *sold*. */
const ownStem = (word: string): string => {
  if (/ss$/.test(word)) return word;
  return stem(/^[a-z][^e]ed$|(?:agr|fr|guarant)eed$/.test(word) ? word.slice(0, -1) : baseForm(word));
};

const canonical = new Map(
  groups
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ').map(ownStem);
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
);

/** The stem that stands for a word and those like it. */
export const canonicalStem = (word: string): string => {
  const own = ownStem(word);
  return canonical.get(own) ?? own;
};

/** What several words say that one of the table says too. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bstep(?:s|ped|ping)? (?:down|aside)\b/g, 'resign'],
  [/\bwalk(?:s|ed|ing)? out\b/g, 'strike'],
  [/\bpull(?:s|ed|ing)? (?:back|out)\b/g, 'withdraw'],
  [/\bput(?:s|ting)? off\b/g, 'postpone'],
  [/\bcall(?:s|ed|ing)? off\b/g, 'cancel'],
  [/\bput(?:s|ting)? up\b/g, 'build'],
  [/\bset(?:s|ting)? up\b/g, 'create'],
  [/\bgiv(?:es?|en|ing) up\b|\bhand(?:s|ed|ing)? over\b/g, 'abandon'],
  [/\bbecom(?:es?|ing) (?:a )?member of\b/g, 'join'],
  [/\bdeclin(?:es?|ed|ing) to\b/g, 'refuse to'],
  [/\b(?:go|goes|gone|going) up\b/g, 'rise'],
  [/\b(?:go|goes|gone|going) down\b/g, 'fall'],
];

/** Words in which those phrases are one word each. */
export const inOneWord = (words: string): string =>
  phrases.reduce((text, [pattern, word]) => text.replace(pattern, word), words);

const opposites = new Map(
  [
    'rise fall',
    'open shut',
    'reopen shut',
    'begin end',
    'resume end',
    'agreement refuse',
    'accept refuse',
    'join leave',
    'win lose',
    'import export',
    'lift impose',
    'north south',
    'northern southern',
    'east west',
    'eastern western',
    'upper lower',
    'inner outer',
  ].flatMap((pair) => {
    const [a = '', b = ''] = pair.split(' ').map(canonicalStem);
    return [
      [`${a} ${b}`, true],
      [`${b} ${a}`, true],
    ] as const;
  }),
);

/** Whether two stems are opposites: an event is none in which the other stands. */
export const areOpposites = (a: string, b: string): boolean => opposites.has(`${a} ${b}`);
