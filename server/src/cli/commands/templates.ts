import { templates as allTemplates } from '../../templates/index.ts';
import { anyHeading, horizonHeading, type Template } from '../../templates/template.ts';
import { chosenTemplate, readArguments } from '../arguments.ts';
import { templatesTable } from '../options/templates.ts';
import type { Outcome } from '../outcome.ts';
import { paint, shownIn, width, wrap } from '../terminal.ts';

/** `brieflint templates [ID]`: the list, or one with its sections and horizons; a path shows a house's own. */
export function templates(args: readonly string[]): Outcome {
  const { positionals } = readArguments(args, templatesTable);
  const template = chosenTemplate(positionals[0]);
  return { output: template ? draw(shownIn(template)) : list(), errors: [], status: 0 };
}

const list = (): string =>
  allTemplates
    .map(({ id, description }) => `${paint('bold', id.padEnd(14))}  ${wrap(description, width() - 16, 16)}\n`)
    .join('');

function draw({ name, description, order, metadata, contains, sections, horizons }: Template): string {
  const widest = Math.max(
    ...sections.map(({ heading }) => heading.length),
    ...horizons.map((horizon) => horizonHeading(horizon).length + 2),
  );
  const rows = sections.flatMap((section) => {
    const { points } = section;
    const names = section.names.slice(1).filter((name) => name !== anyHeading);
    const facts = [
      section.instead === undefined ? (section.required ? 'required' : 'optional') : `instead of ${section.instead}`,
      section.each === undefined ? '' : `for each ${section.each.toLowerCase()}`,
      points ? `${points.min} to ${points.max} points of at most ${points.words} words` : '',
      section.judgements ? 'judgements' : '',
      section.scenarios ? 'scenarios' : '',
      section.columns.length > 0 ? `a table of ${section.columns.join(', ')}` : '',
      section.contains.length > 0 ? `says ${section.contains.join(', ')}` : '',
      names.length > 0 ? `or ${names.join(', ')}` : '',
      section.names.includes(anyHeading) ? 'or any heading of the writer’s own' : '',
    ].filter(Boolean);
    const line = `${paint('bold', section.heading.padEnd(widest))}  ${wrap(facts.join(' · '), width() - widest - 2, widest + 2)}\n`;
    const inside =
      section.role === 'forecast' && !section.scenarios
        ? horizons.map(
            (horizon) =>
              `  ${horizonHeading(horizon).padEnd(widest - 2)}  ${horizon.required ? 'required' : 'optional'}\n`,
          )
        : [];
    return [line, ...inside];
  });
  const demands = [
    order === 'free' ? 'The sections stand in any order.' : '',
    metadata.length > 0 ? `Front matter or byline: ${metadata.join(', ')}.` : '',
    contains.length > 0 ? `Said somewhere: ${contains.join(', ')}.` : '',
  ].flatMap((line) => (line ? [`${wrap(line, width(), 0)}\n`] : []));
  const below = demands.length > 0 ? `\n${demands.join('')}` : '';
  return `${paint('bold', name)}\n${paint('dim', description)}\n\n${rows.join('')}${below}`;
}
