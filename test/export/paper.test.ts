// What a reader gets: bands, days, marks, properties, and only what is asked for.
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { docxOf } from '../../server/src/export/docx/bundle.ts';
import { pageOf } from '../../server/src/export/html/page.ts';
import { safeLink } from '../../server/src/export/links.ts';
import { type Inline, type Paper, type Part, wordsOf } from '../../server/src/export/paper.ts';
import { pictureOf, picturesIn } from '../../server/src/export/pictures.ts';
import { sound } from '../briefings.ts';
import { dot, paperOf } from './papers.ts';

/** The words of a paper, one line a paragraph; what is added stands in braces, a note as its number in brackets. */
function linesOf({ parts, notes }: Paper): string[] {
  const runs = (all: readonly Inline[]): string =>
    all
      .map((run) =>
        run.is === 'words'
          ? run.isAdded
            ? `{${run.words}}`
            : run.words
          : run.is === 'note'
            ? `[${run.note + 1}]`
            : run.is === 'break'
              ? ' / '
              : `<${run.address}: ${run.description}>`,
      )
      .join('');
  const lines = (part: Part): string[] => {
    if (part.is === 'paragraph' || part.is === 'heading') return [runs(part.runs)];
    if (part.is === 'list') return part.items.map((item) => `- ${item.flatMap(lines).join(' ')}`);
    if (part.is === 'quotation') return part.parts.flatMap(lines).map((line) => `> ${line}`);
    if (part.is === 'table') return part.rows.map((row) => row.map(runs).join(' | '));
    return [part.is === 'code' ? part.words : '---'];
  };
  return [...parts.flatMap(lines), ...notes.map((note, i) => `${i + 1}: ${note.flatMap(lines).join(' ')}`)];
}

const forecast = (judgements: string) => sound.replace('- It is unlikely that dredging will begin.', judgements);
const of = (text: string, choices?: Parameters<typeof paperOf>[1]) => linesOf(paperOf(text, choices));

describe('bands in brackets', () => {
  const text = forecast(
    '- It is unlikely that dredging will begin.\n- It is un**likely** (about 60 %) that it ends. It is **highly likely** that it pays.',
  );
  const about = (lines: readonly string[]) => lines.filter((line) => /^- It is/.test(line));
  test('where a term is first used', () => {
    expect(about(of(text))).toEqual([
      '- It is unlikely{ (25–35\u00A0%)} that dredging will begin.',
      '- It is unlikely (about 60 %) that it ends. It is highly likely{ (80–90\u00A0%)} that it pays.',
      '- It is unlikely that the lease will be sold.',
      '- It is unlikely that a second harbour will be built.',
    ]);
  });
  test('everywhere but where the writer gives figures', () => {
    expect(about(of(text, { bands: 'all' }))).toEqual([
      '- It is unlikely{ (25–35\u00A0%)} that dredging will begin.',
      '- It is unlikely (about 60 %) that it ends. It is highly likely{ (80–90\u00A0%)} that it pays.',
      '- It is unlikely{ (25–35\u00A0%)} that the lease will be sold.',
      '- It is unlikely{ (25–35\u00A0%)} that a second harbour will be built.',
    ]);
  });
  test('never', () => {
    expect(of(text, { bands: 'never' }).join('\n')).not.toContain('{ (');
  });
  test('behind letters that are written as references', () => {
    expect(of(forecast('> [x]: y\n\n- A &amp; B: it is un&#108;ikely that it ends.'))).toContain(
      '- A & B: it is unlikely{ (25–35\u00A0%)} that it ends.',
    );
  });
});

test('windows have their days', () => {
  expect(of(sound).filter((line) => /term/.test(line))).toEqual([
    'Short-term (Now - 3 months){ · 2 May 2025 – 2 August 2025}',
    'Medium-term (3-12 months){ · 2 August 2025 – 2 May 2026}',
    'Long-term (>1 year){ · from 2 May 2026}',
  ]);
});

test('only the summary has the title, the byline and the notes of the summary', () => {
  const text = `${sound.replace('open.', 'open[^b].').replace('Grain is', 'Lead.\n- Grain is')}\nRust[^a].\n\n[^a]: Log.\n\n[^b]: Book.\n`;
  const paper = paperOf(text, { onlySummary: true });
  expect(linesOf(paper)).toEqual([
    'The port of Kar Odan',
    'Ada Lind | 2 May 2025',
    'Summary',
    '- The port is open[1].',
    '- Lead.',
    '- Grain is cheap.',
    '1: Book.',
  ]);
  expect(paper.scale).toBeUndefined();
  expect(() => paperOf('# Quays\n\nRust.\n', { onlySummary: true })).toThrow('it has no summary');
});

