// Every sample of the documentation is sound: settings, standards and templates can be read, and briefings have no problem,
// but for those that a command on the page finds.
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readHouseStandard } from '../../server/src/settings/readHouseStandard.ts';
import { readHouseTemplate } from '../../server/src/settings/readHouseTemplate.ts';
import { readSettings } from '../../server/src/settings/readSettings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { drawProblems, problemsOf, read } from '../engine.ts';
import { wrap } from '../pages/page.ts';
import { fencesOf, isRulePage, pages, textOf } from './pages.ts';

const written = pages.filter((page) => !isRulePage(page));
const fences = written.flatMap((page) => fencesOf(page));
const inLanguage = (language: string) =>
  fences.filter((fence) => fence.language === language).map((fence) => [fence.at, fence] as const);

describe('YAML', () => {
  test.each(inLanguage('yaml'))('%s', (_, { text, file }) => {
    expect(parseDocument(text).errors).toEqual([]);
    if (file && !/brieflint|^[\w-]+\.yaml$/.test(file)) return;
    const { problems } = /^bands:/m.test(text)
      ? readHouseStandard(text)
      : /^sections:/m.test(text)
        ? readHouseTemplate(text)
        : readSettings(text);
    expect(problems.map(({ message }) => message)).toEqual([]);
  });
});

describe('Markdown', () => {
  const samples = inLanguage('markdown').filter(([, { file }]) => file === undefined);
  test.each(samples)('%s', (_, { text }) => {
    const body = text.replace(' …', '.');
    const whole = /^# /m.test(body) ? body : wrap(body, ['short']);
    expect(read(whole).isBriefing, 'it is a briefing, or stands in one').toBe(true);
    expect(drawProblems(whole).filter((drawn) => !/ (?:closed-horizon|unreadable-date): /.test(drawn))).toEqual([]);
  });
});

describe('the README’s before and after', () => {
  const plain = (cell = '') => cell.replaceAll('**', '').trim();
  const rows = Array.from(textOf('README.md').matchAll(/^\| (.*\*\*.*) \| (“.*) \| (.*) \|$/gm), (row) =>
    row.slice(1).map(plain),
  );

  test('there are some', () => expect(rows.length).toBeGreaterThan(1));

  test.each(rows)('%s', (before = '', said, after) => {
    const text = wrap(`- ${before}`, ['short']);
    const [problem] = problemsOf(text);
    expect(problem?.message).toBe(said);
    expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toBe(wrap(`- ${after}`, ['short']));
  });
});

test.each(pages)('%s is no briefing itself, so that nothing is said of it', (page) => {
  expect(read(textOf(page)).isBriefing).toBe(false);
});
