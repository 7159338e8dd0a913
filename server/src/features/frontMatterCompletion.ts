// Completion in the front matter. It is read line by line, since half-typed YAML cannot be parsed.
import type { Briefing } from '../briefing/model.ts';
import { tlpLabels } from '../briefing/tlp.ts';
import { type Day, formatDay } from '../dates/calendar.ts';
import { readFrontMatter } from '../markdown/frontMatter.ts';
import { standards } from '../standards/index.ts';
import { templates } from '../templates/index.ts';
import type { Completion } from './completionItem.ts';
import { md } from './markdown.ts';

/** Whether `offset` lies in the front matter at the top of `text`, whose closing fence may still be missing. */
export function isInFrontMatter(text: string, offset: number): boolean {
  const [fence = '', ...lines] = text.slice(0, offset).split('\n');
  if (!/^\uFEFF?---\s*$/.test(fence) || lines.length === 0) return false;
  // `---` with nothing but blank lines under it is a thematic break.
  if (lines.length > 1 && lines.every((line) => !line.trim()) && !readFrontMatter(text)) return false;
  return lines.every((line) => /^(?:[\w-]+\s*(?::|$)|[ \t]+\S|- |#|\s*$)/.test(line) && !/^(?:---|\.\.\.)/.test(line));
}

/** The rest of a value without the comment and the closing quotation mark behind it. */
const withoutEnd = (rest: string): string => rest.replace(/#.*$/, '').trimEnd().replace(/["']$/, '');

type Value = readonly [value: string, meaning: string];
type Key = { readonly key: string; readonly meaning: string; readonly values: readonly Value[] };

/** What the keys of front matter offer besides words of ours: today for `date`, the files beside this one for `previous`. */
export type FrontMatterValues = { readonly today: Day; readonly neighbours?: (() => readonly string[]) | undefined };

/** The keys of front matter with the values to offer. */
const keysOf = ({ today, neighbours = () => [] }: FrontMatterValues): readonly Key[] => [
  {
    key: 'type',
    meaning: 'Says that this file is a briefing.',
    values: [['briefing', 'This file is checked as a briefing.']],
  },
  { key: 'title', meaning: 'The title, in the place of the first heading.', values: [] },
  { key: 'author', meaning: 'Who wrote it.', values: [] },
  {
    key: 'date',
    meaning: 'The day of publication, from which all windows count.',
    values: [[today.toString(), `Today, ${formatDay(today)}.`]],
  },
  {
    key: 'standard',
    meaning: 'The standard of estimative language that the briefing follows.',
    values: standards.map(({ id, name }) => [id, name]),
  },
  {
    key: 'template',
    meaning: 'The structure that the briefing has.',
    values: templates.map(({ id, description }) => [id, description]),
  },
  {
    key: 'tlp',
    meaning: 'The Traffic Light Protocol label.',
    values: tlpLabels.map((label) => [label, 'Traffic Light Protocol 2.0']),
  },
  {
    key: 'previous',
    meaning: 'The issue before, by its path from the folder of this file: changed estimates are told.',
    get values() {
      // Others would have to be quoted.
      const plain = neighbours().filter((name) => /^[\p{L}\p{N}][\p{L}\p{N} ._()-]*$/u.test(name));
      return plain.map((name): Value => [name, 'A file beside this one.']);
    },
  },
];

/**
 * The values of the key on this line, else the keys that are not there yet. In a file that is no briefing only the keys
 * that make it one.
 */
export function frontMatterCompletions(
  { text, isBriefing, template }: Briefing,
  offset: number,
  given: FrontMatterValues,
): Completion[] {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  // A quotation mark before the value is kept.
  const [, name, typed = ''] = /^([\w-]+):[ \t]+["']?(.*)$/.exec(line) ?? [];
  const demanded = template.metadata.map((key): Key => ({ key, meaning: 'The template demands it.', values: [] }));
  const known = keysOf(given);
  const keys = [...known, ...demanded.filter(({ key }) => known.every((one) => one.key !== key))].filter(
    ({ key }) => isBriefing || key === 'type' || key === 'template',
  );
  if (name)
    return (keys.find(({ key }) => key === name)?.values ?? []).map(([value, meaning]) => ({
      kind: 'value',
      label: value,
      detail: '',
      documentation: md`${meaning}`,
      replace: { start: offset - typed.length, end: offset + withoutEnd(rest).length },
      snippet: value,
    }));
  if (!/^[\w-]*$/.test(line)) return [];
  const block = text.slice(0, offset) + text.slice(offset).split(/^(?:---|\.\.\.)/m)[0];
  const isPresent = (key: string) => new RegExp(`^${key}s?:`, 'm').test(block);
  return keys
    .filter(({ key }) => !isPresent(key))
    .map(({ key, meaning }) => ({
      kind: 'key',
      label: key,
      detail: '',
      documentation: md`${meaning}`,
      replace: { start: offset - line.length, end: offset + (/^[\w-]*/.exec(rest)?.[0].length ?? 0) },
      snippet: /^[\w-]*\s*:/.test(rest) ? key : `${key}: `,
    }));
}
