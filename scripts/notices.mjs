// The licences of the packages that the bundles are made of.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the licences of those packages ask to be shipped, made from what esbuild says went into each bundle. */
export function noticesOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean);
  const notices = [...new Set(folders)].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceIn(folder)}`.trimEnd();
  });
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  return `Brieflint contains the packages below, each under its own licence.${rule}${[...new Set(notices)].toSorted().join(rule)}\n`;
}

/** The text of a package's licence: a file of its own, or a part of its README. */
function licenceIn(folder) {
  const names = readdirSync(folder);
  const read = (pattern) => {
    const name = names.find((entry) => pattern.test(entry));
    return name ? readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n') : '';
  };
  return (read(/^licen[cs]e(?:[-.]|$)/i) || (read(/^readme\b/i).split(/^#+ *licen[cs]e.*$/im)[1] ?? '')).trim();
}
