import { distance } from 'fastest-levenshtein';
import type { Paragraph, RootContent } from 'mdast';
import { type Block, perBlock, perBlockAndKey } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import type { Template, TemplateSection } from '../templates/template.ts';
import { moved, type Span } from '../text/span.ts';
import type { Heading, HeadingStyle } from './model.ts';

/** `1.`, `2.3`, `IV.`, `A)`, `KJ-3:`, and the portion mark `(U)`, before the words of a heading. */
const numbering =
  /^\s*(?:\((?:U|C|S|TS|O|R|OS)(?:\/\/[A-Z/ -]+)?\)\s*)?(?:(?:(?:section|part|chapter|horizon)\s+(?:\d+|[IVX]+)\s*[:.–—-]|\d+(?:\.\d+)*[.)]?(?!\s*(?:to\b|[–—+-]|(?:months?|years?|weeks?|days?)\b))|[IVX]+[.)]|[A-H][.)]|KJ[\s-]?\d+[.:]?)\s+)?/i;

/**
 * A block as a heading: Markdown's own, or one line of bold or plain text that stands alone; undefined for any other.
 * Whether a bold or plain line serves as a heading is for the reader of its words to say. Offsets count from the block.
 */
export const headingIn = perBlock(({ node, source }: Block): Heading | undefined => {
  const style = headingStyle(node);
  if (!style) return undefined;
  const span = spanOf(node, 0);
  const prose = proseOf(node, source, 0);
  const words = wordsOf(prose, span.start);
  if (words.start === words.end) return undefined;
  const level = node.type === 'heading' ? node.depth : 0;
  return { text: prose.slice(words.start - span.start, words.end - span.start), words, span, level, style };
});

/** A heading where its block stands. */
export const headingAt = (heading: Heading, base: number): Heading => ({
  ...heading,
  words: moved(heading.words, base),
  span: moved(heading.span, base),
});

function headingStyle(block: RootContent): HeadingStyle | undefined {
  if (block.type === 'heading') return 'heading';
  if (block.type !== 'paragraph') return undefined;
  const { start, end } = block.position ?? {};
  if (!start || !end || start.line !== end.line || end.column - start.column > 90) return undefined;
  return isBold(block) ? 'bold' : 'plain';
}

/** A paragraph of bold words and nothing else; a colon may stand outside. */
const isBold = ({ children }: Paragraph): boolean =>
  children[0]?.type === 'strong' &&
  (children.length === 1 ||
    (children.length === 2 && children[1]?.type === 'text' && /^\s*:?\s*$/.test(children[1].value)));

/** Where the words of a heading stand: numbering, a closing colon and blanks left out. */
function wordsOf(prose: string, start: number): Span {
  const first = numbering.exec(prose)?.[0].length ?? 0;
  const rest = prose.slice(first);
  const lead = rest.length - rest.replace(/^[^\p{L}\p{N}>≥<≤~(]+/u, '').length;
  const words = first + lead;
  return { start: start + words, end: start + Math.max(words, endOfWords(prose)) };
}

/** After the last sign that ends words. From the end on: a pattern would try at each sign of a long row of others. */
function endOfWords(prose: string): number {
  let end = prose.length;
  while (end > 0 && !/[\p{L}\p{N})\]+%]$/u.test(prose.slice(Math.max(0, end - 2), end))) end--;
  return end;
}

/** The sections of a template that a heading may name. */
export type Names = {
  readonly exactly: TemplateSection | undefined;
  readonly named: TemplateSection | undefined;
  readonly loosely: TemplateSection | undefined;
  readonly nearly: ReturnType<typeof sectionNearly>;
  readonly isApparatus: boolean;
};

