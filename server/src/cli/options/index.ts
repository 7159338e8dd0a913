import { checkTable } from './check.ts';
import { completionTable } from './completion.ts';
import { configTable } from './config.ts';
import { convertTable } from './convert.ts';
import { diffTable } from './diff.ts';
import { exportTable } from './export.ts';
import { fixTable } from './fix.ts';
import { helpTable } from './help.ts';
import { importTable } from './import.ts';
import { initTable } from './init.ts';
import { inspectTable } from './inspect.ts';
import { ledgerTable } from './ledger.ts';
import { mcpTable } from './mcp.ts';
import { mergeTable } from './merge.ts';
import { newTable } from './new.ts';
import type { CommandTable } from './option.ts';
import { rulesTable } from './rules.ts';
import { scoreTable } from './score.ts';
import { standardsTable } from './standards.ts';
import { templatesTable } from './templates.ts';
import { versionTable } from './version.ts';

const tables = [
  checkTable,
  mergeTable,
  ledgerTable,
  scoreTable,
  diffTable,
  fixTable,
  inspectTable,
  importTable,
  exportTable,
  newTable,
  initTable,
  convertTable,
  rulesTable,
  standardsTable,
  templatesTable,
  configTable,
  mcpTable,
  completionTable,
  helpTable,
  versionTable,
] as const;

export type CommandName = (typeof tables)[number]['name'];

/** Every command, in the order in which help lists them. */
export const commandTables: readonly (CommandTable & { readonly name: CommandName })[] = tables;
