import type { ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { Heading, Section } from './briefing.ts';
import { isApparatusHeading, sectionNamed, toHeading } from './headings.ts';
import { type HorizonHeading, readHorizonHeading } from './horizons.ts';
import { spanOf } from './markdown.ts';
import { proseOf } from './prose.ts';
import type { Span } from './span.ts';
import type { Template, TemplateSection } from './template.ts';

/** A document as a row of headings and of the blocks under them. */
export type Element =
  | {
      readonly kind: 'heading';
      readonly heading: Heading;
      readonly section: TemplateSection | undefined;
      readonly horizon: HorizonHeading | undefined;
    }
  | {
      readonly kind: 'block';
      readonly block:
        | RootContent
        | ListItem /** Where the words of the block begin: after a bold lead-in that serves as a heading. */;
      readonly from: number;
    };

/** The levels that a bold or a plain line takes when it serves as a heading. */
const sectionLevel = 2;
const horizonLevel = 3;

/** `loose` also takes the names that are no evidence of a briefing by themselves. */
export function readOutline(tree: Root, text: string, base: number, template: Template, loose: boolean): Element[] {
  const elements: Element[] = [];
  const strongNames = new Set<string>();
  for (const block of tree.children) {
    const heading = block.type === 'heading' ? toHeading(block, text, base) : undefined;
    const section = heading && sectionNamed(heading.text, template, false);
    if (section) strongNames.add(section.role);
  }
  let insideForecast = false;
  for (const block of tree.children) {
    const heading = toHeading(block, text, base);
    const named = heading && readHeading(heading);
    if (named) {
      elements.push(named);
      if (!named.horizon && named.heading.level <= sectionLevel) insideForecast = named.section?.role === 'forecast';
      else if (named.section) insideForecast = named.section.role === 'forecast';
    } else elements.push(...readLeadIns(block));
  }
  return elements;

  function readHeading(heading: Heading): (Element & { kind: 'heading' }) | undefined {
    const horizon = readHorizonHeading(heading, template, insideForecast);
    if (horizon) {
      // A plain line is a horizon only where one is expected, or with its window.
      if (heading.style === 'plain' && !(insideForecast && (horizon.windowWords || horizon.is))) return undefined;
      const levelled = heading.style === 'heading' ? heading : { ...heading, level: horizonLevel };
      return { kind: 'heading', heading: levelled, section: undefined, horizon: { ...horizon, heading: levelled } };
    }
    const strong = sectionNamed(heading.text, template, false);
    const section = strong ?? (loose ? looselyNamed(heading) : undefined);
    if (heading.style === 'heading') return { kind: 'heading', heading, section, horizon: undefined };
    return section
      ? { kind: 'heading', heading: { ...heading, level: sectionLevel }, section, horizon: undefined }
      : undefined;
  }

  function looselyNamed(heading: Heading): TemplateSection | undefined {
    const section = heading.style === 'heading' ? sectionNamed(heading.text, template, true) : undefined;
    return section && !strongNames.has(section.role) ? section : undefined;
  }

  /** `**Short-term (0–3 months):** It is likely …`, as a paragraph or as the items of a list. */
  function readLeadIns(block: RootContent): Element[] {
    if (block.type === 'paragraph') return readLeadIn(block, block) ?? [{ kind: 'block', block, from: 0 }];
    if (block.type !== 'list') return [{ kind: 'block', block, from: 0 }];
    const items = block.children.map((item) => {
      const first = item.children[0];
      return first?.type === 'paragraph' ? readLeadIn(first, item) : undefined;
    });
    return items.every((item) => item) ? items.flatMap((item) => item ?? []) : [{ kind: 'block', block, from: 0 }];
  }

  function readLeadIn(paragraph: Paragraph, block: RootContent | ListItem): Element[] | undefined {
    const strong = paragraph.children[0];
    if (strong?.type !== 'strong' || !insideForecast) return undefined;
    const span = spanOf(strong, base);
    const prose = proseOf(strong, text, base);
    const words = prose.trim().replace(/[\s:.]+$/, '');
    const start = span.start + prose.indexOf(words);
    const heading: Heading = {
      text: words,
      words: { start, end: start + words.length },
      span,
      level: horizonLevel,
      style: 'bold',
    };
    const horizon = readHorizonHeading(heading, template, true);
    if (!horizon) return undefined;
    return [
      { kind: 'heading', heading, section: undefined, horizon },
      { kind: 'block', block, from: span.end },
    ];
  }
}

/** The sections under the outline's headings: each runs to the next heading of its level or above that is no horizon of it. */
export function readSections(elements: readonly Element[], title: Heading | undefined, end: number): Section[] {
  const headings = elements.filter((element) => element.kind === 'heading');
  return headings.flatMap(({ heading, section, horizon }, i) => {
    if (horizon || heading === title) return [];
    const next = headings
      .slice(i + 1)
      .find((other) => !other.horizon && other.heading.level <= heading.level && other.heading !== title);
    const span: Span = { start: heading.span.start, end: next?.heading.span.start ?? end };
    return [{ is: section, heading, span, isApparatus: isApparatusHeading(heading.text) }];
  });
}
