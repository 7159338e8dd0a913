// What a folder or a glob means, and what is read by a name: ordinary files, inside, and no more than people write.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markdownFiles } from '../../client/src/markdownFiles.ts';
import { markdownExtensions, markdownGlob } from '../../server/src/text/markdownNames.ts';
import { current } from '../briefings.ts';
import { brieflint, folderOf, program } from '../folders.ts';

const faulty = current.replace('## Summary', '## Sumary');
const isWindows = process.platform === 'win32';

const found = (args: readonly string[], cwd: string): string[] =>
  JSON.parse(brieflint(['check', '--format', 'json', ...args], { cwd }).stdout).files.map(
    ({ path }: { path: string }) => path,
  );

test('Markdown is what VS Code takes for it, in any case', () => {
  const names = markdownExtensions.flatMap((extension) => [`a.${extension}`, `B.${extension.toUpperCase()}`]);
  const cwd = folderOf(Object.fromEntries([...names, 'c.txt', 'md', 'd.mdx'].map((name) => [`in/${name}`, faulty])));
  expect(found([], cwd).toSorted()).toEqual(names.map((name) => `in/${name}`).toSorted());
  expect(markdownFiles, 'the editor looks for the same').toBe(markdownGlob);
});

test.each([
  ['"**/*.md"', true],
  ['"*.MD"', true],
  ['"**/*.markdown"', false],
  ['"report.md"', false],
])('include: [%s]', (glob, included) => {
  const cwd = folderOf({ 'REPORT.MD': '# Notes\n', '.brieflint.yaml': `include: [${glob}]\n` });
  expect(found([], cwd)).toEqual(included ? ['REPORT.MD'] : []);
});