describe('outcomes are left out as asked', () => {
  const told = '- It is unlikely that dredging will begin.';
  test.each([
    ['a bullet below', `${told}\n  - Outcome: happened, 3 May 2025.`],
    ['behind the judgement', `${told} Outcome: happened, 3 May 2025.`],
    ['in brackets', `${told} (Outcome: happened, 3 May 2025)`],
    ['a paragraph below', `${told}\n\nOutcome: happened, 3 **May** 2025[^n].\n\n[^n]: The log.`],
  ])('%s', (_, text) => {
    expect(of(forecast(text)).join('\n')).toMatch(/outcome/i);
    expect(of(forecast(text), { hidesOutcomes: true })).toEqual(of(sound));
  });
  test('a column', () => {
    const table = (rows: readonly string[]) =>
      forecast(['| Judgement | Likelihood | Outcome |', '|---|---|---|', ...rows].join('\n'));
    const text = table(['| Dredging will begin | unlikely | happened, 3 May 2025 |', '| Rain will fall | likely | |']);
    expect(of(text, { hidesOutcomes: true }).slice(8, 11)).toEqual([
      'Judgement | Likelihood',
      'Dredging will begin | unlikely{ (25–35\u00A0%)}',
      'Rain will fall | likely{ (55–75\u00A0%)}',
    ]);
  });
});

test('ignore comments are left out, or shown as asked; other comments are nobody’s business', () => {
  const comment = '<!-- brieflint-ignore vague-time: their word -->';
  const text = sound.replace('The port handles grain.', `${comment}\n\nThe port handles grain. <!-- ask Bo -->`);
  expect(of(text)).toEqual(of(sound));
  const shown = of(text, { showsIgnored: true });
  expect(shown).toContain('[brieflint-ignore vague-time: their word]');
  expect(shown.join()).not.toContain('ask Bo');
});

test('front matter gives title and byline that the text has not, and the properties', () => {
  const text =
    '---\ntitle: "Quays & locks"\nauthor: Ada Lind\ndate: 2025-05-02\nstandard: icd203\ntlp: AMBER\nreviewer: B\n---\n\n## Summary\n\nRust.\n';
  const { properties, handling, parts } = paperOf(text);
  expect(properties).toEqual({
    title: 'Quays & locks',
    author: 'Ada Lind',
    published: '2025-05-02',
    language: 'en',
    fields: { standard: 'icd203', tlp: 'AMBER' },
  });
  expect(handling).toEqual({ tlp: 'TLP:AMBER', classification: undefined });
  expect(parts.slice(0, 2).map((part) => (part.is === 'list' || !('runs' in part) ? '' : part.runs))).toEqual([
    [{ is: 'words', words: 'Quays & locks' }],
    [{ is: 'words', words: 'Ada Lind | 2 May 2025' }],
  ]);
});

test.each([
  ['*By Ada Lind | 2 May 2025*', ['By Ada Lind | 2 May 2025']],
  ['Ada Lind', ['Ada Lind | 2 May 2025']],
  ['2 May 2025', ['Ada Lind', '2 May 2025']],
  ['Bo Lind | 3 May 2025', ['Ada Lind | 2 May 2025']],
])('what front matter says is not written twice beside “%s”', (line, written) => {
  const text = `---\nauthor: Ada Lind\ndate: 2025-05-02\n---\n\n# Quays\n\n${line}\n\n## Summary\n\n- Rust.\n`;
  const bylines = paperOf(text).parts.flatMap((part) =>
    part.is === 'paragraph' && part.kind === 'byline' ? [wordsOf(part.runs)] : [],
  );
  expect(bylines).toEqual(written);
});

test('a title of front matter stands above sections of its level, and not twice', () => {
  const headings = (text: string) =>
    paperOf(text).parts.flatMap((part) => (part.is === 'heading' ? [`${part.level} ${wordsOf(part.runs)}`] : []));
  const body = '# Summary\n\n- Rust.\n\n# Outlook\n\n## Short-term (0-3 months)\n\n- Rust is likely.\n';
  expect(headings(`---\ntitle: Quays\n---\n\n${body}`).map((heading) => heading.replace(/ · .*/, ''))).toEqual([
    '1 Quays',
    '2 Summary',
    '2 Outlook',
    '3 Short-term (0-3 months)',
  ]);
  expect(headings('---\ntitle: Quays\n---\n\n# Quays\n\n## Summary\n\n- Rust.\n')).toEqual(['1 Quays', '2 Summary']);
});

test('a label that TLP 2.0 has not is no reason to leave the mark out', () => {
  const { handling, leftOut } = paperOf(`---\ntlp: "TLP:PURPLE"\n---\n\n${sound}`);
  expect(handling).toEqual({ tlp: undefined, classification: 'TLP:PURPLE' });
  expect(leftOut).toEqual(['wrote the mark “TLP:PURPLE” as it is: it is no label of TLP 2.0']);
});

