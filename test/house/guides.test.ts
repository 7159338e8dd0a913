// The guides name files: each of them has to be there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const roots = ['', 'server/src/'];
const path = /`((?:[\w.-]+\/)+[\w.-]+\.(?:cjs|json|jsonl|md|mjs|ts|txt|yaml))`/g;
/** Files that a reader of an example makes. */
const isExample = (name: string): boolean => /\b(?:ID|NAME|vague-place)\.|^build\//.test(name);

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'RELEASING.md'])(
  '%s names files that are there',
  (guide) => {
    const text = readFileSync(guide, 'utf8');
    const names = Array.from(text.matchAll(path), ([, name = '']) => name).filter((name) => !isExample(name));
    const links = Array.from(text.matchAll(/\]\(([\w./-]+)\)/g), ([, name = '']) => name);
    expect(names.length + links.length).toBeGreaterThan(0);
    expect([...names, ...links].filter((name) => !roots.some((root) => existsSync(root + name)))).toEqual([]);
  },
);
