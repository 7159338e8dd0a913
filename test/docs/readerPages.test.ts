// The pages of the rules for readers, which are made from those that are tests: what must stand in each, and what must not.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { readSamples } from '../pages/page.ts';

describe.each(rules)('$name', ({ name }) => {
  const page = readFileSync(`docs/rules/${name}.md`, 'utf8');
  const source = readFileSync(`server/src/rules/${name}.md`, 'utf8');
  const samples = readSamples(source);

  test('has its parts in their order', () => {
    const headings = Array.from(
      page.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm),
      ([, heading]) => heading,
    );
    expect(headings).toEqual([name, 'What to write instead', 'When to ignore it', 'Left alone']);
  });

  test('has every sample, every message and every fix, and no marks', () => {
    const [instead = '', rest = ''] = page.split('\n## When to ignore it\n');
    const reported = samples.filter(({ heading }) => heading === 'Reported');
    const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0;
    expect(count(instead, /^\*\*Instead of\*\*/gm)).toBe(reported.length);
    expect(count(instead, /^\*\*Write\*\*$/gm)).toBe(reported.filter(({ fixed }) => fixed !== undefined).length);
    expect(count(rest, /^```markdown$/gm)).toBeGreaterThanOrEqual(samples.length - reported.length);
    for (const { expected } of reported)
      for (const mark of expected) {
        const message = mark.replace(/^\S+ [a-z-]+: /, '').replaceAll('<', '&lt;');
        expect(instead).toContain(`- ${message}`);
      }
    expect(page).not.toMatch(/^\s*\^+ [a-z-]+: /m);
  });

  test('what a message quotes of its sample is seen there', () => {
    for (const part of page.split('\n**Instead of**').slice(1)) {
      const [, sample = '', messages = ''] = /```markdown\n([\s\S]*?)\n```\n\n((?:- .*\n)+)/.exec(part) ?? [];
      for (const [, quoted = ''] of messages.matchAll(/^- “([^”…]+)”/gm))
        expect(sample.replaceAll('**', '')).toContain(quoted);
    }
  });
});

test('a long sample keeps only what matters, and says where something is left out', () => {
  const page = readFileSync('docs/rules/horizon-window.md', 'utf8');
  const source = readFileSync('server/src/rules/horizon-window.md', 'utf8');
  expect(page).toContain('\n…\n');
  expect(page.length).toBeLessThan(source.length);
});
