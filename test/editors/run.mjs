// node test/editors/run.mjs [Neovim|Emacs]: other editors with the configuration that the documentation gives for them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How each is called on a file without a person; `configuration` is the page's block. */
const editors = {
  Neovim: {
    command: 'nvim',
    package: 'neovim',
    language: 'lua',
    arguments: (configuration, file) => [
      '--headless',
      '-u',
      configuration,
      '-i',
      'NONE',
      '-n',
      file,
      '-c',
      'luafile test/editors/neovim.lua',
    ],
  },
  Emacs: {
    command: 'emacs',
    package: 'emacs-nox elpa-eglot elpa-markdown-mode',
    language: 'elisp',
    arguments: (configuration, file) => [
      '--batch',
      '-f',
      'package-initialize',
      '-l',
      configuration,
      '-l',
      'test/editors/emacs.el',
      file,
    ],
  },
};

export const editorNames = Object.keys(editors);

/** Why an editor cannot be tried here; undefined where it can. */
export const missing = (name) =>
  spawnSync(editors[name].command, ['--version'], { stdio: 'ignore' }).error
    ? `there is no ${name} here; apt-get install -y --no-install-recommends ${editors[name].package} would change that.`
    : undefined;

export function tryEditor(name) {
  const { command, language, arguments: argumentsFor } = editors[name];
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-editor-'));
  try {
    const configuration = join(folder, `init.${language === 'lua' ? 'lua' : 'el'}`);
    writeFileSync(configuration, blockOf(name, language));
    const file = join(folder, 'many-faults.md');
    cpSync('examples/many-faults.md', file);
    const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
    const { stdout, stderr } = spawnSync(command, argumentsFor(configuration, file), {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, PATH: path },
      timeout: 60_000,
    });
    const line = stdout.split('\n').find((text) => text.startsWith('{'));
    assert.ok(line, `${name} said nothing:\n${stdout}${stderr}`);
    look(JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`  ✔ ${name}: problems, a fix, a hover, completion, with the documentation's configuration`);
  return { passed: 1, failed: 0 };
}

function look({ problems, hover, actions, left, completions }) {
  const isFault = (message) => message.includes('“very likely” is not a PHIA term');
  assert.ok(problems.some(isFault), `no problem: ${problems}`);
  assert.match(JSON.stringify(hover), /very likely.*is no PHIA term/);
  assert.equal(actions[0], 'Write “highly likely”');
  assert.equal(left.length, problems.length - 1);
  assert.ok(!left.some(isFault), 'the fix mended it');
  assert.deepEqual(completions.slice(0, 2), ['highly unlikely', 'unlikely']);
}

/** The code of a language under the page's heading of that name. */
function blockOf(name, language) {
  const page = 'docs/how-to/other-editors.md';
  const section = readFileSync(page, 'utf8').split(`\n## ${name}\n`)[1]?.split(/\n##/)[0] ?? '';
  const block = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section)?.[1];
  assert.ok(block, `${page} has no ${language} under “${name}”`);
  return block;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const name of process.argv[2] ? [process.argv[2]] : editorNames) tryEditor(name);
