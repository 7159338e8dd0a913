import type { ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { Heading, Section } from './briefing.ts';
import { isApparatusHeading, sectionNamed, sectionNearly, toHeading } from './headings.ts';
import { type HorizonHeading, readHorizonHeading } from './horizons.ts';
import { spanOf } from './markdown.ts';
import { proseOf } from './prose.ts';
import type { Template, TemplateSection } from './template.ts';

/** A document as a row of headings and of the blocks under them. */
export type Element =
  | {
      readonly kind: 'heading';
      readonly heading: Heading;
      readonly section: TemplateSection | undefined;
      /** The name of the section that the heading misspells. */
      readonly nearly: string | undefined;
      readonly horizon: HorizonHeading | undefined;
    }
  | {
      readonly kind: 'block';
      readonly block: RootContent | ListItem;
      /** Where the words of the block begin: after a bold lead-in that serves as a heading; else 0. */
      readonly from: number;
      /** Whether nothing stands there to read. */
      readonly isBlank: boolean;
    };

/** The level that a bold or a plain line takes when it serves as the heading of a horizon. */
const horizonLevel = 3;
/** A heading of this level or above that is no horizon ends a forecast. */
const sectionLevel = 2;

/** Headings by their level, then bold lines, then plain ones. */
const rankOf = ({ style, level }: Heading): number => (style === 'heading' ? level : style === 'bold' ? 7 : 8);

/** `loose` also takes the names that are no evidence of a briefing by themselves. */
export function readOutline(tree: Root, text: string, base: number, template: Template, loose: boolean): Element[] {
  const candidates = tree.children.flatMap((block) => toHeading(block, text, base) ?? []);
  const first = candidates.find(({ style }) => style === 'heading');
  const strong = bestRanks(strongName);
  const loosely = bestRanks(looseName);
  const near = bestRanks((heading) => nearName(heading)?.section);
  const hasForecast = [...strong.keys(), ...near.keys(), ...(loose ? loosely.keys() : [])].some(
    ({ role }) => role === 'forecast',
  );
  const elements: Element[] = [];
  let insideForecast = false;
  for (const block of tree.children) {
    const heading = toHeading(block, text, base);
    const named = heading && readHeading(heading);
    if (named) {
      elements.push(named);
      const closes = !named.horizon && (named.section !== undefined || named.heading.level <= sectionLevel);
      if (closes) insideForecast = named.section?.role === 'forecast';
    } else elements.push(...readLeadIns(block));
  }
  return elements;

  /** The first heading, at level 1, is a title that may begin like a section (*Outlook for the Black Sea ports*). */
  function strongName(heading: Heading): TemplateSection | undefined {
    const exactly = isTitle(heading) || heading.style === 'plain';
    return sectionNamed(heading.text, template, { loose: false, exactly });
  }

  function isTitle(heading: Heading): boolean {
    return heading.level === 1 && heading.words.start === first?.words.start;
  }

  /** How well the best heading of each section is set: a sub-heading or a bold line of the same name is another matter. */
  function bestRanks(nameOf: (heading: Heading) => TemplateSection | undefined): Map<TemplateSection, number> {
    const ranks = new Map<TemplateSection, number>();
    for (const heading of candidates) {
      const section = nameOf(heading);
      if (section) ranks.set(section, Math.min(rankOf(heading), ranks.get(section) ?? Number.POSITIVE_INFINITY));
    }
    return ranks;
  }

  function readHeading(heading: Heading): HeadingElement | undefined {
    const horizon = readHorizonHeading(heading, template, insideForecast);
    // Where there is a forecast, horizons stand in it; *Short-term* elsewhere is a word of the body.
    if (horizon && (insideForecast || (!hasForecast && horizon.windowWords))) {
      // A plain line is a horizon only where one is expected, or with its window.
      if (heading.style === 'plain' && !(insideForecast && (horizon.windowWords || horizon.is))) return undefined;
      const levelled = heading.style === 'heading' ? heading : { ...heading, level: horizonLevel };
      return {
        kind: 'heading',
        heading: levelled,
        section: undefined,
        nearly: undefined,
        horizon: { ...horizon, heading: levelled },
      };
    }
    const rank = rankOf(heading);
    const best = (section: TemplateSection | undefined, ranks: Map<TemplateSection, number>) =>
      section && ranks.get(section) === rank ? section : undefined;
    const nearly = nearName(heading);
    const section =
      best(strongName(heading), strong) ??
      (loose ? best(looseName(heading), loosely) : undefined) ??
      best(nearly?.section, near);
    const named = { kind: 'heading', section, horizon: undefined } as const;
    if (heading.style === 'heading')
      return { ...named, heading, nearly: section && section === nearly?.section ? nearly.name : undefined };
    return (
      section && {
        ...named,
        heading: { ...heading, level: section.level },
        nearly: section === nearly?.section ? nearly.name : undefined,
      }
    );
  }

  /** Only where nothing goes by the right name, and where the words are no other section's. */
  function nearName(heading: Heading): ReturnType<typeof sectionNearly> {
    if (isTitle(heading) || heading.style === 'plain' || strongName(heading)) return undefined;
    const found = sectionNearly(heading.text, template);
    return found && !strong.has(found.section) ? found : undefined;
  }

  function looseName(heading: Heading): TemplateSection | undefined {
    if (heading.style !== 'heading' || isTitle(heading)) return undefined;
    const section = sectionNamed(heading.text, template, { loose: true, exactly: false });
    return section && !strong.has(section) ? section : undefined;
  }

  /** `**Short-term (0–3 months):** It is likely …`, as a paragraph or as items of a list. */
  function readLeadIns(block: RootContent): Element[] {
    if (insideForecast && block.type === 'paragraph') return readLeadIn(block, block) ?? [plainBlock(block)];
    if (!insideForecast || block.type !== 'list') return [plainBlock(block)];
    const items = block.children.map((item) => {
      const paragraph = item.children[0];
      return { item, leadIn: paragraph?.type === 'paragraph' ? readLeadIn(paragraph, item) : undefined };
    });
    if (!items.some(({ leadIn }) => leadIn)) return [plainBlock(block)];
    return items.flatMap(({ item, leadIn }) => leadIn ?? [plainBlock(item)]);
  }

  function readLeadIn(paragraph: Paragraph, block: RootContent | ListItem): Element[] | undefined {
    const strong = paragraph.children[0];
    if (strong?.type !== 'strong') return undefined;
    const from = spanOf(strong, base).end;
    const prose = proseOf(strong, text, base);
    const words = prose.trim().replace(/[\s:.]+$/, '');
    const start = spanOf(strong, base).start + prose.indexOf(words);
    const whole = spanOf(block, base);
    const heading: Heading = {
      text: words,
      words: { start, end: start + words.length },
      span: whole,
      level: horizonLevel,
      style: 'lead-in',
    };
    const horizon = readHorizonHeading(heading, template, true);
    if (!horizon) return undefined;
    const isBlank = !/[\p{L}\p{N}]/u.test(text.slice(from, whole.end));
    return [
      { kind: 'heading', heading, section: undefined, nearly: undefined, horizon },
      { kind: 'block', block, from, isBlank },
    ];
  }
}

type HeadingElement = Element & { readonly kind: 'heading' };

const plainBlock = (block: RootContent | ListItem): Element => ({
  kind: 'block',
  block,
  from: 0,
  isBlank: isBlank(block),
});

/** Comments and rules hold nothing; an empty bullet neither. */
function isBlank(block: RootContent | ListItem): boolean {
  if (block.type === 'html') return !showsSomething.test(block.value.replace(/<!--[\s\S]*?(?:-->|$)/g, ''));
  if (block.type === 'thematicBreak' || block.type === 'definition') return true;
  return (block.type === 'list' || block.type === 'listItem') && block.children.every(isBlank);
}

/** HTML with words between its tags, or with something to look at. */
const showsSomething = /<(?:img|table|figure|svg|video|iframe|object)\b|(?:^|>)[^<]*[\p{L}\p{N}]/iu;

/** A rule, or the texts of footnotes: what follows the last horizon after one belongs to it no more. */
const endsMatter = (element: Element): boolean =>
  element.kind === 'block' &&
  (element.block.type === 'thematicBreak' ||
    element.block.type === 'footnoteDefinition' ||
    element.block.type === 'definition');

/** Where what stands under a heading ends: at `end`, or before end matter that no heading follows. */
export function endOfMatter(under: readonly Element[], base: number, end: number): number {
  const last = under.findLastIndex(({ kind }) => kind === 'heading');
  const tail = under.slice(last + 1).find(endsMatter);
  return tail?.kind === 'block' ? spanOf(tail.block, base).start : end;
}

/** The sections under the outline's headings: each runs to the next heading of its level or above that is no horizon of it. */
export function readSections(
  elements: readonly Element[],
  title: Heading | undefined,
  base: number,
  end: number,
): Section[] {
  const sections: Section[] = [];
  /** Headings whose end is not met yet, the deepest last. */
  const open: { readonly element: HeadingElement; readonly at: number }[] = [];
  const close = (level: number, at: number, stop: number) => {
    for (let top = open.at(-1); top && top.element.heading.level >= level; top = open.at(-1)) {
      open.pop();
      const { heading, section, nearly } = top.element;
      const under = elements.slice(top.at + 1, at);
      const stopped = section ? endOfMatter(under, base, stop) : stop;
      sections.push({
        is: section,
        nearly,
        heading,
        span: { start: heading.span.start, end: stopped },
        isEmpty: under.every((element) => element.kind === 'block' && element.isBlank),
        isApparatus: section?.role === 'apparatus' || isApparatusHeading(heading.text),
      });
    }
  };
  for (const [at, element] of elements.entries()) {
    if (element.kind !== 'heading' || element.horizon || element.heading === title) continue;
    close(element.heading.level, at, element.heading.span.start);
    open.push({ element, at });
  }
  close(0, elements.length, end);
  return sections.toSorted((a, b) => a.span.start - b.span.start);
}
