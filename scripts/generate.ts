// What is made from the standards, the template and the rules: the snippets, the grammar, and the tables of the README.

import { parseIsoDay } from '../server/src/briefing/calendar.ts';
import { horizonHeading, templates } from '../server/src/briefing/template.ts';
import { newBriefing } from '../server/src/features/newBriefing.ts';
import { mainTerms } from '../server/src/language/standard.ts';
import { standards } from '../server/src/language/standards.ts';
import { rules } from '../server/src/rules/index.ts';

/** Every generated file by its path, made from `readme`, the README as it stands. */
export function generate(readme: string): Record<string, string> {
  return {
    'snippets/brieflint.json': json(snippets()),
    'syntaxes/brieflint.injection.json': json(grammar()),
    'README.md': fill(fill(readme, 'rules', rulesTable()), 'standards', standardsTable()),
  };
}

const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
const [template] = templates;
if (!template) throw new Error('No template.');

function snippets() {
  const day = parseIsoDay('2025-05-02');
  if (!template || !day) throw new Error('No template or day.');
  // VS Code fills in today's date when a snippet is inserted.
  const briefing = newBriefing(template, day)
    .replace('2 May 2025', '$CURRENT_DATE $CURRENT_MONTH_NAME $CURRENT_YEAR')
    .trimEnd();
  const terms = standards[0]
    ? mainTerms(standards[0])
        .filter(({ form }) => form === 'adjective')
        .map(({ text }) => text)
    : [];
  const choice = (place: number) => `\${${place}|${terms.join(',')}|}`;
  const horizons = template.horizons.map(
    (horizon, i) => `### ${horizonHeading(horizon)}\n\n- It is ${choice(2 * i + 1)} that \${${2 * i + 2}:event}.`,
  );
  return {
    Briefing: {
      prefix: 'briefing',
      description: 'A briefing: title, byline, summary, body and a forecast of three horizons',
      body: briefing.split('\n'),
    },
    Forecast: {
      prefix: 'forecast',
      description: 'A forecast of three horizons',
      body: ['## Forecast', ...horizons].join('\n\n').split('\n'),
    },
    Horizon: {
      prefix: 'horizon',
      description: 'A horizon with its window and one judgement',
      body: [
        `### \${1|${template.horizons.map(horizonHeading).join(',')}|}`,
        '',
        `- It is ${choice(2)} that \${3:event}.`,
      ],
    },
    Judgement: {
      prefix: 'judgement',
      description: 'A judgement with an estimate',
      body: [`- It is ${choice(1)} that \${2:event}.`],
    },
  };
}

function grammar() {
  const words = [...new Set(standards.flatMap(({ terms }) => terms.map(({ text }) => text)))]
    .filter((text) => text !== 'remote')
    .toSorted((a, b) => b.length - a.length);
  const names = (template?.horizons ?? []).flatMap(({ names: all }) => all).toSorted((a, b) => b.length - a.length);
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
        name: 'keyword.other.estimate.brieflint',
      },
    ],
  };
}

const rulesTable = (): string =>
  [
    '| rule | severity | reports |',
    '| --- | --- | --- |',
    ...rules.map(
      ({ name, severity, summary }) => `| [\`${name}\`](server/src/rules/${name}.md) | ${severity} | ${summary} |`,
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

/** Puts a table between its two marks. */
const fill = (readme: string, name: string, table: string): string =>
  readme.replace(
    new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`),
    (_, open, close) => `${open}\n${table}\n${close}`,
  );
