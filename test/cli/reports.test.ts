// Each format of a report by the schema of those who read it, and what it says of one folder.
import { join } from 'node:path';
import type { Nodes as HtmlNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { rules } from '../../server/src/rules/index.ts';
import { current } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';
import { faultsInJson, faultsInXml, xmlFormats } from './reportSchemas.ts';

const faulty = current
  .replace('## Summary', '## Sumary')
  .replace('The port handles grain.', 'The port handles grain. This paper is TLP: amber.')
  .replace('unlikely that dredging', 'very likely that dredging');

/** Signs of two, three and four bytes stand before the problems, and signs that formats take for their own. */
const signs = faulty
  .replace('- Grain is cheap.', '- Grain is cheap at “Pier ①” 🚢; it may rain.')
  .replace('- It is very likely', '- 🌧️ “Später” | <b>@desk</b> #12 & *so*: it is very likely')
  .replaceAll('\n', '\r\n');
const silencing = faulty.replace(
  '- It is very likely',
  '<!-- brieflint-ignore nonstandard-term: as the harbour act says -->\n\n- It is very likely',
);

const folder = folderOf({
  'b, c.md': faulty,
  'signs/“é” 1%.md': signs,
  'silenced.md': silencing,
  'sound.md': current,
  'notes.md': '# Notes\n\nNo briefing.\n',
  '<b>.txt': '',
});
const all = ['.', 'notes.md', 'none.md'];
const said = new Map<string, string>();

/** What is printed of the folder, each asked once. */
function report(format: string, paths: readonly string[] = all, ...options: string[]): string {
  const args = ['check', '--format', format, ...options, ...paths];
  const output = said.get(args.join()) ?? brieflint(args, { cwd: folder }).stdout;
  said.set(args.join(), output);
  return output;
}
const linesOf = (text: string) => text.trimEnd().split('\n');

type Reported = { path: string; rule: string; message: string; line: number; column: number; fixes: unknown[] };

/** The problems as `--format json` has them. */
const reported: Reported[] = JSON.parse(report('json')).files.flatMap(
  ({ path, problems }: { path: string; problems: Reported[] }) => problems.map((problem) => ({ ...problem, path })),
);

describe.each(['gitlab', 'rdjson', 'sarif'] as const)('%s', (format) => {
  test.each([
    ['problems', all, []],
    ['what is silenced', all, ['--show-ignored']],
    ['no problem', ['sound.md'], []],
    ['no file', ['none.md'], []],
  ])('is valid with %s', (_, paths, options) => {
    const value = JSON.parse(report(format, paths, ...options));
    expect(faultsInJson[format](value)).toEqual([]);
  });

  test('is refused by its schema where something is missing', () => {
    const text = report(format).replace(/"message": \{[^}]*\},|"(?:severity|message)": "[^"]*",/, '');
    expect(faultsInJson[format](JSON.parse(text))).not.toEqual([]);
  });
});

describe.each(['junit', 'checkstyle'] as const)('%s', (format) => {
  test.each([
    ['problems', all],
    ['no problem', ['sound.md']],
    ['no file', ['none.md']],
  ])('is valid with %s', (_, paths) => {
    expect(faultsInXml(fromXml(report(format, paths)), xmlFormats[format])).toEqual([]);
  });

  test('is refused where something is missing', () => {
    const text = report(format).replace(/ (?:tests|severity)="[^"]*"/, '');
    expect(faultsInXml(fromXml(text), xmlFormats[format])).toHaveLength(1);
  });
});

test('every format has every problem, in its order', () => {
  expect(reported.length).toBeGreaterThan(6);
  const messages = reported.map(({ message }) => message);
  expect(JSON.parse(report('gitlab')).map(({ description }: { description: string }) => description)).toEqual(messages);
  expect(
    JSON.parse(report('rdjson')).diagnostics.map(({ message, code }: { message: string; code: { value: string } }) => [
      code.value,
      message,
    ]),
  ).toEqual(reported.map(({ rule, message }) => [rule, message]));
  expect(
    JSON.parse(report('sarif')).runs[0].results.map(({ message }: { message: { text: string } }) => message.text),
  ).toEqual(messages);
  expect([...report('checkstyle').matchAll(/ source="brieflint\.([^"]*)"/g)].map(([, rule]) => rule)).toEqual(
    reported.map(({ rule }) => rule),
  );
});

