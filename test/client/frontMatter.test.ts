import { expect, test } from 'vitest';
import { isInFrontMatter } from '../../client/src/frontMatter.ts';

test.each([
  ['---\nauthors:\n  - \n---\n- ', [0, 1, 2, 3]],
  ['---  \na: b\n...\n- ', [0, 1, 2]],
  ['+++\n---\n+++\n- ', [0, 1, 2]],
  ['---\n- \n', []],
  ['\n---\n- \n---\n', []],
  ['- \n', []],
  ['', []],
])('the lines of %j in front matter', (text, inside) => {
  const lines = text.split('\n');
  expect([...lines.keys()].filter((number) => isInFrontMatter(lines, number))).toEqual(inside);
});
