// Words in capitals that stand for no others: names of malware, operations and ships.

/** What has code names and hardly ever an acronym for a name. */
const tool =
  '(?:malware|ransomware|spyware|backdoor|implant|loader|dropper|trojan|wiper|worm|botnet|rootkit|bootkit|keylogger|stealer|web ?shell)s?';
/** What may have either: *the group FARC*. */
const bearer =
  '(?:group|actor|cluster|intrusion set|campaign|exercise|vessel|ship|tanker|trawler|freighter|submarine|yacht)s?';
const mark = `[“”"‘’'*_()\\s]+`;

const named = new RegExp(
  `(?:\\b${tool}|\\bOperation|\\bcode[- ]?named?|\\b(?:dubbed|nicknamed|christened|tracked as))(?:,? (?:called|named|known as|dubbed))?${mark}$`,
);
const ofTool = new RegExp(`^${mark}(?:\\p{Ll}+ )?${tool}\\b`, 'u');
const besideBearer = [
  new RegExp(`\\b${bearer}(?:,? (?:called|named|known as|dubbed))?${mark}$`, 'i'),
  new RegExp(`^${mark}${bearer}\\b`),
] as const;

/** Read as a word and not letter by letter: six letters or more, vowels among them, and no row that nobody can say. */
const isWordlike = (letters: string): boolean =>
  letters.length >= 6 && /[AEIOUY]/.test(letters) && !/[^AEIOUY]{4}|[AEIOU]{3}|^[^AEIOUY]{3}/.test(letters);

/** Whether the words before and after a word in capitals show that it is a code name: *the MUDLARK backdoor*, *Operation BRIAR*. */
export const isNamed = (letters: string, before: string, after: string): boolean =>
  letters.length > 3 &&
  (named.test(before) ||
    ofTool.test(after) ||
    (isWordlike(letters) && (besideBearer[0].test(before) || besideBearer[1].test(after))));
