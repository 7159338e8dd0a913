// Paths that cannot be read are one sentence each, beside the results of the others; no trace of code is ever shown.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';

const faulty = current.replace('## Summary', '## Sumary');
const isWindows = process.platform === 'win32';

/** Root may read everything; nobody may not. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const canBeNobody = !isWindows && spawnSync(process.execPath, ['-e', ''], nobody).status === 0;

const long = `${'x'.repeat(300)}.md`;
const unreadable = {
  'none.md': 'there is no such file',
  'self.md': 'its links go in a circle',
  'there/x.md': 'its links go in a circle',
  'good.md/x.md': 'there is no such file',
  [long]: 'its name is too long',
};

function folderOfTraps(): string {
  const cwd = folderOf({ 'good.md': faulty });
  symlinkSync('self.md', join(cwd, 'self.md'));
  symlinkSync('back', join(cwd, 'there'));
  symlinkSync('there', join(cwd, 'back'));
  return cwd;
}

describe.skipIf(isWindows)('paths that lead nowhere', () => {
  const sentences = (verb: string) =>
    Object.entries(unreadable).map(([path, why]) => `brieflint: “${path}” cannot be ${verb}: ${why}.\n`);

  test('check', () => {
    const args = ['check', '--format', 'json', ...Object.keys(unreadable), 'good.md'];
    const { status, stdout, stderr } = brieflint(args, { cwd: folderOfTraps() });
    expect({ status, stderr }).toEqual({ status: 2, stderr: sentences('read').join('') });
    expect(JSON.parse(stdout).files).toMatchObject([{ path: 'good.md', problems: [{ rule: 'misnamed-section' }] }]);
  });

  test('fix', () => {
    const args = ['fix', ...Object.keys(unreadable), 'good.md'];
    const { status, stdout, stderr } = brieflint(args, { cwd: folderOfTraps() });
    expect({ status, stderr }).toEqual({ status: 2, stderr: sentences('read').join('') });
    expect(stdout).toContain('1 fix in 1 briefing.');
  });

  test.each([
    ['import', 'self.md'],
    ['inspect', 'self.md'],
    ['convert', '--to', 'nato', 'self.md'],
  ])('%s', (...args) => {
    const { status, stdout, stderr } = brieflint(args, { cwd: folderOfTraps() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^brieflint: “self\.md” cannot be \w+: its links go in a circle\.\n$/);
  });

  test('a folder in which links lead back to it holds each briefing once', () => {
    const cwd = folderOfTraps();
    mkdirSync(join(cwd, 'inner'));
    symlinkSync('..', join(cwd, 'inner/out'));
    const { files } = JSON.parse(brieflint(['check', '--format', 'json'], { cwd }).stdout);
    expect(files).toHaveLength(1);
  });

  test('a folder that is gone', () => {
    const cwd = folderOf({});
    const script = `cd "${cwd}" && rmdir "${cwd}" && "${process.execPath}" "${join(process.cwd(), 'server/bin/brieflint.js')}" check`;
    const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^brieflint: [^\n]+\n$/);
  });
});

test.runIf(canBeNobody)('files and folders that this user may not read or write', () => {
  const cwd = folderOf({ 'open.md': faulty, 'closed.md': faulty, 'folder/a.md': faulty, 'fixed/a.md': faulty });
  // Nobody may not look into the checkout either.
  cpSync('server/dist', join(cwd, 'dist'), { recursive: true });
  for (const [name, mode] of Object.entries({ '.': 0o777, 'open.md': 0o666, 'closed.md': 0, folder: 0, fixed: 0o555 }))
    chmodSync(join(cwd, name), mode);
  chmodSync(join(cwd, 'fixed/a.md'), 0o666);
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.cjs', ...args], {
      cwd,
      ...nobody,
      encoding: 'utf8',
    });
    return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
  };
  const unread = ['closed.md', 'folder/a.md'].map(
    (path) => `brieflint: “${path}” cannot be read: this user may not read it.`,
  );
  const checked = run('check', 'closed.md', 'folder/a.md', 'open.md', '--format', 'json');
  expect(checked).toMatchObject({ status: 2, lines: unread });
  expect(JSON.parse(checked.stdout).files).toMatchObject([{ path: 'open.md', problems: [{}] }]);
  // A folder is searched as far as this user may go.
  expect(run('check', '--quiet').lines).toEqual(unread.slice(0, 1));
  expect(run('fix', 'closed.md', 'folder/a.md', 'fixed/a.md', 'open.md')).toMatchObject({
    status: 2,
    stdout: expect.stringContaining('1 fix in 1 briefing.'),
    lines: [...unread, 'brieflint: “fixed/a.md” was left as it is: this user may not write there.'],
  });
  chmodSync(join(cwd, 'folder'), 0o700);
  rmSync(cwd, { recursive: true });
});