/** What a block names as a heading, by a template; undefined where it is no heading. */
export const namesIn = perBlockAndKey((template: Template, block): Names | undefined => {
  const heading = headingIn(block);
  if (!heading) return undefined;
  const { text, style } = heading;
  const exactly = sectionNamed(text, template, { loose: false, exactly: true });
  const isApparatus = isApparatusHeading(text);
  if (style === 'plain') return { exactly, named: undefined, loosely: undefined, nearly: undefined, isApparatus };
  return {
    exactly,
    isApparatus,
    named: sectionNamed(text, template, { loose: false, exactly: false }),
    loosely: style === 'heading' ? sectionNamed(text, template, { loose: true, exactly: false }) : undefined,
    nearly: sectionNearly(text, template),
  };
});

/** The template's section that a heading names: by loose names too, or by nothing but the very name. */
export function sectionNamed(
  words: string,
  template: Pick<Template, 'sections'>,
  { loose, exactly }: { readonly loose: boolean; readonly exactly: boolean },
): TemplateSection | undefined {
  const plain = plainWords(words);
  return template.sections.find((section) =>
    [...section.names, ...(loose ? section.loose : [])].some((name) =>
      exactly ? isSame(plain, plainName(name)) : goesBy(plain, plainName(name)),
    ),
  );
}

/** The template's section whose name a heading misspells (*Sumary*, *Forcast*), and that name; undefined for any other heading. */
export function sectionNearly(
  words: string,
  template: Template,
): { readonly section: TemplateSection; readonly name: string } | undefined {
  const plain = plainWords(words);
  for (const section of template.sections) {
    const name = section.names.find((one) => {
      const right = plainName(one);
      // The first letter is right, which most headings are told apart by.
      return plain[0] === right[0] && isMisspelt(nameIn(plain, right), right, mostLetters(section, one));
    });
    if (name) return { section, name };
  }
  return undefined;
}

/** As many words of a heading as the name has, where nothing follows them but what may: *Forcast for 2027*. */
function nameIn(words: string, name: string): string {
  const first = words.split(' ').slice(0, name.split(' ').length).join(' ');
  return mayFollow.test(words.slice(first.length)) ? first : words;
}

/** How many letters may be wrong: in the names of a summary and a forecast, which are hardly anything else, two of eight. */
const mostLetters = ({ role }: TemplateSection, name: string): number =>
  (role === 'summary' || role === 'forecast') && name.length >= 8 ? 2 : 1;

/** A letter or two wrong: *Forcast*. */
const isMisspelt = (words: string, name: string, most: number): boolean =>
  !isSame(words, name) &&
  name.length >= 6 &&
  Math.abs(words.length - name.length) <= 2 &&
  distance(words, name) <= most;

const plainNames = new Map<string, string>();

/** The names of templates are few, and every heading is held against them. */
function plainName(name: string): string {
  const plain = plainNames.get(name) ?? plainWords(name);
  plainNames.set(name, plain);
  return plain;
}

const plainWords = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** Singular and plural are one name: *Source*, *Sources*. */
const isSame = (words: string, name: string): boolean => words === name || `${words}s` === name || words === `${name}s`;

/** The name alone, or with what often follows it: `Outlook for 2026`, `Forecast (12 months)`, `Key judgements and outlook` is another heading. */
const goesBy = (words: string, name: string): boolean =>
  isSame(words, name) || (words.startsWith(name) && mayFollow.test(words.slice(name.length)));

const mayFollow = /^(?:,? 20\d\d| (?:for|to|through) (?:the |20\d\d)|:? ?\(|: | [–—-] )/;

const apparatus =
  /^(?:sources?|references?|bibliography|works cited|citations?|(?:end|foot)?notes?|methodology|methods?|method note|definitions?|glossary|legend|key terms|abbreviations|acronyms|about (?:the author|this|us).*|annex.*|appendix.*|probability yardstick|yardstick|(?:probability|confidence|estimative) (?:scale|language|terms|levels?)|words of estimative probability|analytic (?:standards|confidence)|further reading|disclaimer|acknowledge?ments?|distribution|handling|scope|scope notes?|source summary statement|scale)$/i;

/** Sections that carry no argument: sources, methods, the legend of a scale. */
export const isApparatusHeading = (words: string): boolean => apparatus.test(plainWords(words));
