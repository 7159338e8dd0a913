// brieflint init: a settings file made of what a folder holds, by asking or without.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askFor } from '../../server/src/cli/run/initDialogue.ts';
import { type Proposals, proposalsFor } from '../../server/src/cli/run/proposals.ts';
import { settingsText } from '../../server/src/cli/run/settingsText.ts';
import { today } from '../../server/src/host/today.ts';
import { readSettings } from '../../server/src/settings/readSettings.ts';
import { current } from '../briefings.ts';
import { brieflint, folderOf, program } from '../folders.ts';

const icd = current.replace('unlikely that dredging', 'very likely that dredging');
const keyJudgements = `# The port of Kar Odan

Ada Lind | 2 May 2025

## Key Judgements

- It is very unlikely that the port will close. We have high confidence in this judgement, because its fees were paid.

## Discussion

The port handles grain.

## Outlook

- It is very likely that dredging will begin by May 2026.

## Sources

- The harbour office, 1 May 2025
`;
const files = {
  'weekly/a.md': `---\npublisher: The Quorra Desk\n---\n\n${icd}`.replace('port is open', 'port is open to PMF ships'),
  'weekly/b.md': icd.replace('Grain is cheap', 'PMF grain is cheap'),
  'weekly/deep/c.md': icd.replace('Grain is cheap', 'PMF grain is cheap, says the XYZ'),
  'mixed/d.md': current,
  'mixed/notes.md': '# Notes\n\nIt may rain.\n',
  'README.md': '# Notes\n',
};
const settings = (cwd: string) => readFileSync(join(cwd, '.brieflint.yaml'), 'utf8');

test('what is found in the briefings is proposed', () => {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  expect(proposalsFor(texts, today())).toEqual({
    standard: 'icd203',
    template: 'situation',
    own: ['The Quorra Desk'],
    acronyms: ['PMF'],
    include: ['weekly/**/*.md'],
    briefings: 4,
    sentences: ['4 briefings were found here.', '12 of 12 likelihoods in them are terms of ICD 203.'],
  });
});

test.each([
  ['no file', {}, 'phia', 'situation'],
  ['a briefing of the default standard', { 'a.md': current }, 'phia', 'situation'],
  ['one that names its own', { 'a.md': `---\nstandard: nato\n---\n\n${icd}` }, 'phia', 'situation'],
  ['papers of key judgements', { 'a.md': keyJudgements, 'b.md': keyJudgements }, 'icd203', 'key-judgements'],
])('standard and template of %s', (_, folder, standard, template) => {
  const texts = Object.entries(folder).map(([path, text]) => ({ path, text }));
  expect(proposalsFor(texts, today())).toMatchObject({ standard, template });
});

const nothing: Proposals = { standard: 'phia', template: 'situation', own: [], acronyms: [], include: [] };

test.each<[string, Proposals]>([
  ['nothing', nothing],
  [
    'all',
    {
      standard: './our desk.yaml',
      template: 'key-judgements',
      own: ['The Quorra Desk', 'K: #2', 'yes'],
      acronyms: ['PMF', 'ON', 'A"B'],
      include: ['a/**/*.md', '{b,c}/*.md', '*.md'],
    },
  ],
])('a settings file of %s is valid and says what was chosen', (_, chosen) => {
  const { content, problems } = readSettings(settingsText(chosen));
  expect(problems).toEqual([]);
  expect({
    standard: content?.standard?.value,
    template: content?.template?.value,
    own: content?.own?.value ?? [],
    acronyms: content?.rules[0]?.value.setting?.options?.known ?? [],
    include: content?.include.map(({ value }) => value),
  }).toEqual(chosen);
});

describe('the dialogue', () => {
  const proposals = { ...nothing, acronyms: ['PMF'] };
  const talk = async (answers: readonly (string | undefined)[], chosen = {}) => {
    const asked: string[] = [];
    const told: string[] = [];
    const left = [...answers];
    const ask = async (question: string) => {
      asked.push(question);
      return left.shift();
    };
    return { result: await askFor(proposals, chosen, ask, (line) => told.push(line)), asked, told, left };
  };

  test('takes what is proposed, what is written, or none', async () => {
    const { result, asked } = await talk(['', 'key-judgements', 'The Quorra Desk , K', '-', 'briefings/**/*.md']);
    expect(result).toEqual({
      standard: 'phia',
      template: 'key-judgements',
      own: ['The Quorra Desk', 'K'],
      acronyms: [],
      include: ['briefings/**/*.md'],
    });
    expect(asked[3]).toBe('Acronyms that every reader knows, with commas between [PMF]: ');
  });

  test('does not ask what is chosen, and asks again what cannot be', async () => {
    const { result, told, left } = await talk(['situatio', 'situation', '', '', '../x/*.md', ''], { standard: 'nato' });
    expect(result).toEqual({ ...proposals, standard: 'nato' });
    expect(told).toEqual([
      'There is no template “situatio”: perhaps “situation”.',
      'The pattern “../x/*.md” must begin inside this folder: write “x/*.md”.',
    ]);
    expect(left).toEqual([]);
  });

  test('that is left gives nothing', async () => {
    expect((await talk(['phia', undefined])).result).toBeUndefined();
  });
});

