// npm run benchmark:growth [-- NTH]: how the cost of everything that looks at a text grows with it, on texts that are made to
// slow it down, from 2.5 to 20 KB; with NTH only every so manieth text is tried. Exits with 1 where a cost grows faster than
// its text, or where a rule takes more than 50 ms on 5 KB.
import type { Briefing } from '../../server/src/briefing/model.ts';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { checkProse } from '../../server/src/check/checkProse.ts';
import { parseIsoDay } from '../../server/src/dates/calendar.ts';
import { readPublicationDate } from '../../server/src/dates/publicationDate.ts';
import { readWindow } from '../../server/src/dates/readWindow.ts';
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
import { symbolsOf } from '../../server/src/features/symbols.ts';
import { sourceKindOf } from '../../server/src/import/source.ts';
import { structure } from '../../server/src/import/structure.ts';
import { splitSentences } from '../../server/src/language/sentences.ts';
import { readFrontMatter } from '../../server/src/markdown/frontMatter.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { ruleNames, rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { readHouseStandard } from '../../server/src/settings/readHouseStandard.ts';
import { readHouseTemplate } from '../../server/src/settings/readHouseTemplate.ts';
import { readSettings } from '../../server/src/settings/readSettings.ts';
import { defaults } from '../../server/src/settings/settings.ts';
import { withValue } from '../../server/src/settings/withValue.ts';
import { findStandard } from '../../server/src/standards/index.ts';
import { places, runOf, units } from './slowTexts.ts';

/** In characters: each twice the one before. */
const lengths = [2500, 5000, 10_000, 20_000];
/** A cost that stays under so many milliseconds tells nothing of its growth. */
const least = 10;
/** How much more twice the text may cost, on average over the doublings: 2 is linear, the rest is for noise. */
const most = 2.7;
/** How many milliseconds a rule may take on 5,000 characters. */
const mostOfRule = 50;
/** After so many milliseconds a longer text is not tried. */
const patience = 1000;

const nth = Number(process.argv[2] ?? 1);
const today = parseIsoDay('2025-05-10');
const other = findStandard('nato');
if (!today || !other) throw new Error('No day or no standard.');
const { template } = defaults;
const options = { ...defaults, included: true, own: [] };
const inDocument = [0.2, 0.5, 0.8, 1];

type Asked = { readonly what: string; readonly ask: (of: Subject) => unknown };
type Subject = { readonly text: string; readonly briefing: Briefing };

const asked: readonly Asked[] = [
  ...rules.map((rule) => ({ what: `rule ${rule.name}`, ask: ({ briefing }: Subject) => askRule(rule, briefing) })),
  ...ofText({
    parseMarkdown,
    splitSentences,
    readFrontMatter,
    readPublicationDate,
    readWindow,
    readSettings,
    readHouseStandard,
    readHouseTemplate,
    sourceKindOf,
    'import of plain text': (text) => structure(text, template, 'plain'),
    'import of Markdown': (text) => structure(text, template, 'markdown'),
    withValue: (text) => withValue(text, ['standard'], 'nato'),
    settingsCompletionsAt: (text) => settingsCompletionsAt(text, text.length),
    settingsHoverAt: (text) => settingsHoverAt(text, text.length - 1),
    readBriefing: (text) => readBriefing(text, options),
  }),
  ...ofBriefing({
    convert: (briefing) => convert(briefing, other),
    symbolsOf,
    foldsOf,
    hintsOf,
    lensesOf: (briefing) => lensesOf(briefing, today),
    groupsOf: (briefing) => groupsOf(briefing, [], today),
    completionsAt: (briefing, at) => completionsAt(briefing, at, { problems: [], today }),
    hoverAt: (briefing, at) => hoverAt(briefing, at, today),
    counterpartsAt,
    refactoringsAt: (briefing, at) => refactoringsAt(briefing, [], { start: at, end: at }),
  }),
];

function ofText(functions: Readonly<Record<string, (text: string) => unknown>>): Asked[] {
  return Object.entries(functions).map(([what, ask]) => ({ what, ask: ({ text }) => ask(text) }));
}

