// `brieflint mcp`, asked by a real client over its standard input and output, in both ages of the protocol.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';

const faulty = current
  .replace('unlikely that dredging', 'very likely that dredging')
  .replace('## Summary', '## Sumary');
const cwd = folderOf({
  'a.md': faulty,
  'house/.brieflint.yaml': 'standard: icd203\n',
  'broken/.brieflint.yaml': 'standard: ipc\n',
});
const program = resolve('server/bin/brieflint.js');

async function connect(mode: 'auto' | 'legacy'): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'], cwd }));
  return client;
}

describe.each([
  ['auto', '2026-07-28'],
  ['legacy', '2025-11-25'],
] as const)('an assistant that begins as %s', (mode, version) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect(mode);
  });
  afterAll(() => client.close());
  const call = async (name: string, given: Record<string, unknown>) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
    const [words] = content as { text: string }[];
    return { words: words?.text ?? '', data: structuredContent as Record<string, never>, isError: isError === true };
  };

  test('speaks its age of the protocol, and finds tools that write nothing', async () => {
    expect(client.getNegotiatedProtocolVersion()).toBe(version);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'check_briefing',
      'fix_briefing',
      'inspect_briefing',
      'convert_briefing',
      'explain_rule',
      'list_terms',
      'new_briefing',
    ]);
    for (const { annotations, inputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(inputSchema.type).toBe('object');
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
    expect(client.getInstructions()).toContain('ask the analyst');
  });

  test('is told what the command line tells', async () => {
    const { words, data } = await call('check_briefing', { text: faulty });
    const { files } = JSON.parse(brieflint(['check', '--format', 'json', 'a.md'], { cwd }).stdout);
    const [{ path, language, problems, ...file }] = files;
    const {
      problems: found,
      ignored,
      ...rest
    } = data as unknown as { problems: Record<string, unknown>[]; ignored: [] };
    expect(rest).toEqual(file);
    expect(ignored).toEqual([]);
    expect(found.map(({ rule, message, line, column }) => ({ rule, message, line, column }))).toEqual(
      problems.map(({ rule, message, line, column }: Record<string, unknown>) => ({ rule, message, line, column })),
    );
    expect(words).toContain('“very likely” is not a PHIA term');
    const inspected = JSON.parse(brieflint(['inspect', '--format', 'json', 'a.md'], { cwd }).stdout);
    expect({ path: 'a.md', ...(await call('inspect_briefing', { text: faulty })).data }).toEqual(inspected);
  });

  test('gets a text mended, and nothing of how likely something is', async () => {
    const { data } = await call('fix_briefing', { text: faulty });
    expect(data.text).toBe(faulty.replace('## Sumary', '## Summary'));
    expect(data.problems).toMatchObject([{ rule: 'nonstandard-term' }]);
    expect(readdirSync(cwd).toSorted()).toEqual(['a.md', 'broken', 'house']);
  });

  test('writes another standard, begins a briefing, and reads rules and terms', async () => {
    const converted = await call('convert_briefing', { text: current, to: 'icd203' });
    expect(converted.data.text).toContain('standard: icd203');
    const begun = await call('new_briefing', { title: 'Tides', author: 'Ada Lind', date: '2026-11-29' });
    expect(begun.words).toMatch(/^# Tides\n\nAda Lind \| 29 November 2026\n/);
    expect((await call('explain_rule', { name: 'vague-likelihood' })).words).toContain('# vague-likelihood');
    expect((await call('explain_rule', {})).words).toContain('vague-time');
    expect((await call('list_terms', { standard: 'phia' })).words).toContain('highly likely: 80–90 %');
  });

  test('has the settings of the folder that it names', async () => {
    for (const path of ['house/b.md', 'house', 'house/'])
      expect((await call('check_briefing', { text: faulty, path })).data.standard).toBe('icd203');
    const begun = await call('new_briefing', { path: 'house/b.md', standard: 'phia', title: 'Tides\n\n## Summary' });
    expect(begun.words).toMatch(/^---\nstandard: phia\n---\n\n# Tides ## Summary\n/);
    const broken = await call('check_briefing', { text: faulty, path: 'broken/b.md' });
    expect(broken.words).toMatch(/^In the settings: .*There is no standard “ipc”.*\n/);
    expect(broken.words).toContain('“very likely” is not a PHIA term');
  });

  test.each([
    ['check_briefing', { text: '', standard: 'phi' }, 'There is no standard “phi”: perhaps “phia”.'],
    ['explain_rule', { name: 'vage' }, 'There is no rule “vage”'],
    ['new_briefing', { date: 'soon' }, '“soon” is no date'],
    ['check_briefing', { text: '', path: '//server/share/b.md' }, 'The path must be that of a file of this computer'],
    ['check_briefing', { text: '', path: 'file:///etc/b.md' }, 'The path must be that of a file of this computer'],
    ['check_briefing', { text: '', path: 'a/'.repeat(5000) }, 'The path must be that of a file of this computer'],
    ['new_briefing', { standard: 'foo' }, 'There is no standard “foo”'],
  ])('%s %j is answered with one sentence', async (name, given, sentence) => {
    const { words, isError } = await call(name, given);
    expect(isError).toBe(true);
    expect(words).toContain(sentence);
    expect(words).not.toContain('\n');
  });

  test('is told that ordinary Markdown was not checked', async () => {
    expect((await call('check_briefing', { text: '# Notes\n\nIt may rain.\n' })).words).toContain('no briefing');
  });
});

test('it ends when its client does, and says nothing else', async () => {
  const child = spawn(process.execPath, [program, 'mcp'], { cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  child.stdin.end();
  expect(await new Promise((done) => child.once('close', done))).toBe(0);
  expect(said).toBe('');
});

test('it takes nothing after it', () => {
  const { status, stderr } = brieflint(['mcp', join('a', 'b')]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `brieflint: mcp takes nothing after it, not “${join('a', 'b')}”.\n`,
  });
});