describe.skipIf(isWindows)('what is no ordinary file', () => {
  const refused = 'it is a device or a pipe, not a file';

  async function traps(): Promise<{ cwd: string; end: () => void }> {
    const cwd = folderOf({ 'in/a.md': faulty });
    spawnSync('mkfifo', [join(cwd, 'pipe'), join(cwd, 'in/pipe.md')]);
    symlinkSync('../pipe', join(cwd, 'in/link.md'));
    symlinkSync('/dev/zero', join(cwd, 'in/zero.md'));
    symlinkSync('nowhere', join(cwd, 'in/gone.md'));
    const socket = createServer();
    await new Promise<void>((resolve) => socket.listen(join(cwd, 'in/socket.md'), resolve));
    return { cwd, end: () => void socket.close() };
  }

  test('is passed over in a folder and by a glob', async () => {
    const { cwd, end } = await traps();
    for (const args of [['in'], ['in/*.md'], ['**/*'], []]) expect(found(args, cwd)).toEqual(['in/a.md']);
    expect(brieflint(['fix', 'in'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    end();
  });

  test('is refused where it is named', async () => {
    const { cwd, end } = await traps();
    for (const path of ['pipe', 'in/link.md', 'in/zero.md', 'in/socket.md', '/dev/null']) {
      expect(brieflint(['check', path], { cwd })).toMatchObject({
        status: 2,
        stderr: `brieflint: “${path}” cannot be read: ${refused}.\n`,
      });
    }
    for (const args of [
      ['import', 'pipe'],
      ['inspect', 'pipe'],
      ['fix', 'pipe'],
      ['convert', '--to', 'nato', 'pipe'],
      ['check', '--config', 'pipe', 'in'],
      ['check', '--baseline', 'pipe', 'in'],
      ['check', '--standard', './pipe', 'in'],
      ['check', '--template', './pipe', 'in'],
    ]) {
      const { status, stderr } = brieflint(args, { cwd });
      expect({ args, status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(refused) });
      expect(stderr.trimEnd()).not.toContain('\n');
    }
    expect(brieflint(['check', '--cache', '--cache-location', 'pipe', 'in'], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('misnamed-section'),
      stderr: 'The cache “pipe” cannot be written: it is no ordinary file.\n',
    });
    end();
  });

  test('is read where the shell hands it over', () => {
    const cwd = folderOf({ 'a.md': faulty });
    const run = (command: string) =>
      spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', B: program } });
    for (const command of [
      'node "$B" check - < a.md',
      'cat a.md | node "$B" check -',
      'cat a.md | node "$B" check /dev/stdin',
      'node "$B" check <(cat a.md)',
      'node "$B" check --cache <(cat a.md) && node "$B" check --cache <(cat a.md)',
    ])
      expect({ command, stdout: run(command).stdout }).toMatchObject({ stdout: expect.stringContaining('misnamed') });
    expect(run('node "$B" check - < /dev/zero').stderr).toBe(
      'brieflint: “<stdin>” cannot be read: it is larger than 100 MB.\n',
    );
  });
});

describe.skipIf(isWindows)('links', () => {
  function linked(): string {
    const cwd = folderOf({ 'in/a.md': current, 'in/deep/b.md': current, 'out/c.md': faulty });
    symlinkSync('../out/c.md', join(cwd, 'in/c.md'));
    symlinkSync('deep/b.md', join(cwd, 'in/same.md'));
    return cwd;
  }

  test.each([[['in']], [['in/**/*.md']], [['in/*.md', 'in/deep']]])('%j leave out what leads out', (args) => {
    const cwd = linked();
    expect(found(args, cwd).toSorted()).toEqual(['in/a.md', expect.stringMatching(/deep|same/)]);
    const { status, stderr } = brieflint(['fix', ...args], { cwd });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: '“in/c.md” leads out of its folder and was not followed: name it to have it read.\n',
    });
    expect(readFileSync(join(cwd, 'out/c.md'), 'utf8')).toBe(faulty);
  });

  test('are followed where they are named', () => {
    const cwd = linked();
    symlinkSync('out', join(cwd, 'other'));
    expect(found(['in/c.md'], cwd)).toEqual(['in/c.md']);
    expect(found(['other'], cwd)).toEqual(['other/c.md']);
    expect(found(['other/*.md'], cwd)).toEqual(['other/c.md']);
    expect(found(['.'], cwd).length, 'none leads out of the whole').toBe(3);
  });

  test('to folders are not followed, and told where they lead out', () => {
    const cwd = linked();
    symlinkSync('../out', join(cwd, 'in/other'));
    for (let i = 0; i < 12; i++) {
      mkdirSync(join(cwd, `in/${i}`));
      for (let j = 0; j < 12; j++) symlinkSync(`../${j}`, join(cwd, `in/${i}/${j}`));
    }
    expect(brieflint(['check', 'in'], { cwd }).stderr).toBe(
      '“in/other” and 1 more lead out of their folder and were not followed: name each to have it read.\n',
    );
  });
});

describe('a folder elsewhere', () => {
  const elsewhere = () => {
    const folder = folderOf({
      'in [1]/a.md': current,
      'in [1]/deep/b.md': current,
      'here/c.md': current,
      'there/d.md': current,
    });
    if (!isWindows) symlinkSync(tmpdir(), join(folder, 'link'));
    return { folder, cwd: join(folder, 'here') };
  };

  test.each([
    ['../in [1]', ['../in [1]/a.md', '../in [1]/deep/b.md']],
    ['../there/*.md', ['../there/d.md']],
    ['../{there,in [[]1]}/*.md', ['../in [1]/a.md', '../there/d.md']],
    ['../in \\[1\\]/**/*.md', ['../in [1]/a.md', '../in [1]/deep/b.md']],
    ['../{in */deep,there}/*.md', ['../in [1]/deep/b.md', '../there/d.md']],
    ['.././there//', ['../there/d.md']],
    ['./*.md', ['c.md']],
  ])('is walked from itself on: %s', (path, files) => {
    const { cwd, folder } = elsewhere();
    for (const named of path.startsWith('../') ? [path, path.replace('..', folder)] : [path]) {
      expect(found([named], cwd)).toEqual(files);
      expect(brieflint(['check', named], { cwd }).stderr).toBe('');
    }
  });
});

describe('settings', () => {
  const secret = 'hunter2-hunter2-hunter2-hunter2-hunter2-hunter2-hunter2-hunter2-hunter2-hunter2';

  test.skipIf(isWindows)('are YAML files, also behind a link: others are never quoted', () => {
    const cwd = folderOf({ 'a.md': current, secret: `${secret}: 1\n`, 'in/a.md': current });
    const settings = join(cwd, 'in/.brieflint.yaml');
    symlinkSync('../secret', settings);
    const told = 'This cannot be read: it is no YAML file (.yaml or .yml).';
    expect(brieflint(['check', 'in'], { cwd }).stderr).toBe(`brieflint: in/.brieflint.yaml:1: ${told}\n`);
    for (const path of ['./secret', '/proc/self/environ'])
      expect(brieflint(['check', '--standard', path, 'a.md'], { cwd }).stderr).toMatch(
        /it is no (?:YAML|ordinary) file/,
      );
    expect(brieflint(['check', '--config', 'secret', 'a.md'], { cwd }).stderr).toContain('it is no YAML file');
    writeFileSync(join(cwd, '.brieflint.yaml'), 'standard: ./secret\n');
    expect(brieflint(['check', 'a.md'], { cwd }).stderr).toBe(`brieflint: secret:1: ${told}\n`);
  });

  test('are quoted by no more than their beginning', () => {
    const key = `${secret}-${secret}`;
    const house = `id: h\nname: H\nshort: H\nbands: [{low: 0, high: 100, terms: [maybe]}]\n${key}: 1\n`;
    for (const settings of [`${key}: 1\n`, 'standard: house.yaml\n']) {
      const cwd = folderOf({ 'a.md': current, '.brieflint.yaml': settings, 'house.yaml': house });
      const { stderr } = brieflint(['check'], { cwd });
      expect(stderr).toContain(`“${key.slice(0, 80)} …”`);
      expect(stderr).not.toContain(key.slice(0, 81));
    }
  });

  test.each(['.brieflint.yaml', 'house.yaml', 'a.md', 'baseline.json', 'page.html'])(
    'a %s of 5 GB is one sentence',
    (name) => {
      const cwd = folderOf({
        'a.md': current,
        '.brieflint.yaml': name === 'house.yaml' ? 'standard: house.yaml\n' : '',
        [name]: '',
      });
      // It takes no room on the disk.
      truncateSync(join(cwd, name), 5e9);
      const args =
        name === 'page.html'
          ? ['import', name]
          : ['check', ...(name.endsWith('json') ? ['--baseline', name] : []), 'a.md'];
      const { status, stderr } = brieflint(args, { cwd });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringMatching(/^brieflint: [^\n]*it is larger than (?:1|100) MB\.[^\n]*\n$/),
      });
    },
  );
});
