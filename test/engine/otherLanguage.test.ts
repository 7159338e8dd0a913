// A briefing in another language than English: its structure is checked, its words are not, and a house's terms are found.
import { describe, expect, test } from 'vitest';
import { explain } from '../../server/src/briefing/explain.ts';
import type { Briefing } from '../../server/src/briefing/model.ts';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { check } from '../../server/src/check/check.ts';
import { parseIsoDay } from '../../server/src/dates/calendar.ts';
import { readHouseStandard } from '../../server/src/settings/readHouseStandard.ts';
import type { Standard } from '../../server/src/standards/standard.ts';
import { briefingOf, german, sound } from '../briefings.ts';
import { drawProblem, drawProblems, options, read, today } from '../engine.ts';

const russian = briefingOf('Порт Кар-Одан', [
  'Порт открыт, а зерно по-прежнему дёшево, хотя торговцы ждут нового указа.',
  'Город не продлил договор с судоходной компанией и пока молчит.',
  'Весьма вероятно, что летом начнутся работы у причала и на рейде.',
  'После выборов город, вероятно, продаст склад одному из торговцев.',
  'Маловероятно, что вторая гавань будет построена за десять лет.',
]);

const chinese = briefingOf('卡尔奥丹港', [
  '港口开放，粮食便宜，但是商人正在等待新的法令，市政府仍然没有表示意见。',
  '市政府还没有与航运公司续签合同，谈判已经持续了三个月，没有任何结果。',
  '疏浚工程很可能在夏天开始，费用由市政府承担。',
  '仓库不可能在选举之前出售，可能在选举之后出售。',
  '第二个港口不太可能在十年之内建成。',
]);

function house(...terms: readonly [string, string, string]): Standard {
  const [low, middle, high] = terms.map((term) => JSON.stringify(term));
  const { loaded } = readHouseStandard(`id: desk
name: The desk
bands:
  - { low: 0, high: 30, terms: [${low}] }
  - { low: 40, high: 60, terms: [${middle}] }
  - { low: 70, high: 100, terms: [${high}] }
`);
  if (!loaded) throw new Error('No standard.');
  return loaded;
}

const termsIn = (text: string, standard: Standard) =>
  readBriefing(text, { ...options, standard }).sentences.flatMap(({ expressions }) =>
    expressions.map(({ text: words, term }) => `${words}: ${term?.band.low}`),
  );

describe('words', () => {
  test('a German text is told once and has no English phrases', () => {
    expect(read(german).language).toBe('other');
    expect(drawProblems(german)).toEqual([
      '1:3-25 other-language: This briefing is not in English: its structure is checked, its words are not.',
    ]);
    expect(read(german).judgements).toEqual([]);
  });

  test('the same phrases in an English text are found', () => {
    const english = sound.replace('The port is open.', 'The port may be sold.');
    expect(read(english).language).toBe('en');
    expect(drawProblems(english).join('\n')).toContain('vague-likelihood');
  });

  test('an ignore comment for a rule on wording is not unused', () => {
    const ignored = german.replace('noch nicht verlängert.', '$& <!-- brieflint-ignore vague-likelihood: Mai -->');
    expect(drawProblems(ignored).join('\n')).not.toContain('unused-ignore');
  });

  test('explain names the language as what left a word alone', () => {
    const explained = explain(read(german)).map(({ text, leftBy }) => `${text}: ${leftBy?.name}`);
    expect(explained).toEqual(['May: the byline', 'may: another language than English']);
  });
});

describe('structure', () => {
  test('is checked in any language', () => {
    const broken = german.replace('### Medium-term (3-12 months)', '### Medium-term (3-9 months)');
    expect(drawProblems(broken).map((problem) => /\S+(?=:)/.exec(problem.split(' ')[1] ?? '')?.[0])).toEqual([
      'other-language',
      'horizon-window',
    ]);
  });
});