test('github: workflow commands with what they read as signs written otherwise', () => {
  expect(linesOf(report('github'))[0]).toBe(
    '::warning file=b%2C c.md,line=5,endLine=5,col=4,endColumn=10,title=misnamed-section::“Sumary” is not the name of a section: write “Summary”.',
  );
});

describe('gitlab', () => {
  const fingerprints = (text: string): string[] =>
    JSON.parse(brieflint(['check', '-', '--format', 'gitlab'], { input: text }).stdout).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
  const twice = faulty.replace('unlikely that the lease', 'very likely that the lease');

  test('tells equal problems apart, and the same one again wherever its line has gone', () => {
    expect(new Set(fingerprints(twice)).size).toBe(4);
    expect(fingerprints(twice.replace('The port handles', 'A line.\n\nThe port handles'))).toEqual(fingerprints(twice));
    expect(fingerprints(faulty)).toEqual(fingerprints(twice).slice(0, 3));
  });

  test('has a path, a severity and the lines of each', () => {
    expect(JSON.parse(report('gitlab', ['b, c.md']))[0]).toEqual({
      description: '“Sumary” is not the name of a section: write “Summary”.',
      check_name: 'misnamed-section',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'minor',
      location: { path: 'b, c.md', lines: { begin: 5, end: 5 } },
    });
  });
});

describe('rdjson', () => {
  test('its columns count bytes, and its suggestions replace what they are about', () => {
    const lines = signs.split('\n').map((line) => Buffer.from(line));
    const { diagnostics } = JSON.parse(report('rdjson', ['signs']));
    type Range = { start: { line: number; column: number }; end: { line: number; column: number } };
    const under = ({ start, end }: Range) =>
      lines[start.line - 1]
        ?.subarray(start.column - 1, end.line === start.line ? end.column - 1 : undefined)
        .toString();
    const found = diagnostics.map(
      (diagnostic: { location: { range: Range }; suggestions?: { range: Range; text: string }[] }) => [
        under(diagnostic.location.range),
        diagnostic.suggestions?.map(({ range, text }) => [under(range), text]),
      ],
    );
    expect(found).toContainEqual(['Sumary', [['Sumary', 'Summary']]]);
    expect(found).toContainEqual(['TLP: amber', [['TLP: amber', 'TLP:AMBER']]]);
    expect(found).toContainEqual([
      'very likely',
      [
        ['very likely', 'highly likely'],
        ['very likely', 'almost certain'],
        ['very likely', 'likely'],
      ],
    ]);
    expect(found.map(([words]: [string]) => words)).toContain('may');
  });
});

describe('sarif', () => {
  test('places, levels, fixes and what tells a problem from others', () => {
    const { runs } = JSON.parse(report('sarif'));
    expect(runs[0].results[0]).toEqual({
      ruleId: 'misnamed-section',
      ruleIndex: runs[0].tool.driver.rules.findIndex(({ id }: { id: string }) => id === 'misnamed-section'),
      level: 'warning',
      message: { text: '“Sumary” is not the name of a section: write “Summary”.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'b%2C%20c.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 5, startColumn: 4, endLine: 5, endColumn: 10 },
          },
        },
      ],
      fixes: [
        {
          description: { text: 'Write “Summary”' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'b%2C%20c.md', uriBaseId: '%SRCROOT%' },
              replacements: [
                {
                  deletedRegion: { startLine: 5, startColumn: 4, endLine: 5, endColumn: 10 },
                  insertedContent: { text: 'Summary' },
                },
              ],
            },
          ],
        },
      ],
      partialFingerprints: { 'brieflint/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    expect(runs[0].originalUriBaseIds['%SRCROOT%'].uri).toMatch(/^file:\/\/\/.*\/brieflint-test-\w+\/$/);
  });

  test('what lies outside of the folder has an address of its own', () => {
    const { runs } = JSON.parse(
      brieflint(['check', '--format', 'sarif', '../b, c.md'], { cwd: join(folder, 'signs') }).stdout,
    );
    const { uri, uriBaseId } = runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    expect({ uri, uriBaseId }).toEqual({
      uri: expect.stringMatching(/^file:\/\/\/.*\/brieflint-test-\w+\/b%2C%20c\.md$/),
      uriBaseId: undefined,
    });
  });

  test('every rule has its help and the address of its page', () => {
    const descriptors = JSON.parse(report('sarif')).runs[0].tool.driver.rules;
    expect(descriptors.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ name }) => name));
    for (const { help, helpUri, shortDescription } of descriptors) {
      expect(help.markdown).toMatch(/^\*\*(?:Error|Warning|Information|Off)\.?\*\* /);
      expect(help.text.length).toBeGreaterThan(shortDescription.text.length / 2);
      expect(help.text).not.toContain('**');
      expect(URL.canParse(helpUri)).toBe(true);
    }
  });

  test('what a comment silences only where it is asked for, with the reason', () => {
    const resultsOf = (...options: string[]): { ruleId: string; suppressions?: unknown }[] =>
      JSON.parse(report('sarif', ['silenced.md'], ...options)).runs[0].results;
    expect(resultsOf().map(({ ruleId }) => ruleId)).toEqual(['misnamed-section', 'malformed-tlp']);
    expect(resultsOf('--show-ignored').map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['misnamed-section', undefined],
      ['malformed-tlp', undefined],
      ['nonstandard-term', [{ kind: 'inSource', justification: 'as the harbour act says' }]],
    ]);
  });
});

