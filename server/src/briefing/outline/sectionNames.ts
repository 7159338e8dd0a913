// Which sections of a template the words of a heading name, and how well they fit.
import { distance } from 'fastest-levenshtein';
import { perBlockAndKey } from '../../markdown/block.ts';
import { anyHeading, type Template, type TemplateSection } from '../../templates/template.ts';
import { foreignSection } from './foreignNames.ts';
import { headingIn } from './headings.ts';
import { forecastWords } from './lookingAhead.ts';

/** The sections of a template that a heading may name, by how well its words fit. */
export type Names = {
  /** The heading is the name. */
  readonly exactly: TemplateSection | undefined;
  /** The heading is the name, alone or followed by words such as *for 2026*. */
  readonly named: TemplateSection | undefined;
  /** The same with the section’s loose names too. */
  readonly loosely: TemplateSection | undefined;
  /** The heading has the name with qualifiers before it or in it: *Analytic Assessment*, *Key Intelligence Judgements*. */
  readonly wordily: TemplateSection | undefined;
  /** The heading misspells the name. */
  readonly nearly: ReturnType<typeof sectionNearly>;
  /** The heading is the name in another language than English. */
  readonly foreign: TemplateSection | undefined;
  readonly isApparatus: boolean;
  /** Whether any of its words tells a forecast. */
  readonly hasForecastWord: boolean;
};

/** The sections of a template that a block may name as a heading; undefined where it is no heading. */
export const namesIn = perBlockAndKey((template: Template, block): Names | undefined => {
  const heading = headingIn(block);
  if (!heading) return undefined;
  const { text, style } = heading;
  const exactly = sectionNamed(text, template, { loose: false, exactly: true });
  const own = { exactly, isApparatus: isApparatusHeading(text), hasForecastWord: forecastWords.test(text) };
  if (style === 'plain') return { ...own, ...noOthers };
  return {
    ...own,
    named: sectionNamed(text, template, { loose: false, exactly: false }),
    loosely: style !== 'bold' ? sectionNamed(text, template, { loose: true, exactly: false }) : undefined,
    wordily: style === 'heading' ? sectionWordily(text, template, own.isApparatus) : undefined,
    nearly: sectionNearly(text, template),
    foreign: style === 'heading' || style === 'box' ? foreignSection(text, template.sections) : undefined,
  };
});

const noOthers = { named: undefined, loosely: undefined, wordily: undefined, nearly: undefined, foreign: undefined };

