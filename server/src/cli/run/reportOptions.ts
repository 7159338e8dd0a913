import { isAbsolute, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rulePagesFolder } from '../../host/node.ts';
import { rules } from '../../rules/index.ts';
import type { ReportOptions } from '../reporters/reporter.ts';
import { tryText } from './files.ts';
import { isInside, pathFromHere, realPath } from './findFiles.ts';

/** What reporters are told besides the files: they are a bundle of their own, which has neither rules nor pages. */
export const reportOptions = (showIgnored: boolean): ReportOptions => ({
  showIgnored,
  folder: pathToFileURL(`${process.cwd()}/`).href,
  inRepository,
  rules: rules.map(({ name, summary, severity, isOff }) => ({ name, summary, severity, isOff: isOff === true })),
  pageOf: (rule) => {
    const path = join(rulePagesFolder(), `${rule}.md`);
    const published = publishedPages();
    return { text: tryText(path), url: published ? `${published}/rules/${rule}.html` : pathToFileURL(path).href };
  },
});

/** GitHub and GitLab say where the repository lies: a job may work in a folder of it. */
function inRepository(path: string): string {
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE, GITLAB_CI, CI_PROJECT_DIR } = process.env;
  const top = GITHUB_ACTIONS === 'true' ? GITHUB_WORKSPACE : GITLAB_CI === 'true' ? CI_PROJECT_DIR : undefined;
  if (!top || !isInside(realPath(top), realPath('.'))) return path;
  const inside = relative(realPath(top), join(realPath('.'), pathFromHere(path)));
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/');
}

let pages: string | undefined;

/** Where our pages are published, without a slash at the end; empty where the package that this runs from has no address. */
function publishedPages(): string {
  pages ??= homepageIn(tryText(join(__dirname, '..', 'package.json')));
  return pages;
}

function homepageIn(manifest: string): string {
  try {
    const { homepage } = JSON.parse(manifest) as { readonly homepage?: unknown };
    return typeof homepage === 'string' && /^https?:/.test(homepage) ? homepage.replace(/(?:#.*)?\/*$/, '') : '';
  } catch {
    return '';
  }
}
