// What is made from the standards, the templates, the rules, the option tables and the manifest: snippets, grammar, JSON Schemas, and
// the tables of the README.

import manifest from '../package.json' with { type: 'json' };
import { fallbackOf, flagOf, listOf, usageOf } from '../server/src/cli/help.ts';
import { commandTables } from '../server/src/cli/options/index.ts';
import { type CommandOption, type CommandOptions, commonOptions } from '../server/src/cli/options/option.ts';
import { toSnippet } from '../server/src/features/snippet.ts';
import { rules } from '../server/src/rules/index.ts';
import { standards } from '../server/src/standards/index.ts';
import { mainTerms } from '../server/src/standards/standard.ts';
import { templates } from '../server/src/templates/index.ts';
import { emptyJudgement, scaffold, sectionBlocks } from '../server/src/templates/scaffold.ts';
import { horizonHeading } from '../server/src/templates/template.ts';
import { fillTable } from './fillTable.mjs';
import { jsonSchemas } from './jsonSchemas.ts';

/** Every generated file by its path, made from `readme`, the README as it stands. */
export function generate(readme: string): Record<string, string> {
  return {
    'snippets/brieflint.json': json(snippets()),
    'syntaxes/brieflint.injection.json': json(grammar()),
    ...Object.fromEntries(Object.entries(jsonSchemas()).map(([path, schema]) => [path, json(schema)])),
    'README.md': [
      ['rules', rulesTable()],
      ['standards', standardsTable()],
      ['templates', templatesTable()],
      ['editor settings', editorSettingsTable()],
      ['commands', commandsTable()],
      ['options', optionsTable()],
    ].reduce((text, [name = '', table = '']) => fillTable(text, name, table), readme),
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

const rulesTable = (): string =>
  [
    '| rule | severity | reports |',
    '| --- | --- | --- |',
    ...rules.map(
      ({ name, severity, isOff, summary }) =>
        `| [\`${name}\`](server/src/rules/${name}.md) | ${isOff ? 'off' : severity} | ${summary} |`,
    ),
  ].join('\n');

const standardsTable = (): string =>
  [
    '| id | standard | terms |',
    '| --- | --- | --- |',
    ...standards.map(
      (standard) =>
        `| \`${standard.id}\` | ${standard.name} (${standard.issuer}, ${standard.year}) | ${mainTerms(standard)
          .map(({ text }) => text)
          .join(', ')} |`,
    ),
  ].join('\n');

const templatesTable = (): string =>
  [
    '| id | what it is | sections, in their order | horizons |',
    '| --- | --- | --- | --- |',
    ...templates.map(
      ({ id, description, sections, horizons }) =>
        `| \`${id}\` | ${description} | ${sections.map(({ heading }) => heading).join(', ')} | ${horizons.map(horizonHeading).join(', ') || 'none required: a judgement says by when'} |`,
    ),
  ].join('\n');

const editorSettingsTable = (): string =>
  [
    '| setting of the editor | by default | what it does |',
    '| --- | --- | --- |',
    ...Object.entries(manifest.contributes.configuration.properties).map(
      ([name, setting]) =>
        `| \`${name}\` | ${typeof setting.default === 'number' ? setting.default : setting.default ? 'on' : 'off'} | ${setting.description} |`,
    ),
  ].join('\n');

const commandsTable = (): string =>
  [
    '| command | does |',
    '| --- | --- |',
    ...commandTables.map((table) => `| \`${usageOf(table)}\` | ${table.summary} |`),
  ].join('\n');

/** A row for each option; commands whose option is the same share one. */
function optionsTable(): string {
  const commandsOf = new Map<string, string[]>();
  const add = (name: string, option: CommandOption, command: string): void => {
    const values = option.type === 'string' && option.choices ? `: ${listOf(option.choices)}` : '';
    const fallback = option.type === 'string' && option.required ? 'required' : fallbackOf(option);
    // A name in angle brackets would be taken for HTML.
    const row = [
      `\`${flagOf(name, option)}\``,
      `${option.description}${values}`,
      fallback || (option.type === 'string' ? 'none' : 'off'),
    ]
      .join(' | ')
      .replaceAll('<', '&lt;');
    commandsOf.set(row, [...(commandsOf.get(row) ?? []), command]);
  };
  for (const { name: command, options } of commandTables)
    for (const [name, option] of Object.entries<CommandOption>(options)) add(name, option, command);
  for (const [name, option] of Object.entries(commonOptions as CommandOptions)) add(name, option, 'every command');
  return [
    '| option | what it does | by default | commands |',
    '| --- | --- | --- | --- |',
    ...[...commandsOf].map(([row, commands]) => `| ${row} | ${commands.join(', ')} |`),
  ].join('\n');
}