/** Words that leave what they stand before what it is: *an analytic assessment* is an assessment, *a damage assessment* another thing. */
const qualifiers =
  /^(?:(?:the|our|main|overall|detailed|analytic|analytical|analyst|analyst's|intelligence|executive|technical|critical|preliminary|final|initial|strategic|tactical|operational)[\s:]*)+$/;

/**
 * The section whose name a heading has with qualifiers before it (*Analytic Assessment*) or, for a name of several words, in it
 * (*Key Intelligence Findings*). Of the sources and other apparatus only where the heading says itself that it is one (*Appendix:
 * Technical Indicators*): what stands under them is not read. None of a summary or a forecast by what stands before it:
 * *Technical summary* may be one of many; but an executive summary is one, whatever stands around it.
 */
function sectionWordily(words: string, template: Template, isApparatus: boolean): TemplateSection | undefined {
  const plain = plainWords(words);
  const fits = (name: string, role: TemplateSection['role']) => {
    const before = plain.endsWith(` ${name}`) ? plain.slice(0, -name.length).trim() : '';
    if (before && role === 'apparatus') return isApparatus;
    if (before && role === 'body') return qualifiers.test(before);
    if (role === 'summary' && name === 'executive summary') return executive.test(plain);
    const gap = name.indexOf(' ');
    const [first, last] = [name.slice(0, gap + 1), name.slice(gap)];
    return gap > 0 && role !== 'apparatus' && plain.startsWith(first) && plain.endsWith(last)
      ? qualifiers.test(plain.slice(first.length, -last.length))
      : false;
  };
  return template.sections.find(({ names, role }) =>
    names.some((name) => !name.includes('*') && fits(plainName(name), role)),
  );
}

/** Few words around *executive summary*, and none that say of what else it is one. */
const executive = /^(?:\S+ ){0,2}executive summary(?: (?:&|and|\+|[–—-]) (?:\S+ ?){1,3})?$/;

/**
 * The first section of the template that the words of a heading name; undefined where they name none. `loose` takes loose names
 * too; with `exactly` no words may follow the name.
 */
export function sectionNamed(
  words: string,
  template: Pick<Template, 'sections'>,
  { loose, exactly }: { readonly loose: boolean; readonly exactly: boolean },
): TemplateSection | undefined {
  const plain = plainWords(words);
  const by = (fits: (name: string) => boolean) =>
    template.sections.find((section) => [...section.names, ...(loose ? section.loose : [])].some(fits));
  return (
    by((name) => (exactly ? isSame(plain, plainName(name)) : goesBy(plain, plainName(name)))) ??
    by((name) => name.includes('*') && fitsPattern(plain, plainName(name)))
  );
}

/**
 * The first section of the template whose name a heading misspells (*Sumary*, *Forcast*), and that name; undefined
 * where it misspells none.
 */
export function sectionNearly(
  words: string,
  template: Template,
): { readonly section: TemplateSection; readonly name: string } | undefined {
  const plain = plainWords(words);
  for (const section of template.sections) {
    const name = section.names.find((candidate) => {
      const right = plainName(candidate);
      // Only a name with the same first letter is compared: that rules most headings out at once.
      return plain[0] === right[0] && isMisspelt(nameIn(plain, right), right, maxWrongLetters(section, candidate));
    });
    if (name) return { section, name };
  }
  return undefined;
}

/**
 * The first words of a heading, as many as the name has, if what follows them may follow a name (*Forcast for 2027*);
 * else the whole heading.
 */
function nameIn(words: string, name: string): string {
  const first = words.split(' ').slice(0, name.split(' ').length).join(' ');
  return mayFollow.test(words.slice(first.length)) ? first : words;
}

/**
 * How many letters may be wrong: one, or two in a name of eight letters and more of a summary or a forecast, which is
 * rarely confused with another word.
 */
const maxWrongLetters = ({ role }: TemplateSection, name: string): number =>
  (role === 'summary' || role === 'forecast') && name.length >= 8 ? 2 : 1;

/** Whether words differ from a name of six letters and more in at most `maxWrong` letters (Levenshtein distance). */
const isMisspelt = (words: string, name: string, maxWrong: number): boolean =>
  !isSame(words, name) &&
  !name.includes('*') &&
  name.length >= 6 &&
  Math.abs(words.length - name.length) <= 2 &&
  distance(words, name) <= maxWrong;

const plainNames = new Map<string, string>();

/** The plain words of a name, cached: templates have few names, and every heading is compared with them. */
function plainName(name: string): string {
  const plain = plainNames.get(name) ?? plainWords(name);
  plainNames.set(name, plain);
  return plain;
}

/** Words in the form in which names are compared: lower case, straight apostrophes, single blanks, *and* for “&”. */
const plainWords = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('&', ' and ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** Whether words are a name, in the singular or the plural: *Source*, *Sources*. */
const isSame = (words: string, name: string): boolean => words === name || `${words}s` === name || words === `${name}s`;

/**
 * Whether words are a name, alone or with what often follows it: `Outlook for 2026`, `Forecast (12 months)`; but not
 * `Key judgements and outlook`.
 */
const goesBy = (words: string, name: string): boolean =>
  isSame(words, name) || (words.startsWith(name) && mayFollow.test(words.slice(name.length)));

/**
 * Whether words are a name in which each `*` stands for any words (*Outlook, Next * Days*), alone or before brackets. A lone
 * `*` is no name: see `anyHeading`.
 */
function fitsPattern(words: string, name: string): boolean {
  const [first = '', ...others] = name.split('*');
  const last = others.pop() ?? '';
  const all = words.replace(/:? \([^()]*\)$/, '');
  if (name === anyHeading || !all.startsWith(first) || !all.endsWith(last)) return false;
  let at = first.length;
  for (const part of others) {
    const found = all.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return all.length - last.length > at;
}

const mayFollow = /^(?:,? 20\d\d| (?:for|to|through) (?:the |20\d\d)|:? ?\(|: | [–—-] )/;

const apparatus =
  /^(?:sources?|sourcing|sources? (?:list|log|set|provenance|notes?|register|assessment|evaluation|reliability)|provenance|(?:iocs?|indicators of compromise)(?: patterns?| list| table)?|(?:revision|version|document|change) history|references?|bibliography|works cited|citations?|(?:end|foot)?notes?|methodology|methods?|method note|definitions?|glossary|legend|key terms|abbreviations|acronyms|about (?:the authors?|us|this (?:report|briefing|paper|document|product|assessment|series|publication))|annex(?:es)?\b.*|appendi(?:x|ces)\b.*|probability yardstick|yardstick|(?:probability|confidence|estimative) (?:scale|language|terms|levels?)|words of estimative probability|analytic (?:standards|confidence)|further reading|disclaimer|acknowledge?ments?|distribution|handling|scope|scope notes?|source summary statement|scale)$/i;

/** Whether a heading names a section that holds no argument: sources, methods, definitions, the scale of a standard. */
export const isApparatusHeading = (words: string): boolean => apparatus.test(plainWords(words));
