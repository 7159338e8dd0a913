// PDF by Typst: each example is one of PDF/UA-1, what Typst may leave out is there, and any briefing is set.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { picturesIn } from '../../server/src/export/pictures.ts';
import { typstOf } from '../../server/src/export/typst/source.ts';
import { sound } from '../briefings.ts';
import { briefings } from '../export/generated.ts';
import { dot, paperOf, whole } from '../export/papers.ts';
import { brieflint, folderOf } from '../folders.ts';
import { tries } from '../properties.ts';
import { installTypst, packageName } from './install.ts';

let modules: string;
beforeAll(() => {
  modules = installTypst();
});

/** A file as a PDF by the command line, what it holds with its streams unpacked, and what is told of it. */
function pdfOf(file: string, cwd = process.cwd()) {
  const pdf = join(folderOf({}), 'a.pdf');
  const { status, stderr } = brieflint(['export', file, '-o', pdf], { cwd, env: { NODE_PATH: modules } });
  expect(status, stderr).toBe(0);
  const bytes = readFileSync(pdf);
  return { stderr, content: `${bytes.toString('latin1')}\n${streamsOf(bytes).join('\n')}` };
}

/** The streams of a PDF that are packed. */
function streamsOf(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\bstream\r?\n/g)].flatMap(({ index, 0: begin }) => {
    try {
      return [inflateSync(bytes.subarray(index + begin.length), { finishFlush: 2 }).toString('latin1')];
    } catch {
      return [];
    }
  });
}

const count = (content: string, pattern: RegExp): number => content.match(pattern)?.length ?? 0;

describe('each example is a PDF of PDF/UA-1', () => {
  test.each([
    'grain-terminal.md',
    'many-faults.md',
    'cti/night-moth.md',
    'icd203/lease.md',
    'house/note.md',
    'layouts/front-matter.md',
    'layouts/key-judgements.md',
    'layouts/lead-ins.md',
    'layouts/quarters.md',
    'series/narrows/2025-12.md',
    'series/upland/2026-03.md',
  ])('%s', (name) => {
    const { stderr, content } = pdfOf(`examples/${name}`);
    expect(stderr).toBe('');
    expect(content).toMatch(/pdfuaid:part(?:="|>)1/);
    for (const key of ['/StructTreeRoot', '/Outlines', '/DisplayDocTitle true', '/Lang', '/H2', '/TH'])
      expect(content).toContain(key);
  });
});

test('pictures are drawn and described, notes and links kept, wherever they stand', () => {
  const text = `---
tlp: TLP:GREEN
---

${sound}
![Alone](quay.png)

Beside ![words](quay.png) and[^a] again[^a].

- In a bullet ![here](quay.png), [log](https://quay.example).

| a | b |
|---|---|
| ![cell](quay.png) | c[^b] |

> Quoted.
>
> > Twice.

[^a]: Log.

[^b]: See note[^a].
`;
  const cwd = folderOf({ 'a.md': text });
  writeFileSync(join(cwd, 'quay.png'), whole.bytes);
  const { stderr, content } = pdfOf('a.md', cwd);
  expect(stderr).toBe('');
  expect(count(content, /\/S ?\/Figure\b/g)).toBe(4);
  expect(count(content, /\/S ?\/Note\b/g)).toBe(2);
  expect(count(content, /\/S ?\/BlockQuote\b/g)).toBe(2);
  expect(content).toContain('https://quay.example');
});

test('signs that no font has are told', () => {
  const cwd = folderOf({ 'a.md': `${sound}\n\u{10FFFD}\n` });
  const { stderr, content } = pdfOf('a.md', cwd);
  expect(stderr).toMatch(/the PDF is tagged and is not one of PDF\/UA-1: no font here has “U\+10FFFD”\./);
  expect(content).toContain('/StructTreeRoot');
});

test('a damaged picture is left out, which is told', () => {
  const cwd = folderOf({ 'a.md': `${sound}\n![A quay](quay.png) ![A gate](gate.png)\n` });
  // Its sum is wrong.
  writeFileSync(join(cwd, 'quay.png'), dot.bytes);
  writeFileSync(join(cwd, 'gate.png'), whole.bytes);
  const { stderr, content } = pdfOf('a.md', cwd);
  expect(stderr).toBe('“a.md”: wrote only the description of the picture “quay.png”: it is damaged.\n');
  expect(count(content, /\/S ?\/Figure\b/g)).toBe(1);
});

test('any briefing can be set', () => {
  const { NodeCompiler } = createRequire(join(modules, 'here.js'))(packageName);
  const workspace = join(tmpdir(), 'brieflint');
  fc.assert(
    fc.property(briefings, (text) => {
      const paper = paperOf(text);
      const { source, files } = typstOf(paper, new Map(picturesIn(paper).map((address) => [address, whole])));
      const compiler = NodeCompiler.create({ workspace });
      for (const [path, bytes] of files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes));
      expect(compiler.pdf({ mainFileContent: source }, {}).subarray(0, 5).toString()).toBe('%PDF-');
    }),
    { numRuns: tries(20) },
  );
});
