// `brieflint export` as a process: what it writes, what it leaves alone, what it says.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../server/src/host/pdf.ts';
import { sound } from '../briefings.ts';
import { dot } from '../export/papers.ts';
import { brieflint, folderOf } from '../folders.ts';

const text = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

test('a page goes to standard output, with its pictures', () => {
  const cwd = folderOf({
    'a.md': `${sound}\n![A quay](my%20quay.png) ![Far](https://quay.example/far.png) ![Gone](gone.png)\n`,
  });
  writeFileSync(join(cwd, 'my quay.png'), dot.bytes);
  const { status, stdout, stderr } = brieflint(['export', 'a.md', '--to', 'html'], { cwd });
  expect(status).toBe(0);
  expect(stdout).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="A quay" width="1" height="1"/);
  expect(stdout).toContain(
    '<a href="https://quay.example/far.png" data-address="https://quay.example/far.png">Far</a>',
  );
  expect(stderr.trim().split('\n')).toEqual([
    '“a.md”: wrote only the description of the picture “gone.png”: there is no such file.',
    '“a.md”: wrote a link for a picture of the network, which is not fetched.',
  ]);
});

test('a Word file is written once, and again only when asked', () => {
  const cwd = folderOf({ 'a.md': sound });
  expect(brieflint(['export', 'a.md', '-o', 'a.docx'], { cwd })).toMatchObject({
    status: 0,
    stdout: 'Wrote a.docx.\n',
    stderr: '',
  });
  expect(text(cwd, 'a.docx').startsWith('PK')).toBe(true);
  expect(brieflint(['import', 'a.docx'], { cwd }).stdout).toBe(sound);
  expect(brieflint(['export', 'a.md', '-o', 'a.docx'], { cwd })).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'brieflint: “a.docx” was not written: there is a file of that name; add --force to replace it.\n',
  });
  expect(brieflint(['export', 'a.md', '-o', 'a.docx', '--force'], { cwd }).status).toBe(0);
});

test.skipIf(process.platform === 'win32')('through a link nothing of another kind is replaced', () => {
  const cwd = folderOf({ 'a.md': sound, 'b.md': sound });
  symlinkSync('b.md', join(cwd, 'paper.html'));
  const { status, stderr } = brieflint(['export', 'a.md', '-o', 'paper.html', '--force'], { cwd });
  expect([status, stderr]).toEqual([
    2,
    'brieflint: --force replaces a .html only: give --output a name such as paper.html.\n',
  ]);
  expect(text(cwd, 'b.md')).toBe(sound);
});

