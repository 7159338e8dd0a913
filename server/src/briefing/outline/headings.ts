import { distance } from 'fastest-levenshtein';
import type { List, Paragraph, RootContent } from 'mdast';
import { type Block, perBlock, perBlockAndKey } from '../../markdown/block.ts';
import { type Prose, type Written, writtenIn, writtenSpan } from '../../markdown/cutWords.ts';
import { spanOf } from '../../markdown/parse.ts';
import { readProse } from '../../markdown/prose.ts';
import { anyHeading, type Template, type TemplateSection } from '../../templates/template.ts';
import { moved, type Span } from '../../text/span.ts';
import { isHandlingMark, portionMark } from '../byline/handlingMarks.ts';
import type { Heading, HeadingStyle, Title } from '../model.ts';
import { type BoxTitle, boxTitleIn } from './boxes.ts';

/** Numbering (`1.`, `2.3`, `IV.`, `A)`) before the words of a heading. */
const numbering =
  /^\s*(?:(?:(?:section|part|chapter|horizon)\s+(?:\d+|[IVX]+)\s*[:.–—-]|(?!20\d\d\b)\d+(?:\.\d+)*[.)]?(?!\s*(?:to\b|[–—+-]|(?:months?|years?|weeks?|days?)\b))|[IVX]+[.)]|[A-H][.)])\s+)?/i;

/**
 * A block as a heading: a Markdown heading; or a paragraph of one bold or plain line or the title of a box, which has level 0
 * and is a heading only if its words name a section or a horizon (`readOutline` decides); undefined for any other block.
 * Offsets count from the start of the block.
 */
export const headingIn = perBlock((block: Block): Heading | undefined => {
  const { node, source } = block;
  const box = boxTitleIn(block);
  if (box) return titleOfBox(block, box);
  const style = headingStyle(node);
  if (!style) return undefined;
  const span = spanOf(node, 0);
  const { words: prose, written } = withCode(node, source);
  const { start, end } = wordsOf(prose);
  // A handling mark set as a heading heads nothing.
  if (start === end || isHandlingMark(prose.trim())) return undefined;
  const level = node.type === 'heading' ? node.depth : 0;
  return { ...wordsAsHeading(prose, { start, end }, span.start, written), span, level, style };
});

function titleOfBox({ node, source }: Block, { kind, words, isType, from }: BoxTitle): Heading | undefined {
  const { start, end } = spanOf(node, 0);
  const isMarkdown = kind === 'callout' || kind === 'admonition';
  const { words: prose, written } = isMarkdown
    ? readProse(node, source, 0)
    : { words: source.slice(start, end), written: undefined };
  const inTitle = wordsOf(prose.slice(words.start - start, words.end - start));
  if (inTitle.start === inTitle.end) return undefined;
  const heading = wordsAsHeading(prose, moved(inTitle, words.start - start), start, written);
  const span = { start, end: start + source.slice(start, Math.min(end, from)).trimEnd().length };
  return { ...heading, text: isType ? heading.text.replaceAll('-', ' ') : heading.text, span, level: 0, style: 'box' };
}

