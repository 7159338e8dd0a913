import { type ReadOptions, readBriefing } from '../../briefing/read.ts';
import type { Origin } from '../../settings/settings.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { chosenFormat, readArguments } from '../arguments.ts';
import { configTable } from '../options/config.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { displayPath } from '../run/displayPath.ts';
import { faultsOf, tryText } from '../run/files.ts';
import { settingsOnDisk } from '../run/settings.ts';
import { paint, shown, shownIn, toJson } from '../terminal.ts';

/** A setting in force: its value in words, and the file and line that it comes from; no file for a default. */
type Row = {
  readonly name: string;
  readonly value: string;
  readonly path: string | null;
  readonly line: number | null;
};

/** `brieflint config FILE`: what is in force for a file, there or not yet, and where each value comes from. */
export function config(args: readonly string[]): Outcome {
  const { values, positionals } = readArguments(args, configTable);
  const format = chosenFormat(values.format, configTable.options.format.choices);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('config takes one file: brieflint config FILE.');
  const { options: engine, rules, bands, reference, origins, sources } = settingsOnDisk.settingsOf(path, values.config);
  const frontMatter = frontMatterRows(path, engine);
  const rows: Row[] = [
    frontMatter.get('standard') ?? row('standard', engine.standard.id, origins.standard),
    frontMatter.get('template') ?? row('template', engine.template.id, origins.template),
    frontMatter.get('briefing') ??
      row('briefing', engine.included ? 'yes, by include' : 'as its text says', origins.included),
    ...(origins.bands ? [row('bands', bands, origins.bands)] : []),
    ...(reference === undefined ? [] : [row('reference', displayPath(reference), origins.reference)]),
    ...(engine.own.length > 0 ? [row('own', engine.own.join(', '), origins.own)] : []),
    ...Object.entries(rules).map(([name, { level, options: chosen }]) =>
      row(`rules.${name}`, `${level}${chosen ? ` ${JSON.stringify(chosen)}` : ''}`, origins.rules[name]),
    ),
  ];
  const faults = sources.flatMap(faultsOf);
  const files = sources.filter(({ isRead }) => isRead).map(({ path: file }) => displayPath(file));
  const output =
    format === 'json'
      ? `${toJson({ path, files, settings: rows })}\n`
      : draw(shown(path), shownIn(rows), shownIn(files));
  return { output, errors: faults, status: faults.length > 0 ? 2 : 0 };
}

/** The settings that the front matter of the file makes, which go before those of settings files. */
function frontMatterRows(path: string, options: ReadOptions): Map<string, Row> {
  const text = tryText(path);
  const { frontMatter, standard, template } = readBriefing(text, options);
  const rows = new Map<string, Row>();
  const add = (name: string, value: string, key: string, isInForce: (text: string) => boolean) => {
    const field = frontMatter?.fields.get(key);
    if (field && isInForce(field.text))
      rows.set(name, { name, value, path, line: new LineIndex(text).at(field.span.start).line });
  };
  add('standard', standard.id, 'standard', (id) => id === standard.id);
  add('template', template.id, 'template', (id) => id === template.id);
  add('briefing', 'yes', 'template', (id) => id === template.id);
  add('briefing', 'yes', 'type', (type) => type.toLowerCase() === 'briefing');
  return rows;
}

const row = (name: string, value: string, origin: Origin): Row => ({
  name,
  value,
  path: origin ? displayPath(origin.path) : null,
  line: origin ? lineOf(origin.path, origin.span.start) : null,
});

const lineOf = (path: string, offset: number): number => new LineIndex(tryText(path)).at(offset).line;

function draw(path: string, rows: readonly Row[], files: readonly string[]): string {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const values = Math.max(...rows.map(({ value }) => value.length));
  const lines = rows.map(
    ({ name, value, path: file, line }) =>
      `  ${name.padEnd(widest)}  ${paint('bold', value.padEnd(values))}  ${paint('dim', file ? `${file}:${line}` : 'default')}\n`,
  );
  const read =
    files.length > 0
      ? `\n${paint('dim', `Read: ${files.join(', ')}`)}\n`
      : `\n${paint('dim', 'No settings file: the defaults hold.')}\n`;
  return `${paint('underline', path)}\n${lines.join('')}${read}`;
}
