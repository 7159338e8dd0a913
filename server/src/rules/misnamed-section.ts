import type { Briefing, Section } from '../briefing/model.ts';
import { isAsRead, writtenSpan } from '../markdown/cutWords.ts';
import type { TemplateSection } from '../templates/template.ts';
import { slice } from '../text/span.ts';
import { headingLine, setLevel } from './edits.ts';
import type { Report, Rule } from './rule.ts';
import { levelShift } from './templateBlocks.ts';

export const misnamedSection: Rule = {
  name: 'misnamed-section',
  severity: 'warning',
  summary: 'The heading of a section is misspelt, no real heading, or of a wrong level.',

  *check(briefing) {
    const { sections, text } = briefing;
    const shift = levelShift(sections);
    for (const section of sections) {
      const { is, nearly, heading, statement } = section;
      // A line may number a judgement in a section of any name.
      if (!is || (statement && heading.style !== 'heading') || heading.style === 'box' || heading.style === 'run-in')
        continue;
      if (nearly) yield misspelt(section, is, nearly, text);
      else if (heading.style !== 'heading') yield noHeading(section, is, briefing);
      // All sections moved by the same number of levels are right; a heading of level 1 is for `extra-title`; that of a
      // part of the paper stands where its part has it.
      else if (heading.level - is.level !== shift && heading.level > 1 && !isOfPart(section, briefing))
        yield wrongLevel(section, is, briefing);
    }
  },
};

/** Whether a section belongs to a part of the paper: another heading owns it, or another section has its name. */
const isOfPart = ({ parent, is, heading }: Section, { sections }: Briefing): boolean =>
  sections.some((other) => (other.heading === parent && !other.is) || (other.is === is && other.heading !== heading));

/** Whether a line stands under a Markdown heading of the body, which could own it. */
function standsInOther({ heading }: Section, { sections, title }: Briefing): boolean {
  const above = sections.findLast(
    (other) => other.heading.style === 'heading' && other.heading.span.start < heading.span.start,
  );
  return above !== undefined && above.heading.span.start !== title?.span.start && (above.is?.role ?? 'body') === 'body';
}

function misspelt({ heading }: Section, { role }: TemplateSection, name: string, text: string): Report {
  const wrong = heading.text.slice(0, misspeltLength(heading.text, name));
  const span = writtenSpan({ span: heading.words, written: heading.written }, 0, wrong.length);
  return {
    span: heading.words,
    message: `“${heading.text}” is not the name of a section: write “${name}”.`,
    // In sections of other roles the word may be another, rightly spelt: *Attrition* is not *Attribution*.
    fixes: isAsRead(slice(text, span), wrong)
      ? [
          {
            title: `Write “${name}”`,
            safe: role === 'summary' || role === 'forecast',
            edits: [{ ...span, newText: name }],
          },
        ]
      : [],
  };
}

function noHeading(section: Section, { level }: TemplateSection, briefing: Briefing): Report {
  const { heading } = section;
  const { text } = briefing;
  const line = headingLine(text, heading, level);
  return {
    span: heading.words,
    message: `“${heading.text}” serves as a heading but is a ${heading.style} line: write “${line}”.`,
    fixes: [
      {
        title: `Write “${line}”`,
        safe: !isOfPart(section, briefing) && !standsInOther(section, briefing),
        edits: [{ ...heading.span, newText: line }],
      },
    ],
  };
}

const wrongLevel = ({ heading }: Section, { level }: TemplateSection, { text }: Briefing): Report => ({
  span: heading.words,
  message: `“${heading.text}” is a heading of level ${heading.level}: make it level ${level}, as the template has it.`,
  fixes: [{ title: `Make it level ${level}`, safe: true, edits: setLevel(text, heading.span, level) }],
});

/** The length of the misspelt words: as many words of the heading as the name has; what follows them stays. */
const misspeltLength = (words: string, name: string): number =>
  words
    .split(/(?<=\s)/)
    .slice(0, name.split(' ').length)
    .join('')
    .trimEnd().length;
