// Every command but `check`.

import { settled } from '../outcome.ts';
import { config } from './config.ts';
import { convert } from './convert.ts';
import { fix } from './fix.ts';
import { importFile } from './import.ts';
import { inspect } from './inspect.ts';
import { newBriefing } from './new.ts';
import { rules } from './rules.ts';
import { standards } from './standards.ts';
import { templates } from './templates.ts';

export const commands = {
  fix: settled(fix),
  inspect: settled(inspect),
  import: settled(importFile),
  new: settled(newBriefing),
  convert: settled(convert),
  rules: settled(rules),
  standards: settled(standards),
  templates: settled(templates),
  config: settled(config),
};