test.each([
  ['https://quay.example/a?b=1&c=%20', 'https://quay.example/a?b=1&c=%20'],
  ['mailto:desk@quay.example', 'mailto:desk@quay.example'],
  ['annex 1.md', 'annex%201.md'],
  ['https://quay.example/100%', 'https://quay.example/100%25'],
  ['javascript:alert(1)', undefined],
  ['JavaScript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['//host/share', undefined],
  ['\\\\host\\share', undefined],
  ['ms-word:ofe|u|x', undefined],
  ['http://[x', undefined],
  ['#top', undefined],
  ['', undefined],
])('the address “%s”', (address, safe) => {
  expect(safeLink(address)).toBe(safe);
});

test('what is said of what was left out', () => {
  const text = `${sound}\n[x](javascript:y) and <kbd>Q</kbd>\n\n<div>Rust &amp; rot</div>\n\n> [!note] Gates\n> Rust.\n\n[^z]: Log.\n`;
  expect(paperOf(text).leftOut).toEqual([
    'wrote only the words of 1 piece of HTML',
    'wrote only the words of 1 link to no page or mailbox: “javascript:y”',
    'left out 1 footnote that nothing refers to',
    'wrote 1 box as a quotation with a bold title',
  ]);
});

test('a page fetches nothing, and nothing in it is taken for markup', () => {
  const text = `${sound.replace('The port of Kar Odan', '</title><script>x</script> "&')}\n![a "b" <c>](https://quay.example/x.png) ![](javascript:x) \`<i>\` &lt;b&gt;\n\nTLP:RED"}</style><script>\n`;
  const html = pageOf(paperOf(text), new Map());
  expect(html).not.toMatch(/<script|<b>|<i>|javascript:x"|src=/);
  expect(html).toContain(
    `<a href="https://quay.example/x.png" data-address="https://quay.example/x.png">a &quot;b&quot; &lt;c&gt;</a>`,
  );
});

test('words of HTML are those that a reader sees', () => {
  expect(of(`${sound}\n<div>Rust &amp; rot &lt;b&gt; \\* &nosuch;</div>\n`)).toContain('Rust & rot <b> \\* &nosuch;');
});

test('each row of a table has as many cells as its head', () => {
  expect(of(`${sound}\n| a | b |\n|---|---|\n| c |\n| d | e | f |\n`)).toEqual(
    expect.arrayContaining(['a | b', 'c | ', 'd | e']),
  );
});

test('a number behind a name that runs from right to left stays behind it', async () => {
  const line = 'Ada Lind and محمد الحسن | 14 of them';
  expect(pageOf(paperOf(`${sound}\n${line}\n`), new Map())).toContain(
    'Ada Lind and <bdi>محمد الحسن</bdi> | 14 of them',
  );
  const document = await (await partsOf(`${sound}\n${line}\n`))('word/document.xml');
  expect(document).toMatch(/محمد الحسن<(?:(?!<w:t ).)*BrieflintAdded(?:(?!<w:t ).)*<w:t [^>]*>\u200E</s);
  expect(pageOf(paperOf(`${sound}\nمحمد الحسن 14\n`), new Map())).toContain('<p dir="auto">محمد الحسن 14</p>');
});

test('a column of a page is made wide for words, not for addresses', () => {
  const table = `| Confidence | Source |\n|:-:|---|\n| Moderate | https://quay.example/a-long-address |`;
  const html = pageOf(paperOf(`${sound}\n${table}\n`), new Map());
  expect(html).toContain('<td class="center">Moderate</td><td class="long">https://quay.example/a-long-address</td>');
});

const partsOf = async (text: string, houseStyles?: string) => {
  const paper = paperOf(text);
  const pictures = new Map(picturesIn(paper).map((address) => [address, dot] as const));
  const zip = await JSZip.loadAsync(await docxOf(paper, pictures, houseStyles));
  return async (name: string) => (await zip.file(name)?.async('string')) ?? '';
};

describe('a Word file', () => {
  const text = `---\ntlp: TLP:AMBER+STRICT\n---\n\nOFFICIAL-SENSITIVE\n\n${sound}\nRust[^a] and [log](https://quay.example).\n\n3. x\n4. y\n\n| a | b |\n|---|--:|\n| c | d |\n\n![A quay](quay.png)\n\nميناء كار and \u0001港.\n\n[^a]: Log.\n`;

  test('has the properties of the briefing', async () => {
    const part = await partsOf(text);
    expect(await part('docProps/core.xml')).toMatch(
      /<dc:title>The port of Kar Odan<.*<dc:creator>Ada Lind<.*<dcterms:created[^>]*>2025-05-02T/s,
    );
    expect(await part('docProps/custom.xml')).toContain('brieflint:tlp');
  });
  test('bears its marks on each page in 12 pt, at the right', async () => {
    const part = await partsOf(text);
    for (const name of ['word/header1.xml', 'word/footer1.xml']) {
      const xml = await part(name);
      expect(xml).toMatch(/w:val="right"[\s\S]*OFFICIAL-SENSITIVE[\s\S]*TLP:AMBER\+STRICT/);
      expect(xml).toMatch(/<w:color w:val="FFC000"\/>[\s\S]*<w:sz w:val="24"\/>/);
    }
  });
  test('has real styles, lists, notes, heads of tables, links and descriptions', async () => {
    const part = await partsOf(text);
    const document = await part('word/document.xml');
    for (const id of ['Title', 'Heading1', 'Heading2', 'ListBullet', 'ListNumber', 'Byline', 'BrieflintAdded'])
      expect(document, id).toMatch(new RegExp(`w:(?:p|r)Style w:val="${id}"`));
    expect(document).toContain('<w:tblHeader/>');
    // LibreOffice cuts pictures where it is not told that lines grow.
    expect(await part('word/styles.xml')).toMatch(/"BodyText"(?:(?!<\/w:style>).)*w:lineRule="auto"/s);
    expect(document).toMatch(/<wp:docPr [^>]*descr="A quay"/);
    expect(document).toContain('<w:footnoteReference w:id="1"/>');
    expect(document).toContain('<w:rtl/>');
    expect(document).toContain('<w:bidi/>');
    expect(document).not.toContain('\u0001');
    expect(await part('word/footnotes.xml')).toContain('Log.');
    expect(await part('word/numbering.xml')).toContain('<w:start w:val="3"/>');
    expect(await part('word/_rels/document.xml.rels')).toContain('https://quay.example');
  });
  test('keeps a short table and a bullet with what is below it on one page, and gives long words room', async () => {
    const table = `| Judgement | Confidence |\n|---|---|\n| ${'It is likely that the lessee will still run the terminal. '.repeat(2)} | Moderate |\n| x | y |`;
    const document = await (await partsOf(`${sound}\n- Rust.\n  - Outcome.\n- Rot.\n\nxAfter.\n\n${table}\n`))(
      'word/document.xml',
    );
    const paragraph = (words: string) =>
      /<w:pPr>(?:(?!<w:pPr>).)*$/s.exec(document.slice(0, document.indexOf(`>${words}<`)))?.[0] ?? '';
    expect(
      ['Rust.', 'Outcome.', 'Rot.', 'Judgement', 'Moderate', 'y'].map((words) => [
        words,
        paragraph(words).includes('<w:keepNext/>'),
      ]),
    ).toEqual([
      ['Rust.', true],
      ['Outcome.', false],
      ['Rot.', false],
      ['Judgement', true],
      ['Moderate', true],
      ['y', false],
    ]);
    expect(paragraph('Rot.')).toContain('<w:spacing w:after="120"/>');
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths[0]).toBeGreaterThan(2 * (widths[1] ?? 0));
    // Ten letters of 10 points.
    expect(widths[1]).toBeGreaterThan(1200);
  });
  test('takes the styles of a house by their names, whatever language its Word speaks', async () => {
    const house = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="AA0000"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Aufzhlungszeichen"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>`;
    const part = await partsOf(text, house);
    const document = await part('word/document.xml');
    const styles = await part('word/styles.xml');
    expect(document).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(document).toContain('<w:pStyle w:val="Aufzhlungszeichen"/>');
    expect(document).toContain('<w:pStyle w:val="Title"/>');
    expect(styles).toContain('AA0000');
    expect(styles).not.toContain('<w:numId w:val="7"/>');
    expect(styles.match(/w:styleId="(?:Title|Heading1|berschrift1)"/g)).toEqual([
      'w:styleId="berschrift1"',
      'w:styleId="Title"',
    ]);
  });
});

test.each([
  ['png', 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAQAAAC1HAwC', 3, 2],
  ['gif', 'R0lGODlhAwACAIAAAP///w==', 3, 2],
  ['jpg', '/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCAACAAMDASIAAhEBAxEB', 3, 2],
])('the size of a %s', (kind, data, width, height) => {
  expect(pictureOf(Buffer.from(data, 'base64'))).toMatchObject({ kind, width, height });
});

test.each(['', '\xFF\xD8', '\xFF\xD8\xFF\xE0', 'GIF89a', '<html><svg>', '\x89PNG\r\n\x1A\n'])(
  'no picture: %j',
  (signs) => {
    expect(pictureOf(Buffer.from(signs, 'latin1'))).toBeUndefined();
  },
);