describe('as a process', () => {
  test('writes what was found, which is then in force', () => {
    const cwd = folderOf(files);
    expect(brieflint(['init', '--yes'], { cwd })).toEqual({
      status: 0,
      stdout:
        '4 briefings were found here.\n12 of 12 likelihoods in them are terms of ICD 203.\nWrote .brieflint.yaml.\n',
      stderr: '',
    });
    expect(settings(cwd)).toContain('\nstandard: icd203\n');
    expect(brieflint(['config', 'weekly/a.md'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(brieflint(['check', '--require-briefing', 'weekly/a.md'], { cwd }).stderr).toBe('');
  });

  test('flags go before what was found', () => {
    const cwd = folderOf(files);
    expect(brieflint(['init', '--standard', 'nato', '--template', 'threat-report'], { cwd }).status).toBe(0);
    expect(settings(cwd)).toMatch(/\nstandard: nato\n[\s\S]*\ntemplate: threat-report\n/);
  });

  test.each([
    [[], 'init asks on a terminal, and this is none: add --yes to take what it finds, or --standard ID.'],
    [['--yes', 'a.md'], 'init takes no file: it writes .brieflint.yaml into this folder.'],
    [['--standard', 'ipc'], 'There is no standard “ipc”: perhaps “ipcc”.'],
    [['--template', 'x'], 'There is no template “x”: there are situation, key-judgements, threat-report.'],
  ])('%j ends with one sentence and writes nothing', (args, sentence) => {
    const cwd = folderOf({ 'a.md': current });
    expect(brieflint(['init', ...args], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `brieflint: ${sentence}\n`,
    });
    expect(readdirSync(cwd)).toEqual(['a.md']);
  });

  test.each([
    ['.brieflint.yaml', (cwd: string) => cwd],
    ['.brieflint.yml', (cwd: string) => cwd],
  ])('%s stays as it is', (name) => {
    const cwd = folderOf({ [name]: 'standard: kent\n' });
    expect(brieflint(['init', '--yes'], { cwd })).toMatchObject({
      status: 2,
      stderr: `brieflint: “${name}” is there already and was left as it is: “brieflint config FILE” says what it means.\n`,
    });
    expect(readFileSync(join(cwd, name), 'utf8')).toBe('standard: kent\n');
  });

  test.skipIf(process.platform === 'win32')('a link to nothing is not followed', () => {
    const cwd = folderOf({});
    symlinkSync('elsewhere.yaml', join(cwd, '.brieflint.yaml'));
    expect(brieflint(['init', '--yes'], { cwd }).status).toBe(2);
    expect(existsSync(join(cwd, 'elsewhere.yaml'))).toBe(false);
  });

  const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;

  test.runIf(hasScript)('on a terminal it asks, and waits for each answer', async () => {
    const cwd = folderOf(files);
    const shown = await typed(['', 'key-judgements', '', '-', ''], cwd);
    expect(shown).toContain('Enter takes what stands in brackets');
    expect(shown).toContain('Wrote .brieflint.yaml.');
    expect(settings(cwd)).toMatch(/standard: icd203\n[\s\S]*template: key-judgements\n[\s\S]*own: \[The Quorra Desk\]/);
    expect(settings(cwd)).toContain('# rules:');
  });

  test.runIf(hasScript)('who ends the dialogue has written nothing', async () => {
    const cwd = folderOf(files);
    expect(await typed(['', '\u0003'], cwd)).toContain('init was left, and nothing was written.');
    expect(existsSync(join(cwd, '.brieflint.yaml'))).toBe(false);
  });
});

/** What a terminal shows while each answer is typed as soon as its question stands there. */
async function typed(answers: readonly string[], cwd: string): Promise<string> {
  const terminal = spawn('script', ['-qec', `"${process.execPath}" "${program}" init`, '/dev/null'], { cwd });
  let shown = '';
  let given = 0;
  terminal.stdout.on('data', (data) => {
    shown += data;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: readline moves the cursor behind a question.
    if ((shown.match(/\]: \u001b\[\d+G/g)?.length ?? 0) <= given) return;
    const answer = answers[given++];
    if (answer !== undefined) terminal.stdin.write(answer === '\u0003' ? answer : `${answer}\n`);
  });
  await new Promise((done) => terminal.once('close', done));
  return shown;
}