describe('the terms of a house', () => {
  test('are found with their bands in a German text, the longest first', () => {
    const standard = house('unmöglich', 'wahrscheinlich', 'sehr wahrscheinlich');
    expect(termsIn(german, standard)).toEqual(['Sehr wahrscheinlich: 70', 'wahrscheinlich: 40', 'unmöglich: 0']);
    const briefing = readBriefing(german, { ...options, standard });
    expect(briefing.judgements.map(({ estimate }) => estimate?.text)).toEqual([
      'Sehr wahrscheinlich',
      'wahrscheinlich',
      'unmöglich',
    ]);
    const { problems } = check(briefing, {}, { today });
    expect(problems.map((problem) => drawProblem(german, problem))).toEqual([
      '1:3-25 other-language: This briefing is not in English: its structure is checked and the terms of The desk are found, its other words are not checked.',
    ]);
    expect(explain(briefing).map(({ text, leftBy }) => `${text}: ${leftBy?.name ?? 'found'}`)).toEqual([
      'May: the byline',
      'Sehr wahrscheinlich: found',
      'may: another language than English',
      'wahrscheinlich: found',
      'unmöglich: found',
    ]);
  });

  test.each([
    ['„', '“'],
    ['„', '”'],
    ['”', '”'],
    ['»', '«'],
    ['« ', ' »'],
    ['‚', '‘'],
    ['›', '‹'],
    ['«', '»'],
    ['"', '"'],
    ['「', '」'],
  ])('are not the writer’s between %s and %s', (open, close) => {
    const standard = house('unmöglich', 'wahrscheinlich', 'sehr wahrscheinlich');
    const quoted = german
      .replace('das ist wahrscheinlich,', `die Zeitung nennt das ${open}wahrscheinlich und gut${close},`)
      .replace('halten das für unmöglich', `schreiben: ${open}Das ist nichts. Es ist unmöglich.${close}`);
    expect(quoted.split(open.trim()).length).toBeGreaterThan(2);
    expect(termsIn(quoted, standard)).toEqual(['Sehr wahrscheinlich: 70']);
    const explained = explain(readBriefing(quoted, { ...options, standard }));
    expect(explained.find(({ text }) => text === 'wahrscheinlich')?.leftBy?.name).toBe('a quotation');
  });

  test('are the writer’s behind a mark that closes what is not open', () => {
    const standard = house('unmöglich', 'wahrscheinlich', 'sehr wahrscheinlich');
    const text = german.replace(
      'das ist wahrscheinlich,',
      'das Blatt « Hafen » , der 6”-Anker, ist wahrscheinlich ›weg‹,',
    );
    expect(termsIn(text, standard)).toContain('wahrscheinlich: 40');
  });

  test('its levels of confidence are found where they are phrases', () => {
    const { loaded } = readHouseStandard(`id: desk
name: The desk
bands:
  - { low: 0, high: 50, terms: [unmöglich] }
  - { low: 50, high: 100, terms: [wahrscheinlich] }
confidence: [geringe Zuversicht, hoch, 高置信度]
`);
    if (!loaded) throw new Error('No standard.');
    const levelsIn = (text: string) =>
      readBriefing(text, { ...options, standard: loaded }).sentences.flatMap(({ expressions }) =>
        expressions.flatMap(({ kind, text: words }) => (kind === 'confidence' ? [words] : [])),
      );
    expect(levelsIn(german.replace('nicht sicher.', 'nicht sicher (Geringe Zuversicht); der Turm ist hoch.'))).toEqual([
      'Geringe Zuversicht',
    ]);
    expect(levelsIn(chinese.replace('承担。', '承担（高置信度）。'))).toEqual(['高置信度']);
    expect(levelsIn(sound.replace('cheap.', 'cheap, we say with geringe Zuversicht.'))).toEqual(['geringe Zuversicht']);
  });

  test('are found in letters other than Latin ones', () => {
    expect(termsIn(russian, house('маловероятно', 'вероятно', 'весьма вероятно'))).toEqual([
      'Весьма вероятно: 70',
      'вероятно: 40',
      'Маловероятно: 0',
    ]);
    expect(termsIn(chinese, house('不太可能', '可能', '很可能'))).toEqual(['很可能: 70', '可能: 40', '不太可能: 0']);
  });

  test('are found in an English text too, beside its phrases', () => {
    const text = sound
      .replace('The port is open.', 'The note says “весьма вероятно”; a closure is Весьма вероятно.')
      .replace('Grain is cheap.', 'A closure is très probable and a sale may follow.');
    expect(termsIn(text, house('peu probable', 'весьма вероятно', 'très probable')).slice(0, 3)).toEqual([
      'Весьма вероятно: 40',
      'très probable: 70',
      'may: undefined',
    ]);
  });
});

test('what is read after an edit that changes the language is what is read afresh', () => {
  const english = sound;
  const before = readBriefing(english, options);
  const after = readBriefing(german, options, before);
  expect(after.language).toBe('other');
  expect(after.sentences).toEqual(read(german).sentences);
  const back = readBriefing(english, options, after);
  expect(back.language).toBe('en');
  expect(back.sentences).toEqual(before.sentences);
});

describe('rules that read English outside of prose blocks', () => {
  const desk = house('unmöglich', 'wahrscheinlich', 'sehr wahrscheinlich');
  const { loaded: rows } = readHouseStandard(`id: rows
name: The rows
bands:
  - { low: 0, high: 50, rows: { words: unmöglich, grades: ausgeschlossen } }
  - { low: 50, high: 100, rows: { words: wahrscheinlich, grades: sehr wahrscheinlich } }
`);
  const sale = 'Es ist wahrscheinlich, dass die Stadt das Lagerhaus am Hafen verkauft.';
  const noSale = 'Es ist unmöglich, dass die Stadt das Lagerhaus am Hafen verkauft.';

  test.each([
    ['undefined-acronym', german, desk, {}],
    ['missing-image-credit', `${german}\n![Der Hafen](hafen.png)\n\nFoto: dpa\n`, desk, {}],
    ['missing-legend', german, desk, { 'missing-legend': { level: 'warning' } }],
    ['closed-horizon', german, desk, {}],
    ['mixed-rows', german, rows ?? desk, {}],
    [
      'conflicting-estimates',
      german.replace('- Die Stadt hat', `- ${sale}\n- Die Stadt hat`).replace(/- Sehr .*/, `- ${noSale}`),
      desk,
      {},
    ],
    [
      'deadline-outside-horizon',
      german.replace('noch im Sommer kommen, sagt der neue Direktor', 'kommen, in 2029; das sagt die Leitung'),
      desk,
      {},
    ],
  ] as const)('%s', (rule, text, standard, settings) => {
    const today = parseIsoDay('2025-09-01');
    if (!today) throw new Error('No day.');
    const briefing = readBriefing(text, { ...options, standard });
    const rulesOf = (read: Briefing) => check(read, settings, { today }).problems.map((problem) => problem.rule);
    expect(rulesOf(briefing)).not.toContain(rule);
    expect(rulesOf({ ...briefing, language: 'en' }), 'where the words were English').toContain(rule);
  });
});
