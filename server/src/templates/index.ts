import keyJudgements from './data/key-judgements.yaml';
import situation from './data/situation.yaml';
import threatReport from './data/threat-report.yaml';
import { readTemplate } from './schema.ts';
import type { Template } from './template.ts';

/** The templates that Brieflint comes with, the default first. */
export const templates: readonly Template[] = [situation, keyJudgements, threatReport].map(readTemplate);

export const templateIds: readonly string[] = templates.map((template) => template.id);

/** The template with that id among those that Brieflint comes with; undefined if there is none. */
export const findTemplate = (id: string): Template | undefined => templates.find((template) => template.id === id);