function ofBriefing(functions: Readonly<Record<string, (briefing: Briefing, at: number) => unknown>>): Asked[] {
  return Object.entries(functions).map(([what, ask]) => ({
    what,
    ask: ({ text, briefing }) => {
      for (const share of inDocument.slice(0, ask.length > 1 ? undefined : 1))
        ask(briefing, Math.floor(text.length * share));
    },
  }));
}

/** What one rule says of a briefing, asked of each part anew. */
function askRule(rule: Rule, briefing: Briefing): unknown {
  if ('check' in rule) return [...rule.check(briefing, { today, options: {}, ruleNames, suppressed: new Map() })];
  for (const { proseBlock } of briefing.proseBlocks) proseBlock.memo.cachedReports = undefined;
  return checkProse(briefing, [rule]);
}

/** What is asked of texts that are alike but for their length, and the milliseconds that it took. */
type Curve = { readonly what: string; readonly unit: string; readonly place: string; readonly times: number[] };

function measure({ what, ask }: Asked, unit: string, place: string, subjects: readonly Subject[]): Curve {
  const times: number[] = [];
  for (const subject of subjects) {
    const begin = performance.now();
    ask(subject);
    times.push(performance.now() - begin);
    if ((times.at(-1) ?? 0) > patience) break;
  }
  return { what, unit, place, times };
}

/** The lesser of each time: what else the machine does, and code that is not yet compiled, only ever adds to it. */
const lesser = (a: Curve, b: Curve): Curve => ({
  ...a,
  times: a.times.map((time, i) => Math.min(time, b.times[i] ?? time)),
});

/** How much more twice the text costs. */
const growthOf = ({ times }: Curve): number =>
  ((times.at(-1) ?? 0) / (times[0] || 0.02)) ** (1 / Math.max(1, times.length - 1));

const isSteep = (curve: Curve): boolean => (curve.times.at(-1) ?? 0) > least && growthOf(curve) > most;
const isSlow = ({ what, times }: Curve): boolean =>
  what.startsWith('rule ') && (times[1] ?? times[0] ?? 0) > mostOfRule;

/** A text that nothing is known of yet. */
const subjectOf = (unit: string, place: string, length: number): Subject => {
  const text = places[place]?.(runOf(unit, length)) ?? '';
  return { text, briefing: readBriefing(text, options) };
};

const curves: Curve[] = [];
for (const unit of units.filter((_, i) => i % nth === 0)) {
  for (const place of Object.keys(places)) {
    const subjects = () => lengths.map((length) => subjectOf(unit, place, length));
    const first = subjects();
    for (const question of asked) {
      let curve = measure(question, unit, place, first);
      // What looks bad has two more tries.
      for (let tries = 0; tries < 2 && (isSteep(curve) || isSlow(curve)); tries++)
        curve = lesser(curve, measure(question, unit, place, subjects()));
      curves.push(curve);
    }
  }
}

const draw = (curve: Curve): string =>
  [
    curve.what.padEnd(28),
    JSON.stringify(curve.unit).slice(0, 30).padEnd(31),
    curve.place.padEnd(16),
    ...curve.times.map((time) => time.toFixed(1).padStart(7)),
    `  × ${growthOf(curve).toFixed(1)}`,
  ].join('');
const worst = (all: readonly Curve[], cost: (curve: Curve) => number): Curve[] =>
  all.toSorted((a, b) => cost(b) - cost(a)).slice(0, 12);
const atFive = ({ times }: Curve): number => times[1] ?? times[0] ?? 0;

console.log(`Milliseconds on ${lengths.join(', ')} characters of a text, and how much more twice the text costs.`);
console.log('\nThe slowest on 5,000 characters:');
for (const curve of worst(curves, atFive)) console.log(draw(curve));
console.log('\nThe slowest rules on 5,000 characters:');
for (const curve of worst(
  curves.filter(({ what }) => what.startsWith('rule ')),
  atFive,
))
  console.log(draw(curve));
const bad = curves.filter((curve) => isSteep(curve) || isSlow(curve));
console.log(`\nSteeper than their text, or slower than ${mostOfRule} ms: ${bad.length} of ${curves.length}.`);
for (const curve of bad) console.log(draw(curve));
process.exitCode = bad.length > 0 ? 1 : 0;