test('settings of a house say where bands stand and whose styles a Word file takes', async () => {
  const cwd = folderOf({ 'a.md': sound, '.brieflint.yaml': 'bands: never\nreference: house.docx\n' });
  const house =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>';
  const missing = brieflint(['export', 'a.md', '-o', 'a.docx'], { cwd });
  expect([missing.status, missing.stderr]).toEqual([
    2,
    'brieflint: .brieflint.yaml:2: There is no file “house.docx”: the path counts from the folder of this file.\nbrieflint: “a.md” was not exported: the styles of “' +
      join(cwd, 'house.docx') +
      '” cannot be read: there is no such file.\n',
  ]);
  writeFileSync(
    join(cwd, 'house.docx'),
    await new JSZip().file('word/styles.xml', house).generateAsync({ type: 'nodebuffer' }),
  );
  expect(brieflint(['export', 'a.md', '-o', 'a.docx'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  const zip = await JSZip.loadAsync(readFileSync(join(cwd, 'a.docx')));
  const document = await zip.file('word/document.xml')?.async('string');
  expect(document).toContain('<w:pStyle w:val="berschrift1"/>');
  expect(document).not.toContain('(25–35\u00A0%)');
  expect(brieflint(['export', 'a.md', '--to', 'html', '--bands', 'first'], { cwd }).stdout).toContain('(25–35\u00A0%)');
});

test('what is no briefing is exported too, and told', () => {
  const cwd = folderOf({ 'a.md': '# Notes\n\nIt is likely.\n' });
  const { status, stdout, stderr } = brieflint(['export', 'a.md', '--to', 'html'], { cwd });
  expect([status, stderr]).toEqual([
    0,
    '“a.md”: it is no briefing, so it has no bands, no days of windows and no scale.\n',
  ]);
  expect(stdout).not.toContain('What the terms mean');
});

test('a PDF takes a browser', () => {
  const cwd = folderOf({ 'a.md': sound });
  const { status, stderr } = brieflint(['export', 'a.md', '-o', 'a.pdf'], {
    cwd,
    env: { CHROMIUM: join(cwd, 'none') },
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^brieflint: “a\.md” was not exported: “.*none” printed no PDF: .*; CHROMIUM may name another browser\.\n$/,
  );
});

test.runIf(findBrowser() !== undefined)('a PDF by a browser is tagged and has an outline', () => {
  const cwd = folderOf({ 'a.md': sound });
  expect(brieflint(['export', 'a.md', '-o', 'a.pdf'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  const pdf = readFileSync(join(cwd, 'a.pdf'), 'latin1');
  for (const mark of ['%PDF-', '/StructTreeRoot', '/Marked true', '/Outlines', '/Lang (en)'])
    expect(pdf).toContain(mark);
});

test.each<[string, string[], string]>([
  ['no file', [], 'export takes one file: brieflint export FILE --output FILE.'],
  ['no format', ['a.md'], 'export needs a format: add --to html, --to docx or --to pdf.'],
  ['an unknown format', ['a.md', '--to', 'odt'], 'There is no format “odt”: there are html, docx and pdf.'],
  ['a Word file for a terminal', ['a.md', '--to', 'docx'], 'A Word file is no text: add --output NAME.docx.'],
  [
    'a place for briefings',
    ['a.md', '--to', 'html', '-o', 'b.md'],
    '“b.md” is no place for it: give --output a name such as paper.html.',
  ],
  [
    'force over another kind',
    ['a.md', '--to', 'html', '-o', 'b.txt', '--force'],
    '--force replaces a .html only: give --output a name such as paper.html.',
  ],
  [
    'an unknown place of bands',
    ['a.md', '--to', 'html', '--bands', 'some'],
    '--bands takes no “some”: write first, all or never.',
  ],
  ['a missing file', ['b.md', '--to', 'html'], '“b.md” cannot be read: there is no such file.'],
  ['no summary', ['n.md', '--to', 'html', '--only', 'summary'], '“n.md” was not exported: it has no summary.'],
  [
    'a house file that is none',
    ['a.md', '-o', 'b.docx', '--reference', 'a.md'],
    '“a.md” was not exported: the styles of “a.md” cannot be read: it is no Word file (.docx).',
  ],
])('%s is told in one sentence', (_, args, sentence) => {
  const cwd = folderOf({ 'a.md': sound, 'n.md': '# Notes\n\nRust.\n' });
  const { status, stdout, stderr } = brieflint(['export', ...args], { cwd });
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `brieflint: ${sentence}\n` });
  expect(existsSync(join(cwd, 'b.docx'))).toBe(false);
});

describe('pictures', () => {
  test.each([
    ['/etc/hostname', 'only pictures beside the briefing are read'],
    ['file:///etc/hostname', 'only pictures beside the briefing are read'],
    ['a.md', 'it is no picture that we know'],
    ['sub', 'it is a folder'],
  ])('%s is not read', (address, why) => {
    const cwd = folderOf({ 'a.md': `${sound}\n![x](${address})\n` });
    mkdirSync(join(cwd, 'sub'));
    expect(brieflint(['export', 'a.md', '--to', 'html'], { cwd }).stderr).toBe(
      `“a.md”: wrote only the description of the picture “${address}”: ${why}.\n`,
    );
  });
});
