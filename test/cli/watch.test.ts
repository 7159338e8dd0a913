// --watch: checks again when files, or the settings that hold for them, change; Ctrl+C ends it with 0.
import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { brieflint, folderOf, program } from '../folders.ts';

const faulty = current.replace('## Summary', '## Sumary');
let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
});

/** A run that watches, and what it has printed since it was last asked. */
function watching(cwd: string, ...args: string[]) {
  const started = spawn(process.execPath, [program, 'check', '--watch', ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
  });
  child = started;
  let output = '';
  let heard = () => {};
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (data) => {
      output += data;
      heard();
    });
  /** What was printed until it watches again. */
  const round = async (): Promise<string> => {
    while (!output.includes('Ctrl+C ends.\n')) await new Promise<void>((done) => (heard = done));
    const text = output;
    output = '';
    return text;
  };
  const ended = new Promise<number | null>((done) => started.once('close', done));
  return { round, ended, stop: () => started.kill('SIGINT'), rest: () => output };
}

test('checks again what changed, came, went, or is ruled by other settings, and ends with 0', async () => {
  const cwd = folderOf({ 'a.md': current, 'notes.txt': '' });
  const run = watching(cwd, '--statistics', '--format', 'json', '--output-file', 'report.json');
  expect(await run.round()).toBe(
    'Wrote report.json: 1 briefing, no problems.\nNo rule found a problem.\nWatching a file: Ctrl+C ends.\n',
  );
  writeFileSync(join(cwd, 'a.md'), faulty);
  expect(await run.round()).toContain('\nChanged: a.md.\nWrote report.json: 1 warning in 1 briefing.\n');
  writeFileSync(join(cwd, 'b.md'), faulty);
  expect(await run.round()).toMatch(
    /\nChanged: b\.md\.\nWrote report\.json: 2 warnings in 2 briefings\.\n[\s\S]*Watching 2 files/,
  );
  writeFileSync(join(cwd, '.brieflint.yaml'), 'rules: { misnamed-section: off }\n');
  expect(await run.round()).toContain('\nChanged: .brieflint.yaml.\nWrote report.json: 2 briefings, no problems.\n');
  rmSync(join(cwd, '.brieflint.yaml'));
  renameSync(join(cwd, 'b.md'), join(cwd, 'notes.txt'));
  expect(await run.round()).toContain('Wrote report.json: 1 warning in 1 briefing.\n');
  run.stop();
  expect(await run.ended).toBe(process.platform === 'win32' ? null : 0);
  expect(run.rest()).toBe('');
});

test('a report of its own in Markdown starts no new round', async () => {
  const cwd = folderOf({ 'a.md': faulty });
  const run = watching(cwd, '--format', 'markdown', '--output-file', 'report.md', '--cache');
  await run.round();
  writeFileSync(join(cwd, 'a.md'), current);
  expect(await run.round()).toContain('\nChanged: a.md.\nWrote report.md: 1 briefing, no problems.\n');
  run.stop();
  await run.ended;
  expect(run.rest()).toBe('');
});

test.each([
  [['-'], '--watch looks at files, and standard input is none: name files or folders.'],
  [['--files-from', '-'], '--watch looks at files, and standard input is none: name files or folders.'],
  [['--baseline', 'x', '--update-baseline'], '--watch writes no baseline: leave --update-baseline out.'],
])('%j ends with one sentence', (args, sentence) => {
  expect(brieflint(['check', '--watch', ...args], { cwd: folderOf({}) })).toEqual({
    status: 2,
    stdout: '',
    stderr: `brieflint: ${sentence}\n`,
  });
});
