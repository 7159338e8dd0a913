// The package as a user has it: packed, installed without a network into an empty folder, and put to each of its uses.
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../server/src/cli/reporters/index.ts';
import type { Converted, Fixed, Inspection, Problem } from '../../server/src/library/types.ts';
import { current, sound } from '../briefings.ts';
import { folderOf } from '../folders.ts';
import { framed } from '../lsp/raw.ts';

const makeFaulty = (briefing: string) => briefing.replace('unlikely that dredging', 'very likely that dredging');
const faulty = makeFaulty(current);
const cwd = folderOf({
  'package.json': '{ "private": true }',
  'text/a.md': faulty,
  'text/b.md': current,
  'page.html': '<h1>The port</h1><p>It is likely that the port will close by June 2030.</p>',
});
cpSync('test/import/port.docx', join(cwd, 'port.docx'));
const program = (name: string) => join(cwd, 'node_modules/brieflint/bin', name);

function npm(args: readonly string[], folder: string): string {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

function installed(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program('brieflint.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

beforeAll(() => {
  const [{ filename }] = JSON.parse(npm(['pack', '-w', 'server', '--json', '--pack-destination', cwd], '.'));
  npm(['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], cwd);
});

test('brings no other package with it', () => {
  const packages = readdirSync(join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(packages).toEqual(['brieflint']);
});

test.each(['cjs', 'js'])('no bundle (*.%s) asks for a package', (extension) => {
  const dist = join(cwd, 'node_modules/brieflint/dist');
  const bundles = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(`.${extension}`),
  );
  expect(bundles.length).toBeGreaterThan(0);
  for (const bundle of bundles) {
    const text = readFileSync(join(dist, bundle), 'utf8');
    const names = [...text.matchAll(/\b(?:require|import)\((["'`])([^"'`]+)\1\)|\bfrom\s*(["'])([^"']+)\3/g)].map(
      (match) => match[2] ?? match[4] ?? '',
    );
    const packages = names.filter((name) => /^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w./-]+)?$|^node:/.test(name));
    expect(
      packages.filter((name) => !/^\.{1,2}\//.test(name) && !builtinModules.includes(name.replace(/^node:/, ''))),
      bundle,
    ).toEqual([]);
  }
});

describe('the installed command line', () => {
  test.each(formats)('checks, --format %s', (format) => {
    const { status, stdout, stderr } = installed('check', 'text', '--format', format);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('nonstandard-term');
  });

  test('checks in two threads as in one', () => {
    const [single, two] = ['1', '2'].map((threads) => installed('check', 'text/*.md', '--threads', threads));
    expect(two?.stderr).toBe('');
    expect(two?.stdout).toBe(single?.stdout);
  });

  test.each(['port.docx', 'page.html'])('imports %s', (file) => {
    const { status, stdout, stderr } = installed('import', file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^# .*port/im);
  });

  test('reads settings', () => {
    writeFileSync(join(cwd, 'text/.brieflint.yaml'), 'rules:\n  nonstandard-term: off\n');
    expect(installed('check', 'text').status).toBe(0);
    writeFileSync(join(cwd, 'text/.brieflint.yaml'), '');
  });

  test('fixes', () => {
    const { status, stderr } = installed('fix', '--unsafe', 'text');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'text/a.md'), 'utf8')).toContain('It is highly likely that dredging');
  });

  test('shows the page of a rule', () => {
    expect(installed('rules', 'vague-likelihood').stdout).toContain('vague-likelihood');
  });
});

test('the installed language server starts, finds problems and stops', async () => {
  const server = spawn(process.execPath, [program('brieflint-language-server.js'), '--stdio'], { cwd });
  let stdout = '';
  let stderr = '';
  server.stdout.on('data', (data) => (stdout += data));
  server.stderr.on('data', (data) => (stderr += data));
  const ended = new Promise((resolve) => server.once('close', resolve));
  const textDocument = { uri: 'untitled:a.md', languageId: 'markdown', version: 1, text: faulty };
  const capabilities = { textDocument: { diagnostic: {} } };
  for (const message of [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument } },
    { id: 2, method: 'textDocument/diagnostic', params: { textDocument } },
    { id: 3, method: 'shutdown' },
    { method: 'exit' },
  ])
    server.stdin.write(framed({ jsonrpc: '2.0', ...message }));
  expect(await ended).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toContain('nonstandard-term');
});

describe('the installed library', () => {
  const sample = `import {
  applyEdits, check, convert, fix, inspect, newBriefing, readBriefing, rules, standards, templates,
  type Problem,
} from 'brieflint';

export function run(text: string) {
  const today = '2026-11-29';
  const briefing = readBriefing(text, { standard: 'phia', template: 'situation', own: ['The Quorra Desk'] });
  const problems: readonly Problem[] = check(briefing, { today, rules: { 'vague-time': 'off' } }).problems;
  const first = problems.find(({ fixes }) => fixes.length > 0);
  const mended = fix(text, { today, unsafe: true });
  const later = readBriefing(mended.text, {}, briefing);
  return {
    problems,
    inspection: inspect(briefing),
    byHand: first?.fixes[0] && applyEdits(text, first.fixes[0].edits),
    mended,
    left: check(later, { today }).problems,
    converted: convert(later, 'icd203'),
    empty: newBriefing({ template: 'key-judgements', date: today, author: 'Ada Lind' }),
    ids: [standards, templates].map((all) => all.map(({ id }) => id)),
    rules: rules.length,
  };
}
`;
  type Output = {
    readonly problems: readonly Problem[];
    readonly inspection: Inspection;
    readonly byHand: string;
    readonly mended: Fixed;
    readonly left: readonly Problem[];
    readonly converted: Converted;
    readonly empty: string;
    readonly ids: readonly (readonly string[])[];
    readonly rules: number;
  };

  test('says what the command line says', () => {
    const script = sample.replace(/ {2}type Problem,\n/, '').replace(/: (?:readonly Problem\[\]|string)/g, '');
    writeFileSync(
      join(cwd, 'run.mjs'),
      `import { readFileSync } from 'node:fs';\n${script}\nconsole.log(JSON.stringify(run(readFileSync('library.md', 'utf8'))));\n`,
    );
    writeFileSync(join(cwd, 'library.md'), makeFaulty(sound.replace('2 May 2025', '29 November 2026')));
    const { stdout, stderr } = spawnSync(process.execPath, ['run.mjs'], { cwd, encoding: 'utf8' });
    expect(stderr).toBe('');
    const { problems, inspection, byHand, mended, left, converted, empty, ids, rules }: Output = JSON.parse(stdout);
    const checked = JSON.parse(installed('check', '--format', 'json', '--today', '2026-11-29', 'library.md').stdout);
    const inCommandLine = problems.map(({ start, end, fixes, ...problem }) => ({
      ...problem,
      fixes: fixes.map(({ title, safe }) => ({ title, safe })),
    }));
    expect(inCommandLine).toEqual(checked.files[0].problems);
    const inspected = JSON.parse(installed('inspect', '--format', 'json', 'library.md').stdout);
    expect({ path: 'library.md', ...inspection }).toEqual(inspected);
    expect(byHand).toContain('It is highly likely that dredging');
    expect(mended).toMatchObject({ text: byHand, made: [{ rule: 'nonstandard-term' }] });
    expect(left).toEqual(mended.problems);
    expect(converted.text).toContain('standard: icd203');
    expect(converted.changes[0]?.from).toEqual({ text: 'highly likely', low: 80, high: 90 });
    expect(empty).toContain('Ada Lind | 29 November 2026');
    expect(ids).toEqual([expect.arrayContaining(['phia', 'icd203']), expect.arrayContaining(['situation'])]);
    expect(rules).toBeGreaterThan(40);
  });

  test('has types that stand alone', () => {
    writeFileSync(join(cwd, 'consumer.ts'), sample);
    const { stdout, status } = spawnSync(
      process.execPath,
      [
        'node_modules/typescript/bin/tsc',
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        'false',
        '--module',
        'nodenext',
        '--types',
        '',
        join(cwd, 'consumer.ts'),
      ],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  test('asks for nothing of Node, nor of anything else', () => {
    const text = readFileSync(join(cwd, 'node_modules/brieflint/dist/index.js'), 'utf8');
    expect(text.match(/\brequire\(|\bimport\s*["'({*]|\bprocess\.|\bBuffer\./g) ?? []).toEqual([]);
  });

  test.each([
    ["readBriefing('', { standard: 'ipc' })", 'There is no standard “ipc”: perhaps “ipcc”.'],
    ["readBriefing('', { template: 'id: a\\n' })", 'The template has a fault: '],
    [
      "check(readBriefing(''), { today: 'soon' })",
      '“soon” is no date: write the day as YYYY-MM-DD, such as 2026-11-29.',
    ],
    ["check(readBriefing(''), { today: '2026-11-29', rules: { vage: 'off' } })", 'There is no rule “vage”'],
    [
      "check(readBriefing(''), { today: '2026-11-29', rules: { 'vague-time': 'fatal' } })",
      'There is no severity “fatal”',
    ],
    ["newBriefing({ standard: 'foo' })", 'There is no standard “foo”'],
    [
      "applyEdits('abc', [{ start: 0, end: 2, newText: 'x' }, { start: 1, end: 3, newText: 'y' }])",
      'These edits overlap',
    ],
  ])('%s throws one sentence', (call, sentence) => {
    const script = `import { applyEdits, check, newBriefing, readBriefing } from 'brieflint';\ntry { ${call} } catch (error) { console.log(error.message) }`;
    writeFileSync(join(cwd, 'throws.mjs'), script);
    const { stdout, stderr } = spawnSync(process.execPath, ['throws.mjs'], { cwd, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain(sentence);
  });
});
