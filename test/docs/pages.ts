// The pages of the documentation, and what tests read in them: fences, commands, links, headings.
import { readdirSync, readFileSync } from 'node:fs';

/** The pages that people write, and those that are generated, by their paths. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.includes('/.vitepress/'))
    .toSorted(),
];

/** The pages of the rules are made from those that test/pages holds; their samples have no need to be tried again. */
export const isRulePage = (path: string): boolean => path.startsWith('docs/rules/');

export const textOf = (path: string): string => readFileSync(path, 'utf8');

export type Fence = {
  /** `page.md:12`, the line where it opens. */
  readonly at: string;
  readonly language: string;
  /** What stands in brackets after the language: the name of the file that it is. */
  readonly file: string | undefined;
  readonly text: string;
};

/** The fences of a page, in their order. */
export function fencesOf(path: string): Fence[] {
  const text = textOf(path);
  return Array.from(text.matchAll(/^(`{3,})(\w*)[ ]?(?:\[(.*)\])?.*\n([\s\S]*?)^\1$/gm), (match) => ({
    at: `${path}:${text.slice(0, match.index).split('\n').length}`,
    language: match[2] ?? '',
    file: match[3],
    text: match[4] ?? '',
  }));
}

export type Command = {
  readonly at: string;
  readonly program: 'brieflint' | 'node';
  readonly args: readonly string[];
  /** What it ends with: 0, or what a comment behind it says. */
  readonly status: number;
};

/** The commands of a fence of `sh` that begin with `brieflint`, or with `node` for a program that the page shows. */
export const commandsIn = ({ text, at }: Fence): Command[] =>
  text
    .split('\n')
    .filter((line) => /^(?:brieflint|node) /.test(line))
    .map((line) => {
      const [command = '', comment = ''] = line.split(/\s+#\s/);
      return {
        at: `${at}: ${line}`,
        program: command.startsWith('node') ? 'node' : 'brieflint',
        args: Array.from(command.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word).slice(1),
        status: Number(/ends with (\d)/.exec(comment)?.[1] ?? 0),
      };
    });

/** A page without its fences and code, where what looks like a link is none. */
export const proseOf = (path: string): string =>
  textOf(path)
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
    .replace(/`[^`\n]*`/g, '');
