// Which file `previous` in the front matter means, and that its letters alone decide whether a look is taken at it.
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import type { Files } from '../../../server/src/host/files.ts';
import { PreviousIssues } from '../../../server/src/host/previousIssues.ts';
import { readFrontMatter } from '../../../server/src/markdown/frontMatter.ts';
import { sound } from '../../briefings.ts';
import { options } from '../../engine.ts';

/** What `previous` in `/d/new.md` means among these files, and which paths were looked at. */
function found(previous: string, texts: Readonly<Record<string, string>> = { '/d/old.md': sound }) {
  const looked = new Set<string>();
  const files: Files = {
    ...posix,
    readText: (path) => files.readBriefing(path),
    readBriefing: (path) => {
      looked.add(path);
      const text = texts[path];
      if (text === undefined) throw new Error('there is no such file');
      return text;
    },
    exists: (path) => {
      looked.add(path);
      return path in texts;
    },
    isThere: (path) => files.exists(path),
    names: () => [],
  };
  const issues = new PreviousIssues(files, () => options);
  const result = issues.find(readFrontMatter(`---\nprevious: ${previous}\n---\n`), '/d/new.md');
  return { result, issues, looked: [...looked] };
}

test('a file beside this one', () => {
  const { result, issues, looked } = found('old.md');
  expect(result).toMatchObject({ kind: 'text', name: 'old.md', path: '/d/old.md' });
  expect(looked).toEqual(['/d/old.md']);
  const issue = result && issues.read(result);
  expect(issue).toMatchObject({ kind: 'issue', name: 'old.md', published: '2025-05-02' });
  // What was read is known: rules compare by it.
  expect(result && issues.read({ ...result })).toBe(issue);
});

test.each([
  '//server/share/old.md',
  '\\\\server\\share\\old.md',
  '\\\\?\\UNC\\server\\share\\old.md',
  '"\\\\\\\\.\\\\pipe\\\\old.md"',
  'https://example.com/old.md',
  'file:///d/old.md',
  'NUL',
  'deep/con.md',
  '/d/old.md',
  'C:\\d\\old.md',
  'c:/d/old.md',
  '\\d\\old.md',
  '/proc/self/environ',
  '../secret.txt',
  '.env',
])('no look is taken at %s', (previous) => {
  const { result, looked } = found(previous);
  expect(result?.kind).toBe('fault');
  expect(looked).toEqual([]);
});

test.each(['', '~', '""'])('“%s” names nothing', (previous) => {
  expect(found(previous).result).toBeUndefined();
});

test('a series is followed only so far', () => {
  const texts = Object.fromEntries(
    Array.from({ length: 500 }, (_, i) => [`/d/${i}.md`, `---\nprevious: ${i + 1}.md\n---\n${sound}`]),
  );
  const { result, looked } = found('0.md', texts);
  expect(result?.kind).toBe('text');
  expect(looked.length).toBeLessThan(60);
});
