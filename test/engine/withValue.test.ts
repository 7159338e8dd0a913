import { expect, test } from 'vitest';
import { type SettingValue, withAcronyms, withEntries, withValue } from '../../server/src/settings/withValue.ts';

test.each([
  ['', 'standard: nato\n'],
  ['# Ours\n', '# Ours\nstandard: nato\n'],
  ['standard: phia\n', 'standard: nato\n'],
  ['standard: phia # as agreed\nroot: true\n', 'standard: nato # as agreed\nroot: true\n'],
  ['"standard" : phia\n', '"standard" : nato\n'],
  ['standard:\n', 'standard: nato\n'],
  ['---\nroot: true\n', '---\nstandard: nato\nroot: true\n'],
  ['root: true\r\n', 'standard: nato\r\nroot: true\r\n'],
  ['{standard: phia}\n', '{standard: nato}\n'],
  ['standard: # as agreed\ntemplate: situation\n', 'standard: nato # as agreed\ntemplate: situation\n'],
  ['  template: situation\n  root: true\n', '  standard: nato\n  template: situation\n  root: true\n'],
  ['---\n', '---\nstandard: nato\n'],
  ['rules:\n  standard: off\n', 'standard: nato\nrules:\n  standard: off\n'],
  ['standard: |\n  phia\ntemplate: situation\n', 'standard: nato\ntemplate: situation\n'],
])('%j with another standard', (before, after) => {
  expect(withValue(before, ['standard'], 'nato')).toBe(after);
});

const off = ['rules', 'vague-time'];
const known = ['rules', 'undefined-acronym'];
test.each<[string, string[], SettingValue, string]>([
  ['', off, 'off', 'rules:\n  vague-time: off\n'],
  ['root: true\n', off, 'off', 'rules:\n  vague-time: off\nroot: true\n'],
  ['rules:\n  # ours\n  bullet-sign: off\n', off, 'off', 'rules:\n  # ours\n  vague-time: off\n  bullet-sign: off\n'],
  ['rules:\n    vague-time: warning # why\n', off, 'off', 'rules:\n    vague-time: off # why\n'],
  ['rules:\n  vague-time: [warning]\nroot: true\n', off, 'off', 'rules:\n  vague-time: off\nroot: true\n'],
  ['rules:\n', off, 'off', 'rules: { vague-time: off }\n'],
  ['rules:\r\n  a: off\r\n', off, 'off', 'rules:\r\n  vague-time: off\r\n  a: off\r\n'],
  [
    '',
    known,
    ['information', { known: ['UNFX', 'PMF'] }],
    'rules:\n  undefined-acronym: [information, { known: [ UNFX, PMF ] }]\n',
  ],
  [
    'rules:\n  undefined-acronym:\n    - information\n    - known:\n        - PMF\nroot: true\n',
    known,
    ['information', { known: ['PMF', 'UNFX'] }],
    'rules:\n  undefined-acronym:\n    [information, { known: [ PMF, UNFX ] }]\nroot: true\n',
  ],
  ['own: [The Desk]\n', ['own'], ['The Desk', 'The Quorra: Desk'], 'own: [The Desk, "The Quorra: Desk"]\n'],
])('%j', (before, path, value, after) => {
  expect(withValue(before, path, value)).toBe(after);
});

test.each([
  ['', 'own: [Desk A, Desk B]\n'],
  ['own:\nroot: true\n', 'own: [Desk A, Desk B]\nroot: true\n'],
  ['own: [Desk C, Desk A] # ours\n', 'own: [Desk C, Desk A, Desk B] # ours\n'],
  ['own: []\n', 'own: [Desk A, Desk B]\n'],
  ['own: [\n  Desk C, # the old one\n]\n', 'own: [\n  Desk C, Desk A, Desk B, # the old one\n]\n'],
  [
    'own:\n    - Desk C # the old one\n    # the new one\n    - "Desk A" # since May\nroot: true\n',
    'own:\n    - Desk C # the old one\n    # the new one\n    - "Desk A" # since May\n    - Desk B\nroot: true\n',
  ],
  ['own:\r\n- Desk A', 'own:\r\n- Desk A\r\n- Desk B'],
  ['own: [Desk B, Desk A]\n', 'own: [Desk B, Desk A]\n'],
  ['own: [Desk A, Desk A]\n', 'own: [Desk A, Desk A, Desk B]\n'],
])('%j with two entries more', (before, after) => {
  expect(withEntries(before, ['own'], ['Desk A', 'Desk B'])).toBe(after);
});

test('an entry with signs of YAML is quoted', () => {
  expect(withEntries('own:\n  - A\n', ['own'], ['B, C', 'D: E'])).toBe('own:\n  - A\n  - "B, C"\n  - "D: E"\n');
});

test.each([
  ['', 'rules:\n  undefined-acronym: [warning, { known: [ PMF, UNFX ] }]\n'],
  [
    'rules:\n  undefined-acronym: error # ours\n',
    'rules:\n  undefined-acronym: [error, { known: [ PMF, UNFX ] }] # ours\n',
  ],
  ['rules: { undefined-acronym: [error] }\n', 'rules: { undefined-acronym: [error, { known: [ PMF, UNFX ] }] }\n'],
  [
    'rules:\n  undefined-acronym: [error, {known: [QRS]}]\n',
    'rules:\n  undefined-acronym: [error, {known: [QRS, PMF, UNFX]}]\n',
  ],
  [
    'rules:\n  undefined-acronym:\n    - error\n    - known:\n        - PMF # a party\n',
    'rules:\n  undefined-acronym:\n    - error\n    - known:\n        - PMF # a party\n        - UNFX\n',
  ],
])('%j with two acronyms', (before, after) => {
  expect(withAcronyms(before, 'warning', ['PMF', 'UNFX'])).toBe(after);
});

test('a byte order mark stays before the first key', () => {
  expect(withValue('\uFEFFroot: true\n', ['standard'], 'nato')).toBe('\uFEFFstandard: nato\nroot: true\n');
  expect(withEntries('\uFEFFown: [A]\n', ['own'], ['B'])).toBe('\uFEFFown: [A, B]\n');
});

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...[...'bcdefghi'].map(bombLine)].join('\n');
function bombLine(key: string, i: number): string {
  return `${key}: &${key} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(', ')}]`;
}

test.each([
  '- a list\n',
  'a: [\n',
  '{root: true}\n',
  'standard: *x\n',
  'standard: &x phia\nown: [*x]\n',
  'root: *x\n',
  'root: true\n---\nroot: true\n',
  bomb,
])('%j is left for its writer to mend', (text) => {
  expect(withValue(text, ['standard'], 'nato')).toBeUndefined();
});

test.each(['own: &x [A]\nroot: *x\n', 'own: [[A]]\n', 'own: {a: b}\n', 'own: A\n', 'own: [A\n'])(
  'the list of %j is left for its writer to mend',
  (text) => {
    expect(withEntries(text, ['own'], ['B'])).toBeUndefined();
  },
);

test('further options of a rule are not lost', () => {
  expect(withAcronyms('rules: {undefined-acronym: [error, {knwon: [A]}]}\n', 'warning', ['B'])).toBeUndefined();
});
