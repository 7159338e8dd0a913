// Texts that no analyst writes: runs of one thing, in each of the places where a briefing may hold them.

/** What is said over and over: brackets and marks that nothing closes, blanks, figures, and the words that patterns look for. */
// biome-ignore format: one to a line would be a screen for each kind.
export const units: readonly string[] = [
  '[', ']', '(', ')', '[[', '![', '](', '][', '[a](b) ', '![](a) ', '[^1]', '[^1', '[^', '[term] ', '[a]: b\n',
  '[^1]: a\n', '<', '<a ', '<a', '<!--', '<!-- a -->', '<!--\n-->\n', '</a>', '<p>\n', '<img alt="', '&', '&amp;',
  '\\', '\\[', '\\\\', '{%', '{{', '{:', '@[', ':::', '{', '}', '*', '**a', '*a ', 'a*', '_', '_a ', 'a_ ', '`',
  '``a', '~', '"', '"a ', '“', '“a ', '”', '‘', '‘a ', '’', "'", "'a ", "a's ", '«', '„', ' ', '  x', '\t', '\u00a0',
  '\n', '\n\n', '\r', '\r\n', ' \n', '\u2028', '\0', '\uFEFF', '\u0301', 'a\u0301', '😀', '\uD800', '\uDC00 ', ',',
  ', ', ';', '; ', ':', ': ', '.', '. ', '? ', '! ', '…', '-', '--', '- ', '–', ' – ', '—', '|', '| a ', '/', '%',
  '+', '=', '$', '1', '1 ', '1,', '1.', '1-', '1 - ', '1 to ', '60 % ', '60 %, ', '60 %-', '0.6 ', '1 in ', 'one in ',
  '1 in 2 ', '1:', '2025', '2025 ', '2025-', '2025-05-', '2 May ', 'A', 'A ', 'A.', 'A. ', 'AB ', 'AB, ', 'AB(',
  'Ab ', 'Mr. ', 'a', 'a ', 'a b c d ', 'a, ', 'a-', 'a/', 'a. ', 'I ', 'i. ', 'é', 'ab cd efg ', 'that ', 'not ',
  'very ', 'very, ', 'more than ', 'likely ', 'unlikely, ', 'likely that ', 'Likely ', 'probably ', 'almost ',
  'almost certain ', 'as likely as not ', 'may ', 'May ', 'may, ', 'MAY ', 'might ', 'could ', 'could not ',
  'cannot be ', 'possibly ', 'possible ', 'certain ', 'bound to ', 'impossible ', 'no ', 'will never ', 'chance ',
  'a chance of ', 'the chance is ', 'the chance is low ', 'there is a ', 'odds of ', 'in all ', 'remote ', 'low ',
  'with high confidence ', 'confidence is ', 'confident that ', 'is ', 'it is ', 'we ', 'the ', 'said ', 'said that ',
  ', he said, ', 'claims ', 'claims that ', 'fears of ', 'puts ', 'found at ', 'according to ', 'in the view of ',
  'in his view ', 'as he put it ', 'if ', 'if a, ', 'whether ', 'unless ', 'were ', 'and ', 'or ', 'and will ',
  'will ', 'that it will ', 'because ', 'which ', 'as ', 'of ', 'to ', 'than ', 'by ', 'by 2030 ', 'in ', 'next ',
  'the next ', 'this year ', 'last year ', 'the end of ', 'Q1 ', 'May 2025 ', 'May May ', 'June ', 'soon ', 'in the ',
  'months ', 'week ', 'as of ', 'reportedly ', 'sources close to ', 'it is said ', 'under the ', 'members ',
  'a growth ', 'our ', 'Our team ', 'the team of ', 'all ', 'word ', 'scale ', 'means ', 'likely: 1 ', 'TLP:',
  'TLP: ', 'TLP red ', 'TODO ', 'XX ', '??? ', 'lorem ipsum ', 'outcome ', 'Outcome: ', 'both rows ', 'likelihood ',
  'photo ', 'Photo: ', 'CC BY ', 'http://', 'http://a ', 'www.', 'a@', 'a@b.', '@', 'brieflint-ignore ',
  'vague-likelihood, ', '<!-- brieflint-ignore a: b -->\n\n', '<!-- brieflint-ignore ', '#', '# ', '## a\n\n',
  '## Summary\n\n', '## Forecast\n\n', '### Short-term (Now - 3 months)\n\n', '**a**\n\n', 'a\n\n', 'a\n', 'a\n===\n',
  'a  \n', '\\\n', '- a\n', '- a\n\n', '* ', '1. ', '1. a\n', '> ', '>', '> a\n\n', '    a\n', '```\n', '~~~\n',
  '***\n', '---\n', '===\n', '|a', '|a|\n', '|-', '|-|\n', '- It is likely that it rains by 2030.\n',
  'It is likely that it rains. ', '- It is unlikely that talks will be held in Minsk by 2026.\n', 'It may rain.\n\n',
  'Short-term (0-3 months): ', '**Short-term:** ', 'key: a\n', 'key:\n', 'key: [', '- a: b\n', '&a ', '!a ', '"\\',
  "''", 'a: ', ': a', '#\n', '--- \n', '...\n', 'rules: { ', '- x: [', '  - ',
];

const head =
  '# The port\n\nAda Lind | 2 May 2025\n\n## Summary\n\n- The port is open.\n- Grain is cheap.\n\nThe port handles grain.\n\n## Forecast\n\n';
const short = '### Short-term (Now - 3 months)\n\n';
const tail =
  '- It is unlikely that dredging will begin.\n\n### Medium-term (3-12 months)\n\n- It is unlikely that the lease will be sold.\n';

/** Where a run may stand, and with what around it. */
export const places: Readonly<Record<string, (run: string) => string>> = {
  alone: (run) => run,
  'between words': (run) => `It is likely ${run} x`,
  body: (run) =>
    `${head.replace('The port handles grain.', () => `It is likely that the port ${run} x will.`)}${short}${tail}`,
  paragraph: (run) => `${head.replace('The port handles grain.', () => `${run}x`)}${short}${tail}`,
  summary: (run) => head.replace('The port is open', () => `There is a chance that ${run} is likely`) + short + tail,
  horizon: (run) => `${head}${short}- It is likely that ${run} will x.\n${tail}`,
  judgement: (run) => `${head}${short}- ${run} may, likely (60 %) x.\n${tail}`,
  blocks: (run) => `${head}${short}\n\n${run}\n\n${tail}`,
  heading: (run) => `${head}${short.replace('Now - 3 months', () => `${run}x`)}${tail}`,
  title: (run) => head.replace('The port', () => `${run}x`) + short + tail,
  'bold line': (run) => `${head}**${run}**: x\n\n${short}${tail}`,
  byline: (run) => head.replace('Lind |', () => `Lind ${run}`) + short + tail,
  'under the title': (run) => head.replace('Ada Lind', () => `${run}\n\nAda Lind`) + short + tail,
  'front matter': (run) => `---\ntitle: ${run}\n---\n${head}${short}${tail}`,
  'first lines': (run) => `---\n${run}\n${head}${short}${tail}`,
  table: (run) => `${head}| a | b |\n| --- | --- |\n| likely | ${run} |\n\n${short}${tail}`,
  comment: (run) => `${head}<!-- brieflint-ignore ${run} -->\n\n${short}${tail}`,
  picture: (run) => `${head}![a ${run}](a.png)\n\n${short}${tail}`,
};

/** About `length` characters of a unit. */
export const runOf = (unit: string, length: number): string =>
  unit.repeat(Math.max(1, Math.round(length / unit.length)));
