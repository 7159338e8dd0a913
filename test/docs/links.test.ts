// No link of the README, the guides or the documentation is dead: the file is there, and has the heading.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { pages, proseOf, textOf } from './pages.ts';

const guides = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'RELEASING.md', 'CHANGELOG.md'];
/** What the build of the documentation puts beside its pages. */
const built = new Set(['docs/playground-app.html']);

/** The name by which GitHub and VitePress link to a heading. */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[`*[\]().,:;!?“”"'’–]/g, '')
    .trim()
    .replace(/\s+/g, '-');

const headingsOf = (path: string): string[] =>
  Array.from(
    textOf(path)
      .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
      .matchAll(/^#{1,6} (.*)$/gm),
    ([, heading = '']) => slugOf(heading),
  );

const linksOf = (path: string): string[] => [
  ...Array.from(proseOf(path).matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target),
  ...Array.from(proseOf(path).matchAll(/(?:src|srcset|href)="([^"]+)"/g), ([, target = '']) => target),
];

const withLinks = [...pages, ...guides].filter((page) => linksOf(page).length > 0);

test.each(withLinks)('%s: its links lead somewhere', (page) => {
  expect(
    linksOf(page).filter((link) => {
      if (/^https?:/.test(link)) return !URL.canParse(link);
      const [file = '', anchor] = link.split('#');
      const path = file ? normalize(join(dirname(page), file)).replaceAll('\\', '/') : page;
      if (built.has(path)) return false;
      return !existsSync(path) || (anchor !== undefined && !headingsOf(path).includes(anchor));
    }),
  ).toEqual([]);
});

test('every page can be reached from the front page', () => {
  const reached = new Set(['docs/index.md']);
  for (const page of reached)
    for (const link of linksOf(page)) {
      const path = normalize(join(dirname(page), link.split('#')[0] ?? '')).replaceAll('\\', '/');
      if (path.endsWith('.md') && existsSync(path)) reached.add(path);
    }
  expect(pages.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
});

test('every page stands in the side bar of the site, but for those of the rules', () => {
  const config = readFileSync('docs/.vitepress/config.mts', 'utf8');
  const missing = pages.filter(
    (page) =>
      page.startsWith('docs/') &&
      !page.startsWith('docs/rules/') &&
      page !== 'docs/index.md' &&
      !config.includes(`'/${page.slice(5, -3)}'`),
  );
  expect(missing).toEqual([]);
});
