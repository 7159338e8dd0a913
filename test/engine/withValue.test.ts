import { expect, test } from 'vitest';
import { type SettingValue, withValue } from '../../server/src/settings/withValue.ts';

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

test.each(['- a list\n', 'a: [\n', '{root: true}\n'])('%j is left for its writer to mend', (text) => {
  expect(withValue(text, ['standard'], 'nato')).toBeUndefined();
});