describe('junit', () => {
  test('a suite for each briefing, a failure for each problem above information', () => {
    expect(report('junit', ['b, c.md'])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
        <testsuite name="b, c.md" tests="3" failures="3" errors="0">
          <testcase classname="b, c.md" name="misnamed-section 5:4">
            <failure type="warning" message="“Sumary” is not the name of a section: write “Summary”.">b, c.md:5:4</failure>
          </testcase>
          <testcase classname="b, c.md" name="malformed-tlp 10:39">
            <failure type="error" message="“TLP: amber” is no label of the Traffic Light Protocol 2.0: write “TLP:AMBER”.">b, c.md:10:39</failure>
          </testcase>
          <testcase classname="b, c.md" name="nonstandard-term 16:9">
            <failure type="error" message="“very likely” is not a PHIA term: the nearest is “highly likely” (80–90 %).">b, c.md:16:9</failure>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  test('a sound briefing is a test that passed', () => {
    expect(brieflint(['check', '-', '--format', 'junit'], { input: current }).stdout).toContain(
      '<testsuite name="&lt;stdin&gt;" tests="1" failures="0" errors="0">',
    );
  });

  test('what could not be read is an error', () => {
    expect(report('junit', ['none.md'])).toContain(
      '<testsuite name="brieflint" tests="1" failures="0" errors="1">\n    <testcase classname="brieflint" name="not checked 1">\n      <error type="not-checked" message="“none.md” cannot be read: there is no such file."/>',
    );
  });
});

describe('checkstyle', () => {
  test('a file with its problems, one without them', () => {
    expect(report('checkstyle', ['sound.md', 'b, c.md'])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <checkstyle version="4.3">
        <file name="sound.md">
        </file>
        <file name="b, c.md">
          <error line="5" column="4" severity="warning" message="“Sumary” is not the name of a section: write “Summary”." source="brieflint.misnamed-section"/>
          <error line="10" column="39" severity="error" message="“TLP: amber” is no label of the Traffic Light Protocol 2.0: write “TLP:AMBER”." source="brieflint.malformed-tlp"/>
          <error line="16" column="9" severity="error" message="“very likely” is not a PHIA term: the nearest is “highly likely” (80–90 %)." source="brieflint.nonstandard-term"/>
        </file>
      </checkstyle>
      "
    `);
  });
});

describe('jsonl', () => {
  test('a line for each file, valid, with all that the JSON report has of it', () => {
    const lines = linesOf(report('jsonl', all, '--show-ignored')).map((line) => JSON.parse(line));
    expect(lines.flatMap((line) => faultsInJson.jsonl(line))).toEqual([]);
    expect(lines.at(-1)).toEqual({ error: '“none.md” cannot be read: there is no such file.' });
    expect(lines.slice(0, -1)).toMatchObject(JSON.parse(report('json', all, '--show-ignored')).files);
  });

  test('is refused where something is missing', () => {
    const [line = ''] = linesOf(report('jsonl'));
    expect(faultsInJson.jsonl(JSON.parse(line.replace('"byteColumn":', '"other":')))).not.toEqual([]);
  });
});

/** The elements of a page, and all its text. */
function read(node: HtmlNodes): { elements: string[]; ids: string[]; addresses: string[]; text: string } {
  const below = 'children' in node ? node.children.map(read) : [];
  const properties = node.type === 'element' ? node.properties : {};
  return {
    elements: [...(node.type === 'element' ? [node.tagName] : []), ...below.flatMap(({ elements }) => elements)],
    ids: [...(properties.id ? [String(properties.id)] : []), ...below.flatMap(({ ids }) => ids)],
    addresses: [
      ...['src', 'href', 'srcSet', 'action'].flatMap((name) => (properties[name] ? [String(properties[name])] : [])),
      ...below.flatMap(({ addresses }) => addresses),
    ],
    text: node.type === 'text' ? node.value : below.map(({ text }) => text).join(''),
  };
}

describe('html', () => {
  test.each([
    ['problems', all],
    ['no problem', ['sound.md']],
    ['no file', ['none.md']],
  ])('is one whole page that asks for nothing, with %s', (_, paths) => {
    const faults: string[] = [];
    const tree = fromHtml(report('html', paths), {
      onerror: ({ message }) => void faults.push(message),
    });
    const { elements, ids, addresses } = read(tree);
    expect(faults).toEqual([]);
    expect(elements.filter((name) => /^(?:script|link|img|iframe|b)$/.test(name))).toEqual([]);
    expect({ addresses, repeated: ids.filter((id, i) => ids.indexOf(id) !== i) }).toEqual({
      addresses: [],
      repeated: [],
    });
    expect(elements.filter((name) => name === 'h1')).toHaveLength(1);
  });

  test('says what was found, what was not, and what the words are', () => {
    const { text } = read(fromHtml(report('html')));
    for (const { message } of reported) expect(text).toContain(message);
    expect(text).toContain('errors, 4 warnings');
    expect(text).toContain('1 briefing without problems.');
    expect(text).toContain('“none.md” cannot be read: there is no such file.');
    expect(text).toContain('🌧️ “Später” | <b>@desk</b> #12 & *so*: it is very likely that dredging will begin.');
    expect(report('html')).toContain('<mark>very likely</mark>');
  });

  test('what is ignored is there on request, with its reason', () => {
    expect(report('html', ['silenced.md'])).not.toContain('as the harbour act says');
    expect(report('html', ['silenced.md'], '--show-ignored')).toContain('Ignored: as the harbour act says');
  });
});

describe('markdown', () => {
  const parse = (text: string) =>
    fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

  test('a line that says all, and a row for each problem', () => {
    const text = report('markdown');
    expect(text).toMatch(/^<!-- brieflint report -->\n### Brieflint: \d+ errors, 4 warnings in 4 briefings\n/);
    const rows = parse(text).children.flatMap((node) => (node.type === 'table' ? node.children.slice(1) : []));
    expect(rows.map(({ children }) => textOf(children[0]) + textOf(children[3]))).toEqual(
      reported.map(({ line, rule }) => `${line}${rule}`),
    );
    expect(rows.every(({ children }) => children.length === 4)).toBe(true);
    expect(text).toContain('- “none.md” cannot be read: there is no such file.');
  });

  test('a good result is a tick', () => {
    expect(report('markdown', ['sound.md'])).toBe(
      '<!-- brieflint report -->\n### ✔ Brieflint: 1 briefing, no problems\n',
    );
  });

  test('no word of a briefing is markup, a link or a mention', () => {
    const odd = current.replace('## Summary', '## [Sumary](http://a.example) @desk #12 <b> `x` *y* | z www.b.example');
    const cwd = folderOf({ '@a_b_ #1.md': odd });
    const text = brieflint(['check', '--format', 'markdown'], { cwd }).stdout;
    expect(text).toContain('**@<!-- -->a\\_b\\_ #<!-- -->1.md**');
    expect(text.slice(30).replaceAll('<!-- -->', '')).not.toMatch(/(?<!\\)[[`]/);
    expect(text).not.toMatch(/@\w|(?<!#)#\d|https?:\/|www\.\w/);
  });

  test('a comment holds no more than GitHub takes, and says what it leaves out', () => {
    const many = current.replace(
      'The port handles grain.',
      Array.from({ length: 700 }, (_, i) => `Pier ${i} may close.`).join('\n\n'),
    );
    const text = brieflint(['check', '-', '--format', 'markdown'], { input: many }).stdout;
    expect(text.length).toBeLessThan(65_536);
    const [, left = 0] = /\n(\d+) more problems have no room in this comment\.\n$/.exec(text) ?? [];
    const rows = linesOf(text).filter((line) => /^\| \d+ \|/.test(line)).length;
    expect(Number(left) + rows).toBe(700);
  });
});
