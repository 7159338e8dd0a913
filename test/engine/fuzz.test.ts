// Briefings and settings of our own, broken in any way: nothing throws, every place lies in the text, every fix applies.
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../server/src/check/check.ts';
import { convert } from '../../server/src/estimates/convert.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { counterpartsAt } from '../../server/src/features/counterparts.ts';
import { foldsOf } from '../../server/src/features/folds.ts';
import { hintsOf } from '../../server/src/features/hints.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { lensesOf } from '../../server/src/features/lenses.ts';
import { groupsOf } from '../../server/src/features/overview.ts';
import { refactoringsAt } from '../../server/src/features/refactorings.ts';
import { settingsCompletionsAt, settingsHoverAt } from '../../server/src/features/settingsCompletion.ts';
import { suppressHere } from '../../server/src/features/suppressHere.ts';
import { symbolsOf } from '../../server/src/features/symbols.ts';
import { termsUsed } from '../../server/src/features/termsUsed.ts';
import { rules } from '../../server/src/rules/index.ts';
import { readHouseStandard } from '../../server/src/settings/readHouseStandard.ts';
import { readHouseTemplate } from '../../server/src/settings/readHouseTemplate.ts';
import { readSettings } from '../../server/src/settings/readSettings.ts';
import { standards } from '../../server/src/standards/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { Span } from '../../server/src/text/span.ts';
import { sound } from '../briefings.ts';
import { read, today } from '../engine.ts';
import { readSamples } from '../pages/page.ts';
import { tries } from '../properties.ts';
import { change, edited } from './documents.ts';

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

const pages = filesIn('server/src/rules', '.md').flatMap((page) => readSamples(page).map(({ text }) => text));
const briefings = [sound, ...filesIn('test/corpus', '.md'), ...filesIn('examples', '.md'), ...pages];
const yaml = [
  ...filesIn('server/src/standards/data', '.yaml'),
  ...filesIn('server/src/templates/data', '.yaml'),
  'root: true\nstandard: ./ours.yaml\ntemplate: situation\nrules:\n  vague-likelihood: off\n  undefined-acronym: { level: error, known: [IRGC] }\n',
  'extends: [../base.yaml]\ninclude: ["**/*.md"]\noverrides:\n  - files: ["drafts/**"]\n    rules: { relative-date: warning }\n',
];

const broken = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(change, { maxLength: 12 }),
      fc.constantFrom('', '\uFEFF', '\r\n', '\r', '\ud800'),
    )
    .map(([text, changes, more]) => {
      const result = changes.reduce(edited, text);
      if (more === '\r\n' || more === '\r') return result.replace(/\r?\n/g, more);
      return more + result;
    });

const everything = Object.fromEntries(rules.map(({ name, severity }) => [name, { level: severity }]));

/** Inside the text, and in the middle of no character and no line end. */
function expectInside(text: string, { start, end }: Span): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
  for (const at of [start, end]) {
    const around = text.slice(Math.max(0, at - 1), at + 1);
    expect(around, `${at} of ${JSON.stringify(text)}`).not.toMatch(/^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/);
  }
}

test('a broken briefing is checked, and every fix of it applies', () => {
  fc.assert(
    fc.property(broken(briefings), (text) => {
      const { problems, suppressed } = check(read(text), everything, { today });
      for (const { rule, span, fixes, related, message } of [
        ...problems,
        ...suppressed.map(({ problem }) => problem),
      ]) {
        expect(rule, message).not.toBe('internal-error');
        for (const place of [span, ...related.map((other) => other.span)]) expectInside(text, place);
        for (const fix of fixes) {
          for (const [i, edit] of fix.edits.entries()) {
            expectInside(text, edit);
            expect(edit.start).toBeGreaterThanOrEqual(fix.edits[i - 1]?.end ?? 0);
          }
          read(applyEdits(text, fix.edits));
        }
      }
    }),
    { numRuns: tries(150) },
  );
});

test('all that an editor asks of a broken briefing is answered with places in it', () => {
  fc.assert(
    fc.property(broken(briefings), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const briefing = read(text);
      const { problems } = check(briefing, {}, { today });
      const at = Math.round(share * text.length);
      const spans = [
        ...completionsAt(briefing, at, { problems, today }).map(({ replace }) => replace),
        hoverAt(briefing, at, today)?.span,
        ...(counterpartsAt(briefing, at)?.others ?? []),
        ...foldsOf(briefing),
        ...lensesOf(briefing, today).map(({ span }) => span),
        ...symbolsOf(briefing).map(({ span }) => span),
        ...termsUsed(briefing).map(({ span }) => span),
        ...refactoringsAt(briefing, problems, { start: at, end: at }).flatMap(({ edits }) => edits),
        ...problems.slice(0, 3).map((problem) => suppressHere(problem, briefing)),
        ...standards.flatMap((to) => convert(briefing, to).map(({ span }) => span)),
        ...groupsOf(briefing, problems, today).map(({ span }) => span),
      ];
      for (const span of spans) {
        expect(span?.start ?? 0).toBeGreaterThanOrEqual(0);
        expect(span?.end ?? 0).toBeLessThanOrEqual(text.length);
      }
      for (const hint of hintsOf(briefing)) expect(hint.at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: tries(200) },
  );
});

test('broken settings, standards and templates are read, and what is wrong is said in them', () => {
  fc.assert(
    fc.property(broken(yaml), fc.nat(), (text, number) => {
      for (const { problems } of [readSettings(text), readHouseStandard(text), readHouseTemplate(text)])
        for (const { span, message } of problems) {
          expect(message).not.toBe('');
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      const at = number % (text.length + 1);
      settingsCompletionsAt(text, at);
      settingsHoverAt(text, at);
    }),
    { numRuns: tries(400) },
  );
});
