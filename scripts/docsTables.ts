// The tables of the documentation, made from the rules, the standards, the templates, the schemas, the option tables and the
// manifest: each by its page and the name between its two marks there.

import manifest from '../package.json' with { type: 'json' };
import { fallbackOf, flagOf, listOf, usageOf } from '../server/src/cli/help.ts';
import { commandTables } from '../server/src/cli/options/index.ts';
import { ledgerTable } from '../server/src/cli/options/ledger.ts';
import { type CommandOption, type CommandOptions, commonOptions } from '../server/src/cli/options/option.ts';
import { scoreTable } from '../server/src/cli/options/score.ts';
import { formats } from '../server/src/cli/reporters/index.ts';
import { rules } from '../server/src/rules/index.ts';
import { standards } from '../server/src/standards/index.ts';
import { describeBand, mainTerms } from '../server/src/standards/standard.ts';
import { templates } from '../server/src/templates/index.ts';
import { horizonHeading } from '../server/src/templates/template.ts';
import { jsonSchemas } from './jsonSchemas.ts';

/** The tables of each page, by their names. */
export const docsTables = (): Record<string, Record<string, string>> => ({
  'docs/reference/rules.md': { rules: rulesTable() },
  'docs/reference/standards.md': {
    standards: standardsTable(),
    bands: bandsTable(),
    'band keys': keysTable('standard', 'properties', 'bands', 'items'),
    'standard keys': keysTable('standard'),
  },
  'docs/reference/templates.md': {
    templates: templatesTable(),
    'template keys': keysTable('template'),
    'section keys': keysTable('template', 'properties', 'sections', 'items'),
    'horizon keys': keysTable('template', 'properties', 'horizons', 'items'),
  },
  'docs/reference/settings.md': { settings: keysTable('settings') },
  'docs/reference/editor.md': { 'editor settings': editorSettingsTable() },
  'docs/reference/commands.md': { commands: commandsTable(), options: optionsTable() },
  'docs/reference/formats.md': {
    formats: purposesTable('check', formats, purposes),
    'ledger formats': purposesTable('ledger', ledgerTable.options.format.choices, ledgerPurposes),
  },
  'docs/reference/score.md': {
    'score formats': purposesTable('score', scoreTable.options.format.choices, scorePurposes),
  },
});

const rulesTable = (): string =>
  [
    '| rule | severity | reports |',
    '| --- | --- | --- |',
    ...rules.map(
      ({ name, severity, isOff, summary }) =>
        `| [\`${name}\`](../rules/${name}.md) | ${isOff ? 'off' : severity} | ${summary} |`,
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

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const bandsTable = (): string =>
  standards
    .map(
      (standard) =>
        `**${standard.short}** (${standard.source})\n\n${table(
          ['term', 'band'],
          mainTerms(standard).map(({ text, band }) => [text, describeBand(band)]),
        )}`,
    )
    .join('\n\n');

type Schema = {
  readonly description?: string;
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
};

/** The keys of a file that its schema describes, or of the part of it that `path` leads to. */
function keysTable(name: 'settings' | 'standard' | 'template', ...path: string[]): string {
  const schemas = jsonSchemas() as Record<string, Schema>;
  const whole = schemas[`schemas/brieflint${name === 'settings' ? '' : `-${name}`}.schema.json`];
  const part = path.reduce((schema, key) => (schema as Record<string, unknown>)?.[key], whole as unknown) as Schema;
  if (!part?.properties) throw new Error(`The schema of the ${name} has no ${path.join('.')}.`);
  return table(
    ['key', 'what it says'],
    Object.entries(part.properties).map(([key, { description = '' }]) => [
      `\`${key}\`${part.required?.includes(key) ? ' (required)' : ''}`,
      description,
    ]),
  );
}

/** What each format of a report is for. */
const purposes: Record<string, string> = {
  pretty: 'people, at a terminal; the default',
  json: 'programs of your own: each problem with its place, its rule and its message',
  jsonl: 'programs that read while it runs: a line of JSON for each file',
  sarif: 'code scanning, which shows it beside a change',
  github: 'GitHub Actions: each problem becomes an annotation',
  gitlab: 'GitLab: the report of code quality',
  rdjson: 'reviewdog: fixes become suggestions',
  checkstyle: 'Jenkins and others that read Checkstyle’s XML',
  junit: 'servers that show results of tests',
  html: 'people without a terminal: one page that prints',
  markdown: 'a comment or a wiki page',
};

const ledgerPurposes: Record<string, string> = {
  pretty: 'people, at a terminal; the default',
  json: 'programs of your own: each judgement with all that is known of it',
  csv: 'spreadsheets and statistics: a row for each judgement, the fields of the JSON in their order',
  markdown: 'a pull request or a wiki: a table',
  ics: 'calendars: an all-day event for each day on which judgements fall due',
  fatebook: 'Fatebook, “Import from spreadsheet”: a row for each judgement with a likelihood',
  'forecast-ledger':
    'programs that read [Forecast Ledger](https://github.com/chaoscondensate/schema) 2.2: a question for each judgement',
  stix: 'platforms that read STIX 2.1: a report for each briefing, a note for each judgement',
  misp: 'MISP: an event for each briefing, an attribute for each judgement, with tags',
};

const scorePurposes: Record<string, string> = {
  pretty: 'people, at a terminal; the default',
  json: 'programs of your own: all figures, unrounded',
  csv: 'spreadsheets: a row for the whole and for each term, the same for each group',
  markdown: 'a pull request or a wiki: the same words and figures as the page',
  html: 'people without a terminal: one page with the picture, which prints',
  svg: 'a paper or a slide: the reliability diagram',
};

const purposesTable = (command: string, names: readonly string[], texts: Record<string, string>): string =>
  table(
    ['name', 'who reads it'],
    names.map((name) => {
      if (!texts[name]) throw new Error(`Say in scripts/docsTables.ts who reads “${name}” of ${command}.`);
      return [`\`${name}\``, texts[name]];
    }),
  );
