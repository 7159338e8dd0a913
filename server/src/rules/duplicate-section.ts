import type { Briefing, Heading, Section } from '../briefing/model.ts';
import type { Fix } from '../problem.ts';
import type { TemplateSection } from '../templates/template.ts';
import { lineEnd } from '../text/lines.ts';
import { contains } from '../text/span.ts';
import { endBefore, insertBlocks, outsideOpen, takeOutBlock } from './edits.ts';
import type { Rule } from './rule.ts';

export const duplicateSection: Rule = {
  name: 'duplicate-section',
  severity: 'error',
  summary: 'A section of the template stands twice.',

  *check(briefing) {
    for (const twins of twinsIn(briefing.sections)) {
      const [first, ...others] = twins;
      if (!first || isOfParts(twins, briefing)) continue;
      for (const section of others) {
        const { heading } = section;
        yield {
          span: heading.words,
          message: `“${heading.text}” stands twice: put the two together, or give this one another name.`,
          fixes: [...join(briefing, first, section), rename(heading)],
          related: [{ span: first.heading.words, message: `“${first.heading.text}” stands here too.` }],
        };
      }
    }
  },
};

/**
 * The fix that puts the text of a section at the end of the `first` of its name, and takes its heading out; none where that
 * end belongs to a horizon or a sub-heading.
 */
function join(briefing: Briefing, first: Section, { heading, span }: Section): Fix[] {
  const { text, blocks, horizons } = briefing;
  const isHeld = [first.heading, heading].some(({ style }) => style !== 'heading');
  const isDivided =
    horizons.some((horizon) => contains(first.span, horizon.heading.span)) ||
    blocks.some(
      ({ block: { node }, base }) =>
        node.type === 'heading' &&
        base > first.heading.span.start &&
        base < Math.min(first.span.end, heading.span.start),
    );
  if (isHeld || isDivided || outsideOpen(briefing, span.end) < span.end) return [];
  const eol = lineEnd(text);
  const body = text.slice(heading.span.end, span.end);
  const blank = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(body)?.[0].length ?? 0;
  const words = body.slice(blank).trimEnd();
  const isNext = !text.slice(first.span.end, heading.span.start).trim();
  const edits =
    isNext && words
      ? [{ start: endBefore(text, heading.span.start), end: heading.span.end + blank, newText: eol + eol }]
      : words
        ? [insertBlocks(text, first.span.end, [words]), takeOutBlock(text, span)]
        : [takeOutBlock(text, span)];
  return [{ title: `Put its text at the end of “${first.heading.text}” above`, safe: false, isChoice: true, edits }];
}

/** The fix that gives a section a name of its own, to be filled in. */
const rename = ({ words, text }: Heading): Fix => ({
  title: `Name it “${text}: [name]”`,
  safe: false,
  isChoice: true,
  edits: [{ start: words.end, end: words.end, newText: ': [name]' }],
});

/**
 * The sections with equal names that stand under one heading. Both the role and the words count: *Key Judgements* under an
 * *Executive Summary* is a section of its own.
 */
function twinsIn(sections: readonly Section[]): Section[][] {
  const byKey = new Map<TemplateSection, Map<Heading | undefined, Map<string, Section[]>>>();
  for (const section of sections) {
    if (!section.is) continue;
    const byParent = byKey.get(section.is) ?? new Map<Heading | undefined, Map<string, Section[]>>();
    const byName = byParent.get(section.parent) ?? new Map<string, Section[]>();
    const name = section.heading.text.toLowerCase().trim();
    const twins = byName.get(name);
    if (twins) twins.push(section);
    else byName.set(name, [section]);
    byKey.set(section.is, byParent.set(section.parent, byName));
  }
  const all = [...byKey.values()].flatMap((byParent) =>
    [...byParent.values()].flatMap((byName) => [...byName.values()]),
  );
  const twins = all.filter(({ length }) => length > 1);
  // Where two sections repeat, the whole paper does: it has parts.
  return twins.length > 1 ? [] : twins;
}

/** Whether sections of one name belong to parts: each follows a heading of another name, or each is a forecast with horizons. */
function isOfParts(twins: readonly Section[], { sections, horizons }: Briefing): boolean {
  const previousOf = new Map<Section, Section>();
  const last = new Map<Heading | undefined, Section>();
  for (const section of sections) {
    const previous = last.get(section.parent);
    if (previous) previousOf.set(section, previous);
    last.set(section.parent, section);
  }
  const followsPart = (twin: Section) => previousOf.has(twin) && !previousOf.get(twin)?.is;
  const forecasts = (twin: Section) =>
    twin.is?.role === 'forecast' && horizons.some(({ span }) => contains(twin.span, span));
  return twins.every(followsPart) || twins.every(forecasts);
}
