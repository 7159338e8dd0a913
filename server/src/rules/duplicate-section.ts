import type { Briefing, Heading, Section } from '../briefing/model.ts';
import type { TemplateSection } from '../templates/template.ts';
import { contains } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const duplicateSection: Rule = {
  name: 'duplicate-section',
  severity: 'error',
  summary: 'A section of the template stands twice.',

  *check(briefing) {
    for (const twins of twinsIn(briefing.sections)) {
      const [first, ...others] = twins;
      if (!first || isOfParts(twins, briefing)) continue;
      for (const { heading } of others)
        yield {
          span: heading.words,
          message: `“${heading.text}” stands twice: put the two together, or give this one another name.`,
          related: [{ span: first.heading.words, message: `“${first.heading.text}” stands here too.` }],
        };
    }
  },
};

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
