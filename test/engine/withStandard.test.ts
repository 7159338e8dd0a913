import { expect, test } from 'vitest';
import { withStandard } from '../../server/src/settings/withStandard.ts';

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
])('%j', (before, after) => {
  expect(withStandard(before, 'nato')).toBe(after);
});

test.each(['- a list\n', 'a: [\n', '{root: true}\n', 'standard: |\n  phia\ntemplate: situation\n'])(
  '%j is left for its writer to mend',
  (text) => {
    expect(withStandard(text, 'nato')).toBeUndefined();
  },
);
