// Brieflint as a library: pure functions from texts to plain data, in Node and in browsers.
import type { Briefing as ReadBriefing } from '../briefing/model.ts';
import { readBriefing as readText } from '../briefing/read.ts';
import { check as checkBriefing } from '../check/check.ts';
import { type Day, parseIsoDay } from '../dates/calendar.ts';
import type { RuleSettings } from '../problem.ts';
import { rules as allRules, ruleNames } from '../rules/index.ts';
import { readHouseStandard } from '../settings/readHouseStandard.ts';
import { readHouseTemplate } from '../settings/readHouseTemplate.ts';
import { standards as allStandards, findStandard, standardIds } from '../standards/index.ts';
import type { Standard as ReadStandard } from '../standards/standard.ts';
import { templates as allTemplates, findTemplate, templateIds } from '../templates/index.ts';
import { scaffold } from '../templates/scaffold.ts';
import type { Template as ReadTemplate } from '../templates/template.ts';
import { applyEdits as applyAll } from '../text/edit.ts';
import { suggest } from '../text/suggest.ts';
import { inspect as inspectBriefing } from './inspect.ts';
import { converted, fixed, plainFindings, plainStandard } from './plain.ts';
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
  const findings = checkBriefing(engine(briefing), ruleSettings(options), { today: dayOf(options.today) });
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

/** A briefing to fill in, as Markdown; what is to be filled in stands in square brackets. */
export function newBriefing({ template, standard, title, author, date }: NewBriefingOptions = {}): string {
  const chosen = templateOf(template);
  const named = standard ?? chosen.standard;
  return scaffold(named === undefined ? chosen : { ...chosen, standard: named }, {
    date: date === undefined ? undefined : dayOf(date),
    title,
    author,
    inForce: { template: templateOf(undefined).id, standard: standardOf(undefined).id },
    isNamed: templateIds.includes(chosen.id),
  });
}

/** The text with edits made that do not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  applyAll(
    text,
    edits.toSorted((a, b) => a.start - b.start || a.end - b.end),
  );

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
    if (!found) throw new Error(`There is no ${kind} “${text}”${suggest(text, ids).words}.`);
    return found;
  }
  const { loaded, problems } = read(text);
  if (!loaded) throw new Error(`The ${kind} has a fault: ${problems.map(({ message }) => message).join(' ')}`);
  return loaded;
}

function dayOf(text: string): Day {
  const day = parseIsoDay(text);
  if (!day) throw new Error(`“${text}” is no date: write the day as YYYY-MM-DD, such as 2026-11-29.`);
  return day;
}

function ruleSettings({ rules: given = {} }: CheckOptions): RuleSettings {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (!ruleNames.includes(name)) throw new Error(`There is no rule “${name}”${suggest(name, ruleNames).words}.`);
      return [name, typeof value === 'string' ? { level: value } : { level: value[0], options: value[1] }];
    }),
  );
}
