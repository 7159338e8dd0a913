// The walls between the folders of `server/src`, made from the list of floors in `floors.json`.
//
// A floor may import what stands above it in the list: all of it, `only` some of it, or all but what `not` names.
// `uses` says what it may import from outside: `node` for Node's own modules, `vscode` for the libraries of the protocol.
import { readFileSync } from 'node:fs';

const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));
const names = floors.map(({ floor }) => floor);

/** The floors that a floor may import, besides itself. */
const allowed = ({ floor, only, not = [] }) =>
  only ?? names.slice(0, names.indexOf(floor)).filter((name) => !not.includes(name));

/** A floor is a folder, or a file beside the folders. */
const isFile = (floor) => floor.endsWith('.ts');
const globOf = (floor) => (isFile(floor) ? `**/${floor}` : `**/${floor}/**`);

const outside = { node: ['node:*', 'node:*/**'], vscode: ['vscode*', 'vscode*/**'] };

function wall(floor) {
  const { floor: name, uses = [] } = floor;
  const may = allowed(floor);
  const others = names.filter((other) => other !== name && !may.includes(other));
  const group = [
    ...others.map(globOf),
    ...Object.keys(outside).flatMap((kind) => (uses.includes(kind) ? [] : outside[kind])),
  ];
  const what = may.length > 0 ? `only ${may.join(', ')}` : 'nothing else of the server';
  const message = `“${name}” may import ${what}${uses.length > 0 ? '' : '; no editor, no Node'}: see the floors in ARCHITECTURE.md.`;
  return override(`server/src/${isFile(name) ? name : `${name}/**`}`, group, message);
}

const override = (includes, group, message) => ({
  includes: [includes],
  linter: {
    rules: { style: { noRestrictedImports: { level: 'error', options: { patterns: [{ group, message }] } } } },
  },
});

// The file is as `JSON.stringify` writes it; Biome formats its own configuration even where that is left out of `files`.
const format = { includes: ['biome.json'], json: { formatter: { expand: 'always' } } };

/** The text of `biome.json`, its overrides made anew; the rest stays as `current` has it. */
export function biomeConfig(current) {
  const client = override(
    'client/src/**',
    ['../../server/**', '!../../server/src/lsp/protocol.ts'],
    'The client takes the types of `protocol.ts`, nothing else of the server.',
  );
  return `${JSON.stringify({ ...JSON.parse(current), overrides: [format, ...floors.map(wall), client] }, null, 2)}\n`;
}

/** The table of ARCHITECTURE.md. */
export const floorsTable = () =>
  [
    '| floor | what it holds | imports |',
    '| --- | --- | --- |',
    ...floors.map((floor) => `| \`${floor.floor}\` | ${floor.holds} | ${importsOf(floor)} |`),
  ].join('\n');

function importsOf({ floor, only, not = [] }) {
  if (floor === names[0]) return 'nothing';
  if (only) return only.join(', ');
  return `all above${not.length > 0 ? ` but ${not.join(', ')}` : ''}`;
}
