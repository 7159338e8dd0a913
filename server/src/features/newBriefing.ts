import { type Day, formatDay } from '../briefing/calendar.ts';
import { horizonHeading, type Template } from '../briefing/template.ts';

/** A briefing to fill in, as a snippet: `${1:Title}` and so on mark the places. Lines end with `\n`. */
export function newBriefing(template: Template, date: Day): string {
  let place = 0;
  const fill = (words: string) => `\${${++place}:${words}}`;
  const head = [`# ${fill('Title')}`, `${fill('Author')} | ${formatDay(date)}`];
  const sections = template.sections.flatMap((section) => {
    if (section.role === 'forecast')
      return [
        `## ${section.heading}`,
        ...template.horizons.flatMap((horizon) => [
          `### ${horizonHeading(horizon)}`,
          `- It is ${fill('unlikely')} that ${fill('event')}.`,
        ]),
      ];
    return [
      `## ${section.heading}`,
      section.placeholder.map((line) => `- ${fill(line.replace(/^- \[?|\]$/g, ''))}`).join('\n'),
      fill('Body'),
    ];
  });
  return `${[...head, ...sections].join('\n\n')}\n`;
}