/** The words of a heading; code and addresses are words where there are no others, since they are all that it says. */
function withCode(node: RootContent, source: string): Prose {
  const prose = readProse(node, source, 0);
  if (node.type !== 'heading' || /[\p{L}\p{N}]/u.test(prose.words)) return prose;
  const { start, end } = spanOf(node, 0);
  const isSetext = !/^ {0,3}#/.test(source.slice(start));
  const words = source
    .slice(start, end)
    .replace(isSetext ? /\n[ \t]*[=-]+[ \t]*$/ : /^ {0,3}#+|[ \t]#+[ \t]*$/g, (mark) => ' '.repeat(mark.length))
    .replace(/[`<>]|!?\[(?=[^\]]*\])|\]\([^)]*\)/g, (mark) => ' '.repeat(mark.length));
  return { words, written: undefined };
}

/** The title that the heading of a block gives: its words with the signs around them that are the writer’s, *What now?* */
export const titleIn = perBlock((block: Block): Title | undefined => {
  if (!headingIn(block)) return undefined;
  const { node, source } = block;
  const { words: prose, written } = withCode(node, source);
  const { start } = wordsOf(prose);
  const lead = /[“"'‘«„¿¡$€£#@[]+$/u.exec(prose.slice(0, start))?.[0].length ?? 0;
  const end = prose.replace(/[\s:|–—*_-]+$/, '').length;
  const words = wordsAsHeading(prose, { start: start - lead, end }, spanOf(node, 0).start, written);
  return { text: words.text, span: words.words };
});

/** The words of a heading at a span of its prose, which begins at the offset `from`. */
export const wordsAsHeading = (
  prose: string,
  { start, end }: Span,
  from: number,
  written: Written | undefined,
): Pick<Heading, 'text' | 'words' | 'written'> => ({
  text: prose.slice(start, end),
  words: writtenSpan({ span: { start: from }, written }, start, end),
  written: writtenIn(written, { start, end }),
});

/** A heading with offsets counted from the document, whose block starts at `base`. */
export const headingAt = (heading: Heading, base: number): Heading => ({
  ...heading,
  words: moved(heading.words, base),
  span: moved(heading.span, base),
});

function headingStyle(block: RootContent): HeadingStyle | undefined {
  if (block.type === 'heading') return 'heading';
  if (block.type === 'list') return isNumberedCapitals(block) ? 'plain' : undefined;
  if (block.type !== 'paragraph') return undefined;
  const { start, end } = block.position ?? {};
  if (!start || !end || start.line !== end.line || end.column - start.column > 90) return undefined;
  return isBold(block) ? 'bold' : 'plain';
}

/** Whether a list is one number and capitals, as memos write headings, `1. SUMMARY`: to Markdown a list of one item. */
function isNumberedCapitals({ ordered, children: [item, ...others] }: List): boolean {
  const [paragraph, ...more] = item?.children ?? [];
  const [words, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return (
    ordered === true &&
    [others, more, rest].every(({ length }) => length === 0) &&
    words?.type === 'text' &&
    /^[^\n\p{Ll}]{4,90}$/u.test(words.value)
  );
}

/** Whether a paragraph is bold words and nothing else but a colon. */
const isBold = ({ children }: Paragraph): boolean =>
  children[0]?.type === 'strong' &&
  (children.length === 1 ||
    (children.length === 2 && children[1]?.type === 'text' && /^\s*:?\s*$/.test(children[1].value)));

/** The span of a heading’s words in its prose, without numbering, signs before them, a closing colon and blanks. */
function wordsOf(prose: string): Span {
  const mark = portionMark.exec(prose)?.[0].length ?? 0;
  const first = mark + (numbering.exec(prose.slice(mark))?.[0].length ?? 0);
  const rest = prose.slice(first);
  const lead = rest.length - rest.replace(/^[^\p{L}\p{N}>≥<≤~(]+/u, '').length;
  const from = first + lead;
  return { start: from, end: Math.max(from, endOfWords(prose)) };
}

/**
 * The index after the last character that can end words. It searches backwards: a pattern would take quadratic time
 * on a long row of other characters.
 */
function endOfWords(prose: string): number {
  let end = prose.length;
  while (end > 0 && !/[\p{L}\p{N})\]+%]$/u.test(prose.slice(Math.max(0, end - 2), end))) end--;
  return end;
}

/** The sections of a template that a heading may name, by how well its words fit. */
export type Names = {
  /** The heading is the name. */
  readonly exactly: TemplateSection | undefined;
  /** The heading is the name, alone or followed by words such as *for 2026*. */
  readonly named: TemplateSection | undefined;
  /** The same with the section’s loose names too. */
  readonly loosely: TemplateSection | undefined;
  /** The heading has the name with further words before it or in it: *Analytic Assessment*, *Key Intelligence Judgements*. */
  readonly wordily: TemplateSection | undefined;
  /** The heading misspells the name. */
  readonly nearly: ReturnType<typeof sectionNearly>;
  readonly isApparatus: boolean;
};

/** The sections of a template that a block may name as a heading; undefined where it is no heading. */
export const namesIn = perBlockAndKey((template: Template, block): Names | undefined => {
  const heading = headingIn(block);
  if (!heading) return undefined;
  const { text, style } = heading;
  const exactly = sectionNamed(text, template, { loose: false, exactly: true });
  const isApparatus = isApparatusHeading(text);
  if (style === 'plain')
    return { exactly, named: undefined, loosely: undefined, wordily: undefined, nearly: undefined, isApparatus };
  return {
    exactly,
    isApparatus,
    named: sectionNamed(text, template, { loose: false, exactly: false }),
    loosely: style !== 'bold' ? sectionNamed(text, template, { loose: true, exactly: false }) : undefined,
    wordily: style === 'heading' ? sectionWordily(text, template) : undefined,
    nearly: sectionNearly(text, template),
  };
});

/**
 * The section whose name a heading has with one to three words before it (*Analytic Assessment*, *Appendix: Technical
 * Indicators*), or in it for a name of several words (*Executive Intelligence Summary*). Of a summary or a forecast only the
 * second: *Incident summary* may be one of many.
 */
function sectionWordily(words: string, template: Template): TemplateSection | undefined {
  const plain = plainWords(words);
  const isAt = (name: string, role: TemplateSection['role']) => {
    const before = plain.endsWith(` ${name}`) ? plain.slice(0, -name.length).trim() : '';
    if (before && role !== 'summary' && role !== 'forecast') return before.split(' ').length <= 3;
    const [first, ...rest] = name.split(' ');
    const last = rest.join(' ');
    const inside =
      plain.startsWith(`${first} `) && plain.endsWith(` ${last}`)
        ? plain.slice(first?.length, -last.length).trim()
        : '';
    return last !== '' && inside !== '' && inside.split(' ').length <= 2;
  };
  return template.sections.find(({ names, role }) =>
    names.some((name) => !name.includes('*') && isAt(plainName(name), role)),
  );
}

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

/** Words in the form in which names are compared: lower case, straight apostrophes, single blanks. */
const plainWords = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('’', "'")
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
  /^(?:sources?|references?|bibliography|works cited|citations?|(?:end|foot)?notes?|methodology|methods?|method note|definitions?|glossary|legend|key terms|abbreviations|acronyms|about (?:the author|this|us).*|annex(?:es)?\b.*|appendi(?:x|ces)\b.*|probability yardstick|yardstick|(?:probability|confidence|estimative) (?:scale|language|terms|levels?)|words of estimative probability|analytic (?:standards|confidence)|further reading|disclaimer|acknowledge?ments?|distribution|handling|scope|scope notes?|source summary statement|scale)$/i;

/** Whether a heading names a section that holds no argument: sources, methods, definitions, the scale of a standard. */
export const isApparatusHeading = (words: string): boolean => apparatus.test(plainWords(words));
