// fix, the baseline, ignored problems, import and new.
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';

/** Two safe fixes and one that is not. */
const faulty = current
  .replace('## Summary', '## Sumary')
  .replace('The port handles grain.', 'The port handles grain. This paper is TLP: amber.')
  .replace('unlikely that dredging', 'very likely that dredging');
const mended = faulty.replace('Sumary', 'Summary').replace('TLP: amber', 'TLP:AMBER');

describe('fix', () => {
  test('applies the safe fixes, says which, and changes nothing the second time', () => {
    const cwd = folderOf({ 'a.md': faulty, 'b.md': current });
    expect(brieflint(['fix', '.'], { cwd })).toEqual({
      status: 0,
      stderr: '',
      stdout:
        'a.md\n  ✔ Write “Summary”  misnamed-section\n  ✔ Write “TLP:AMBER”  malformed-tlp\n\n2 fixes in 1 briefing.\n',
    });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(mended);
    expect(brieflint(['fix', '.'], { cwd }).stdout).toBe('✔ 2 briefings, nothing to fix.\n');
  });

  test('--unsafe applies the fix of the others too, where it is no choice, and says how many are left', () => {
    const hedged = (text: string) => text.replace('handles grain.', 'may close. The quay could burn.');
    const cwd = folderOf({ 'a.md': hedged(faulty) });
    expect(brieflint(['fix', '.', '--unsafe'], { cwd }).stdout).toMatch(
      /\n\n3 fixes in 1 briefing\.\n2 problems need your choice\.\n$/,
    );
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(hedged(mended).replace('very likely', 'highly likely'));
  });

  test('keeps line ends, trailing blanks, the byte order mark and the mode', () => {
    const messy = `\uFEFF${faulty.replace('handles grain. ', 'handles grain.  \n')}  \n\n`.replaceAll('\n', '\r\n');
    const cwd = folderOf({ 'a.md': messy });
    chmodSync(join(cwd, 'a.md'), 0o640);
    brieflint(['fix', '.'], { cwd });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(
      messy.replace('Sumary', 'Summary').replace('TLP: amber', 'TLP:AMBER'),
    );
    expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o640);
  });

  test('--dry-run prints a unified diff and writes nothing', () => {
    const cwd = folderOf({ 'a.md': faulty });
    const { stdout } = brieflint(['fix', '--dry-run'], { cwd });
    expect(stdout).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /);
    expect(stdout).toContain('\n-## Sumary\n+## Summary\n');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(faulty);
  });

  test('without a path changes nothing and says how to name files; a folder is named like any', () => {
    const cwd = folderOf({ 'a.md': faulty });
    for (const options of [[], ['--unsafe']])
      expect(brieflint(['fix', ...options], { cwd })).toEqual({
        status: 2,
        stdout: '',
        stderr:
          'brieflint: fix changes no file that is not named: write brieflint fix FILE, or brieflint fix . for this folder.\n',
      });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(faulty);
  });

  test('standard input goes to standard output', () => {
    expect(brieflint(['fix', '-'], { input: faulty }).stdout).toBe(mended);
  });

  test('standard input that is no briefing comes out as it went in', () => {
    expect(brieflint(['fix', '-'], { input: '# Notes\n' }).stdout).toBe('# Notes\n');
  });

  test('an insertion that does not mend is made no second time', () => {
    const input = '---\ntitle: T\ntype: briefing\n---\n\n# T\n\nText.\n';
    const once = brieflint(['fix', '--unsafe', '-'], { input }).stdout;
    expect(once.match(/\[Author\]/g)).toHaveLength(1);
    expect(brieflint(['fix', '--unsafe', '-'], { input: once }).stdout).toBe(once);
    const fence = `${current}\n\`\`\`\n`.replace(/\n## Forecast[\s\S]*### Long.*/, '');
    expect(
      brieflint(['fix', '--unsafe', '-', '--all'], { input: fence }).stdout.match(/## Forecast/g)?.length ?? 0,
    ).toBeLessThan(2);
  });

  test('a horizon moves only when asked, in an indented list with its indent, and the end of the text stays', () => {
    const item = (name: string, window: string) => `  - **${name} (${window}):** It is likely that it rains.`;
    const list = [
      item('Medium-term', '3-12 months'),
      item('Short-term', 'Now - 3 months'),
      item('Long-term', '>1 year'),
    ];
    const text = (items: string[]) => current.replace(/### Short[\s\S]*/, items.join('\n'));
    const [medium = '', short = '', long = ''] = list;
    expect(brieflint(['fix', '-'], { input: text(list) }).stdout).toBe(text(list));
    expect(brieflint(['fix', '--unsafe', '-'], { input: text(list) }).stdout).toBe(text([short, medium, long]));
  });

  test('a link stays a link, and a file that is no briefing stays as it is', () => {
    const cwd = folderOf({ 'real/a.md': faulty, 'notes.md': '# Notes\n\nTLP: amber\n' });
    symlinkSync(join(cwd, 'real/a.md'), join(cwd, 'link.md'));
    brieflint(['fix', 'link.md', 'notes.md'], { cwd });
    expect(readFileSync(join(cwd, 'real/a.md'), 'utf8')).toBe(mended);
    expect(readFileSync(join(cwd, 'notes.md'), 'utf8')).toContain('TLP: amber');
  });

  test.skipIf(process.getuid?.() === 0)('a folder without rights is said, and the rest is fixed', () => {
    const cwd = folderOf({ 'closed/a.md': faulty, 'b.md': faulty });
    chmodSync(join(cwd, 'closed'), 0o555);
    expect(brieflint(['fix', 'closed/a.md', 'b.md'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'brieflint: “closed/a.md” was left as it is: this user may not write there.\n',
    });
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe(mended);
  });
});

describe('the baseline', () => {
  const cwd = () => folderOf({ 'a.md': faulty });

  test('hides what it holds, wherever its lines have gone, and shows what is new', () => {
    const folder = cwd();
    expect(brieflint(['check', '--baseline', 'old.json', '--update-baseline'], { cwd: folder })).toEqual({
      status: 0,
      stderr: '',
      stdout: 'Wrote old.json: 3 problems in 1 file.\n',
    });
    expect(brieflint(['check', '--baseline', 'old.json'], { cwd: folder })).toEqual({
      status: 0,
      stderr: '3 problems in the baseline are not shown.\n',
      stdout: '✔ 1 briefing, no problems.\n',
    });
    writeFileSync(
      join(folder, 'a.md'),
      faulty.replace('\n## Forecast', '\nAnother paragraph. It is TLP:WHITE.\n\n## Forecast'),
    );
    const { status, stdout } = brieflint(['check', '--baseline', 'old.json'], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toContain('TLP:WHITE');
    expect(stdout).not.toContain('very likely');
  });

  test('names the entries that occur no longer, and files that are gone', () => {
    const folder = folderOf({ 'a.md': faulty, 'sub/b.md': faulty });
    brieflint(['check', '--baseline', 'sub/old.json', '--update-baseline'], { cwd: folder });
    writeFileSync(join(folder, 'a.md'), mended);
    writeFileSync(join(folder, 'sub/b.md'), '');
    const { stderr } = brieflint(['check', 'a.md', '--baseline', 'sub/old.json'], { cwd: folder });
    expect(stderr.split('\n')).toEqual([
      '1 problem in the baseline is not shown.',
      'a.md: misnamed-section on “Sumary” occurs no longer.',
      'a.md: malformed-tlp on “TLP: amber” occurs no longer.',
      '',
    ]);
  });

  test.each([
    [['--baseline', 'none.json'], '“none.json” cannot be read: there is no such file. “--update-baseline” writes one.'],
    [['--baseline', 'a.md'], '“a.md” is no baseline: name another file, “--update-baseline” writes it.'],
    [['--update-baseline'], '--update-baseline needs the file to write: add --baseline FILE.'],
    [
      ['--baseline', 'none/old.json', '--update-baseline'],
      'The baseline “none/old.json” cannot be written: there is no such folder.',
    ],
  ])('%j ends with one sentence', (args, sentence) => {
    const { status, stderr } = brieflint(['check', ...args], { cwd: cwd() });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining(sentence.replace('“none.json” cannot', 'The baseline “none.json” cannot')),
    });
  });
});

describe('ignored problems', () => {
  const ignoring = current.replace(
    'The port handles grain.',
    'The port handles grain. This paper is TLP: amber. <!-- brieflint-ignore malformed-tlp: as the ministry writes it -->',
  );

  test('are silent, and listed with their reasons on request', () => {
    const cwd = folderOf({ 'a.md': ignoring });
    expect(brieflint(['check'], { cwd }).stdout).toBe('✔ 1 briefing, no problems.\n');
    expect(brieflint(['check', '--show-ignored'], { cwd }).stdout).toMatchInlineSnapshot(`
      "a.md  PHIA · situation
         10:39  ○ ignored  “TLP: amber” is no label of the Traffic Light Protocol 2.0: write “TLP:AMBER”.  malformed-tlp
                           ← as the ministry writes it

      ✔ 1 briefing, no problems.
      "
    `);
    const [file] = JSON.parse(brieflint(['check', '--show-ignored', '--format', 'json'], { cwd }).stdout).files;
    expect(file.problems).toEqual([]);
    expect(file.ignored).toMatchObject([{ rule: 'malformed-tlp', line: 10, reason: 'as the ministry writes it' }]);
  });
});

describe('import', () => {
  test('a line that HTML breaks is a line; what stands outside the article of several is kept', () => {
    const cwd = folderOf({
      'a.html': '<h1>T</h1><p>Ada Lind<br>2 May 2025</p>',
      'b.html':
        '<main><h1>T</h1><article><h2>Summary</h2><p>A.</p></article><article><h2>Forecast</h2><p>B.</p></article></main>',
    });
    expect(brieflint(['import', 'a.html'], { cwd }).stdout).toBe('# T\n\nAda Lind | 2 May 2025\n');
    expect(brieflint(['import', 'b.html'], { cwd }).stdout).toBe('# T\n\n## Summary\n\nA.\n\n## Forecast\n\nB.\n');
  });

  test('Markdown keeps its front matter, links, underlines, broken lines and lists in lists', () => {
    const cwd = folderOf({
      'a.md':
        '---\nauthor: Ada\n---\n\nTitle\n===\n\nA line that\nis [broken](http://a.b/c_d).\n\n- one\n  - two\n- three\n\n1. a\n2. b\n',
    });
    expect(brieflint(['import', 'a.md'], { cwd }).stdout).toBe(
      '---\nauthor: Ada\n---\n\n# Title\n\nA line that is [broken](http://a.b/c_d).\n\n- one\n  - two\n- three\n1. a\n2. b\n',
    );
  });

  test('HTML: the article with its headings, lists, tables and pictures', () => {
    const cwd = folderOf({
      'a.html': `<html><body><nav><a href="/">Home</a></nav><article><h1>The port</h1><p>Ada Lind | 2 May 2025</p><h2>Summary</h2><ul><li>The port is <b>open</b>.</li><li>Grain is cheap.</li></ul><p>The port handles grain.</p><table><tr><th>Quay</th><th>Depth</th></tr><tr><td>North</td><td>9</td></tr></table><p><img src="p.jpg" alt="The port"></p><h2>Outlook</h2><h3>Short-term (Now - 3 months)</h3><p>It is unlikely that it rains.</p></article></body></html>`,
    });
    expect(brieflint(['import', 'a.html'], { cwd }).stdout).toMatchInlineSnapshot(`
      "# The port

      Ada Lind | 2 May 2025

      ## Summary

      - The port is **open**.
      - Grain is cheap.

      The port handles grain.

      | Quay  | Depth |
      | ----- | ----- |
      | North | 9     |

      ![The port](p.jpg)

      ## Outlook

      ### Short-term (Now - 3 months)

      - It is unlikely that it rains.
      "
    `);
  });

  test('what was left out is told on standard error; the output is whole, and the status is 0', () => {
    const cwd = folderOf({ 'a.html': '<nav>Home</nav><main><h1>T</h1><p>Gates <s>open</s> shut.</p></main>' });
    expect(brieflint(['import', 'a.html'], { cwd })).toEqual({
      status: 0,
      stdout: '# T\n\nGates ~~open~~ shut.\n',
      stderr: '“a.html”: left out what stands outside the text: “Home”.\n',
    });
  });

  test('UTF-16 is read by its mark and written as UTF-8, from a file or from standard input', () => {
    const cwd = folderOf({});
    const bytes = Buffer.from('\ufeffTin quays\r\n\r\nRust – é.\r\n', 'utf16le');
    writeFileSync(join(cwd, 'a.txt'), bytes);
    const made = { status: 0, stdout: '# Tin quays\r\n\r\nRust – é.\r\n', stderr: '' };
    expect(brieflint(['import', 'a.txt'], { cwd })).toEqual(made);
    expect(brieflint(['import', '-'], { cwd, input: bytes })).toEqual(made);
  });

  test('Word: styles become headings, its lists lists; a line that only names a horizon one too', () => {
    const { stdout } = brieflint(['import', 'test/import/port.docx']);
    expect(stdout).toMatch(
      /^# The port of Kar Odan\n\nAda Lind \| 2 May 2025\n\n## Summary\n\n- The port is open\.\n- Grain/,
    );
    expect(stdout.match(/^### .*$/gm)).toEqual([
      '### Short-term (Now - 3 months)',
      '### Medium-term (3-12 months)',
      '### Long-term (>1 year)',
    ]);
    expect(brieflint(['check', '-', '--today', '2025-05-03'], { input: stdout }).stdout).toBe(
      '✔ 1 briefing, no problems.\n',
    );
  });

  test.each([
    ['none.txt', '“none.txt” cannot be imported: there is no such file.'],
    ['none.docx', '“none.docx” cannot be imported: there is no such file.'],
    ['a.docx', '“a.docx” cannot be imported: it is no Word file (.docx).'],
    [
      'a.pdf',
      '“a.pdf” cannot be imported: .pdf is no format that Brieflint reads: open it in Word and save it as .docx, or copy its text into a .txt.',
    ],
    [
      'a.RTF',
      '“a.RTF” cannot be imported: .rtf is no format that Brieflint reads: open it in the program that wrote it and save it as .docx.',
    ],
  ])('%s ends with one sentence', (name, sentence) => {
    const cwd = folderOf({ 'a.docx': 'no zip', 'a.pdf': '', 'a.RTF': '' });
    expect(brieflint(['import', name], { cwd })).toEqual({ status: 2, stdout: '', stderr: `brieflint: ${sentence}\n` });
  });
});

describe('new', () => {
  test.each([
    [['--template', 'situatio'], 'There is no template “situatio”: perhaps “situation”.'],
    [['--date', 'soon'], '“soon” is no date: write --date as 2025-05-02.'],
    [['--date', '03/04/2025'], '“03/04/2025” is no date: it can mean 3 April 2025 or 4 March 2025.'],
    [['a.md'], 'new takes no file: it prints the briefing, so write brieflint new > FILE.'],
  ])('%j ends with one sentence', (args, sentence) => {
    expect(brieflint(['new', ...args], { cwd: folderOf({}) })).toEqual({
      status: 2,
      stdout: '',
      stderr: `brieflint: ${sentence}\n`,
    });
  });

  test('a template names itself, its standard and its label', () => {
    expect(brieflint(['new', '--template', 'key-judgements'], { cwd: folderOf({}) }).stdout).toMatch(
      /^---\ntemplate: key-judgements\nstandard: icd203\n---\n\n# \[Title\]\n/,
    );
    expect(
      brieflint(['new', '--template', 'threat-report'], {
        cwd: folderOf({ '.brieflint.yaml': 'template: threat-report\n' }),
      }).stdout,
    ).toMatch(/^---\ntlp: TLP:AMBER\n---\n\n# \[Title\]\n/);
  });
});
