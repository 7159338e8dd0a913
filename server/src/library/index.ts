// Brieflint as a library: pure functions from texts to plain data, in Node and in browsers.
import type { Briefing as ReadBriefing } from '../briefing/model.ts';
import { readBriefing as readText } from '../briefing/read.ts';
import { check as checkBriefing } from '../check/check.ts';
import { type Day, noDay, parseIsoDay } from '../dates/calendar.ts';
import { previousOf } from '../ledger/compare/previous.ts';
import type { RuleSettings } from '../problem.ts';
import { rules as allRules } from '../rules/index.ts';
import { readHouseStandard } from '../settings/readHouseStandard.ts';
import { readHouseTemplate } from '../settings/readHouseTemplate.ts';
import { readSettings } from '../settings/readSettings.ts';
import { standards as allStandards, findStandard, standardIds } from '../standards/index.ts';
import type { Standard as ReadStandard } from '../standards/standard.ts';
import { templates as allTemplates, findTemplate, templateIds } from '../templates/index.ts';
import type { Template as ReadTemplate } from '../templates/template.ts';
import { applyEdits as applyAll } from '../text/edit.ts';
import { thereIsNo } from '../text/suggest.ts';
import { inspect as inspectBriefing } from './inspect.ts';
import { begun, converted, fixed, plainFindings, plainStandard } from './plain.ts';
import type {
  Briefing,
  CheckOptions,
  Converted,
  Edit,
  Findings,
  Fixed,
  Inspection,
  NewBriefingOptions,
  ReadOptions,
  Rule,
  Standard,
  Template,
} from './types.ts';

export type * from './types.ts';

/** The standards that Brieflint brings; their sources stand in the documentation. */
export const standards: readonly Standard[] = allStandards.map(plainStandard);

/** The templates that Brieflint brings. */
export const templates: readonly Template[] = allTemplates.map(({ id, name, description }) => ({
  id,
  name,
  description,
}));

/** All rules. */
export const rules: readonly Rule[] = allRules.map(({ name, severity, isOff, summary }) => ({
  name,
  severity,
  isOff: isOff === true,
  summary,
}));

/**
 * Reads a Markdown text. `before` is what an earlier text of the same file was read as: the result is equal with it and
 * without, and comes sooner. Throws an `Error` with one sentence where `options` name what is not there or is at fault.
 */
export function readBriefing(text: string, options: ReadOptions = {}, before?: Briefing): Briefing {
  return readText(text, readOptions(options), before && engine(before));
}

/** The problems of a briefing, by their place; none of other Markdown. Throws an `Error` where `options` are at fault. */
export function check(briefing: Briefing, options: CheckOptions): Findings {
  const { today, previous } = options;
  const findings = checkBriefing(engine(briefing), ruleSettings(options), {
    today: dayOf(today),
    previous: previous && previousOf('previous', engine(previous)),
  });
  return plainFindings(findings, briefing.text);
}

/**
 * Makes the safe fixes until none is left; with `unsafe` also those others that leave no choice of meaning. Other Markdown
 * stays as it is.
 */
export function fix(text: string, options: ReadOptions & CheckOptions & { readonly unsafe?: boolean }): Fixed {
  const { today, unsafe } = options;
  return fixed(text, { options: readOptions(options), rules: ruleSettings(options), today: dayOf(today), unsafe });
}

/** What was read in a text: title, author, date, sections, horizons, judgements and expressions. */
export const inspect = (briefing: Briefing): Inspection => inspectBriefing(engine(briefing));

/**
 * Writes each term that has a plain counterpart in another standard, by its id or as the text of a house’s own, and names
 * that standard in the front matter; the others are left for the writer to choose. Throws an `Error` where there is no such
 * standard.
 */
export const convert = (briefing: Briefing, to: string): Converted => converted(engine(briefing), standardOf(to));

/**
 * A briefing to fill in, as Markdown; what is to be filled in stands in square brackets. Throws an `Error` where `options` are at
 * fault.
 */
export function newBriefing({ template, standard, title, author, date }: NewBriefingOptions = {}): string {
  const inForce = { template: templateOf(undefined), standard: standardOf(undefined) };
  const day = date === undefined ? undefined : dayOf(date);
  return begun(templateOf(template), { standard: standard && standardOf(standard), title, author, date: day, inForce });
}

/** The text with edits made. Throws an `Error` where two of them overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  if (sorted.some(({ start }, i) => start < (sorted[i - 1]?.end ?? 0)))
    throw new Error('These edits overlap: make one, and check the text again for the others.');
  return applyAll(text, sorted);
}

/** What `readBriefing` gave, as the engine knows it. */
const engine = (briefing: Briefing): ReadBriefing => briefing as ReadBriefing;

const readOptions = ({ standard, template, isBriefing = false, own = [] }: ReadOptions) => ({
  standard: standardOf(standard),
  template: templateOf(template),
  included: isBriefing,
  own,
});

/** A text of several lines is a house’s own. */
const isHouse = (text: string): boolean => text.includes('\n');

function standardOf(text: string | undefined): ReadStandard {
  return chosen(text, 'standard', allStandards, standardIds, findStandard, readHouseStandard);
}

function templateOf(text: string | undefined): ReadTemplate {
  return chosen(text, 'template', allTemplates, templateIds, findTemplate, readHouseTemplate);
}

function chosen<T>(
  text: string | undefined,
  kind: string,
  all: readonly T[],
  ids: readonly string[],
  find: (id: string) => T | undefined,
  read: (text: string) => {
    readonly loaded: T | undefined;
    readonly problems: readonly { readonly message: string }[];
  },
): T {
  if (text === undefined) return all[0] as T;
  if (!isHouse(text)) {
    const found = find(text);
    if (!found) throw new Error(thereIsNo(kind, text, ids));
    return found;
  }
  const last = houses.get(kind);
  if (last?.text === text) return last.loaded as T;
  const { loaded, problems } = read(text);
  if (!loaded) throw new Error(`The ${kind} has a fault: ${problems.map(({ message }) => message).join(' ')}`);
  houses.set(kind, { text, loaded });
  return loaded;
}

/** The last house file of each kind: whoever reads one text after another gives the same, and what was read is then reused. */
const houses = new Map<string, { readonly text: string; readonly loaded: unknown }>();

function dayOf(text: string): Day {
  const day = parseIsoDay(text);
  if (!day) throw new Error(noDay(text));
  return day;
}

/** As the settings file reads them, with its sentences for what is wrong. */
function ruleSettings({ rules: given = {} }: CheckOptions): RuleSettings {
  const { content, problems } = readSettings(JSON.stringify({ rules: given }));
  if (!content) throw new Error(problems.map(({ message }) => message).join(' '));
  return Object.fromEntries(content.rules.map(({ value: { name, setting } }) => [name, setting]));
}
