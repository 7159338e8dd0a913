// What no subject is likely to do has no band, and is told once.
import { expect, test } from 'vitest';
import { problemsOf, read } from '../engine.ts';
import { wrap } from '../pages/page.ts';

const told = (bullet: string) => {
  const text = wrap(`- ${bullet}`, ['short']);
  const [judgement] = read(text).judgements;
  return [
    judgement?.estimate?.term?.text,
    ...problemsOf(text)
      .map(({ rule }) => rule)
      .filter((rule) => rule.endsWith('-term')),
  ];
};

test.each<[string, (string | undefined)[]]>([
  ['No strike is likely in May 2025.', [undefined, 'negated-term']],
  ['Nobody is likely to call in May 2025.', [undefined, 'negated-term']],
  ['Neither strike nor lockout is likely in May 2025.', [undefined, 'negated-term']],
  ['The quay is full, but no strike is very likely in May 2025.', [undefined, 'negated-term']],
  ['No more than two strikes are likely in May 2025.', ['likely']],
  ['It is likely that no strike begins in May 2025.', ['likely']],
  ['No doubt remains, and a strike is likely in May 2025.', ['likely']],
])('%s', (bullet, expected) => expect(told(bullet)).toEqual(expected));
