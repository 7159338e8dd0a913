// What is made from the standards, the templates, the rules, the option tables and the manifest: snippets, grammar, JSON Schemas, and
// the tables of the documentation.

import { toSnippet } from '../server/src/features/snippet.ts';
import { standards } from '../server/src/standards/index.ts';
import { templates } from '../server/src/templates/index.ts';
import { emptyJudgement, scaffold, sectionBlocks } from '../server/src/templates/scaffold.ts';
import { horizonHeading } from '../server/src/templates/template.ts';
import { docsTables } from './docsTables.ts';
import { fillTable } from './fillTable.mjs';
import { jsonSchemas } from './jsonSchemas.ts';

/** Every generated file by its path; `read` gives the text of a page as it stands. */
export function generate(read: (path: string) => string): Record<string, string> {
  return {
    'snippets/brieflint.json': json(snippets()),
    'syntaxes/brieflint.injection.json': json(grammar()),
    ...Object.fromEntries(Object.entries(jsonSchemas()).map(([path, schema]) => [path, json(schema)])),
    ...Object.fromEntries(
      Object.entries(docsTables()).map(([path, tables]) => [
        path,
        Object.entries(tables).reduce((text, [name, table]) => fillTable(text, name, table), read(path)),
      ]),
    ),
  };
}

const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
const [template] = templates;
if (!template) throw new Error('No template.');

/** One briefing for each template, and the parts of the default one; VS Code fills in today's date. */
function snippets() {
  const [standard] = standards;
  if (!standard || !template) throw new Error('No standard or template.');
  const standardOf = (id: string | undefined) => standards.find((candidate) => candidate.id === id) ?? standard;
  const today = '$CURRENT_DATE $CURRENT_MONTH_NAME $CURRENT_YEAR';
  const snippet = (prefix: string, description: string, blocks: readonly string[], of = standard) => ({
    prefix,
    description,
    body: toSnippet(blocks.join('\n\n'), of).replace('TODAY', today).split('\n'),
  });
  const briefings = templates.map((briefingTemplate) => {
    const text = scaffold(briefingTemplate, {
      date: undefined,
      inForce: { template: template.id, standard: standard.id },
      isNamed: true,
    });
    return [
      briefingTemplate === template ? 'Briefing' : briefingTemplate.name,
      snippet(
        briefingTemplate === template ? 'briefing' : briefingTemplate.id,
        briefingTemplate.description,
        [text.trimEnd().replace('| [date]', '| TODAY')],
        standardOf(briefingTemplate.standard),
      ),
    ];
  });
  const forecast = template.sections.find(({ role }) => role === 'forecast');
  return {
    ...Object.fromEntries(briefings),
    Forecast: snippet('forecast', 'A forecast of three horizons', forecast ? sectionBlocks(forecast, template) : []),
    Horizon: {
      prefix: 'horizon',
      description: 'A horizon with its window and one judgement',
      body: [
        `### \${1|${template.horizons.map(horizonHeading).join(',')}|}`,
        '',
        ...toSnippet(emptyJudgement, standard, 1).split('\n'),
      ],
    },
    Judgement: snippet('judgement', 'A judgement with an estimate', [emptyJudgement]),
  };
}

function grammar() {
  const words = [...new Set(standards.flatMap(({ terms }) => terms.map(({ text }) => text)))]
    .filter((text) => text !== 'remote')
    .toSorted((a, b) => b.length - a.length);
  const names = (template?.horizons ?? [])
    .flatMap(({ name, names: all }) => [name.toLowerCase(), ...all])
    .toSorted((a, b) => b.length - a.length);
  const alternation = (all: readonly string[]) => all.map((text) => text.replace(/[\s-]+/g, '[\\s-]+')).join('|');
  return {
    scopeName: 'brieflint.injection',
    injectionSelector:
      'L:text.html.markdown -markup.fenced_code -markup.raw -markup.inline.raw -markup.quote -meta.embedded -comment -markup.underline.link',
    patterns: [
      {
        match: `(?i)(?<=^|#\\s|\\*\\*)\\s*((?:${alternation(names)}))\\b\\s*(\\([^)\\n]*\\))?(?=\\s*[:*]*\\s*$)`,
        captures: {
          1: { name: 'entity.name.section.horizon.brieflint' },
          2: { name: 'constant.numeric.window.brieflint' },
        },
      },
      {
        match: `(?i)\\b(?:${alternation(words)})\\b(?!\\s+(?:voters?|candidates?|cause)\\b)`,
        // Themes give it no colour of its own: terms are shaded where they are the writer's, which no pattern can tell.
        name: 'meta.estimate.brieflint',
      },
    ],
  };
}
