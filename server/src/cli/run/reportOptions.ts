import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rulePagesFolder } from '../../host/node.ts';
import { rules } from '../../rules/index.ts';
import type { ReportOptions } from '../reporters/reporter.ts';
import { tryText } from './files.ts';

/** What reporters are told besides the files: they are a bundle of their own, which has neither rules nor pages. */
export const reportOptions = (showIgnored: boolean): ReportOptions => ({
  showIgnored,
  folder: pathToFileURL(`${process.cwd()}/`).href,
  rules: rules.map(({ name, summary, severity, isOff }) => ({ name, summary, severity, isOff: isOff === true })),
  pageOf: (rule) => {
    const path = join(rulePagesFolder(), `${rule}.md`);
    const published = publishedPages();
    return { text: tryText(path), url: published ? `${published}/rules/${rule}.html` : pathToFileURL(path).href };
  },
});

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
