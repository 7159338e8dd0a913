import { readTemplate } from './readTemplate.ts';
import type { Template } from './template.ts';
import keyJudgements from './templates/key-judgements.yaml';
import situation from './templates/situation.yaml';
import threatReport from './templates/threat-report.yaml';

/** The templates that Brieflint brings, the default first. */
export const templates: readonly Template[] = [situation, keyJudgements, threatReport].map(readTemplate);

export const templateIds: readonly string[] = templates.map((template) => template.id);

/** The template of ours with that id; undefined when there is none. */
export const findTemplate = (id: string): Template | undefined => templates.find((template) => template.id === id);
