// npm run new-rule NAME: writes a rule, its page and its lines in the index. What it leaves to be written, the test of the
// page says with file and line.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'server', 'src', 'rules');
const [name, ...more] = process.argv.slice(2);
const index = join(folder, 'index.ts');

const refusal = whyNot(name, more);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}

const camel = name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
writeFileSync(join(folder, `${name}.ts`), rule());
writeFileSync(join(folder, `${name}.md`), page());
writeFileSync(index, withRule(readFileSync(index, 'utf8')));
console.log(`Wrote server/src/rules/${name}.ts and ${name}.md, and the rule’s lines in index.ts.

1. Move “${camel}” in the list of index.ts to where a reader of a briefing would meet it.
2. Write the rule and its page until this is green:  npx vitest run test/pages -t ${name}
3. npm run generate  puts the rule into the documentation and the schema of the settings.`);

/** Why a rule cannot have that name; undefined where it can. */
function whyNot(name, more) {
  if (name === undefined || more.length > 0) return 'A rule needs one name: npm run new-rule vague-place';
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(name))
    return `“${name}” is no name for a rule: name the fault in two or more small words with hyphens, such as vague-place.`;
  // What a rule that throws is reported as; see `check.ts`.
  if (name === 'internal-error') return '“internal-error” is taken: choose another name.';
  const isTaken = readdirSync(folder).some((file) => file === `${name}.ts` || file === `${name}.md`);
  if (isTaken) return `There is a rule “${name}” already: choose another name.`;
  return existsSync(index) ? undefined : 'server/src/rules/index.ts is missing: run this in a clone of the repository.';
}

/** The index with the import in its alphabetical place, and the rule before the last, which is about ignore comments. */
function withRule(text) {
  const lines = text.split('\n');
  const line = `import { ${camel} } from './${name}.ts';`;
  const fileOf = (line) => /from '\.\/(.*)\.ts'/.exec(line)?.[1] ?? '';
  const at = lines.findIndex((other) => !other.startsWith('import ') || fileOf(other) > name);
  lines.splice(at, 0, line);
  lines.splice(lines.indexOf('  unusedIgnore,'), 0, `  ${camel},`);
  return lines.join('\n');
}

function rule() {
  return `import type { ProseRule } from './rule.ts';

export const ${camel}: ProseRule = {
  name: '${name}',
  severity: 'warning',
  summary: '(to be written: what the rule reports, one line for lists.)',

  *checkProse({ sentences }) {
    for (const { prose, span } of sentences) {
      // (to be written: what the rule looks for, and the sentence that says what to write instead)
      const word = 'nonesuch';
      const at = prose.indexOf(word);
      if (at < 0) continue;
      const start = span.start + at;
      yield { span: { start, end: start + word.length }, message: \`“\${word}” is an example: write what you mean.\` };
    }
  },
};
`;
}

function page() {
  const mark = (column) => `${' '.repeat(column)}^^^^^^^^ ${name}: “nonesuch” is an example: write what you mean.`;
  return `# ${name}

**Warning.** (to be written: why this misleads a reader, and where the rule is silent.)

## When to ignore it

(to be written: where a writer may know better, or “Never: …”.)

## Reported

(to be written: two samples or more. Each is checked with all rules; marks say what is reported where.)

\`\`\`markdown
- It is unlikely that the nonesuch will open.
${mark(26)}
\`\`\`

\`\`\`markdown body
The nonesuch handles grain.
${mark(4)}
\`\`\`

## Not reported

(to be written: two samples or more of what looks like the fault and is none.)

\`\`\`markdown
- It is unlikely that the port will open.
\`\`\`

\`\`\`markdown body
The port handles grain.
\`\`\`
`;
}
