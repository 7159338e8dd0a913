// The tools that Brieflint is measured beside, each called as its own documentation does. They live in peers/, with a lockfile of their own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, run } from '../ready.mjs';

const home = 'scripts/benchmark/peers';
const settings = (file) => join(process.cwd(), home, file);

/** `all` is what means every briefing of the folder; without it each is named. */
const peers = () => [
  {
    name: 'markdownlint-cli2',
    checks: 'form of Markdown',
    options: ['--config', settings('options.markdownlint-cli2.jsonc')],
    all: '**/*.md',
  },
  {
    name: 'remark-cli',
    checks: 'form of Markdown',
    options: ['--rc-path', settings('remark.json'), '--quiet', '--no-stdout', '--frail'],
    all: '.',
  },
  { name: 'write-good', checks: 'wording', options: [] },
  { name: 'textlint', checks: 'wording', options: ['--config', settings('textlint.json')], all: '**/*.md' },
  { name: 'alex', checks: 'hurtful words', options: [], all: '.' },
  { name: 'cspell', checks: 'spelling', options: ['lint', '--no-progress'], all: '**/*.md' },
];

/** The peers that this machine can run; a peer that it cannot run has the `reason` instead of a `script`. */
export function installPeers(folder) {
  const npm = ['ci', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!isInstalled(home)) {
    console.error('Installing the peers (once) …');
    if (run('npm', [...npm, '--fetch-retries=1', '--fetch-retry-mintimeout=2000']) !== 0) {
      console.error('The peers are missing, since npm could not install them: only Brieflint is measured.');
      return [];
    }
  }
  const probe = join(folder, 'probe');
  mkdirSync(probe, { recursive: true });
  writeFileSync(join(probe, 'briefing.md'), faulty);
  return peers().map((peer) => tried({ ...peer, ...found(peer.name) }, probe));
}

/** A text in which every one of them finds a fault: who says nothing of it did not run. */
const faulty = `# Faults

# Faults

There is *obviusly* no backup: the javascript was stolen by a _fireman_.
`;

function found(name) {
  const { bin, version } = JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return { version, script: join(process.cwd(), home, 'node_modules', name, script) };
}

function tried(peer, cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [peer.script, ...peer.options, 'briefing.md'], {
    cwd,
    encoding: 'utf8',
  });
  const said = `${stderr}\n${stdout}`.trim().split('\n');
  if (status !== 0 && said.some((line) => line.includes('briefing.md'))) return peer;
  const reason = said.find((line) => /error|require/i.test(line)) ?? said[0];
  return { ...peer, reason: reason || 'it finds nothing in a text full of faults' };
}
