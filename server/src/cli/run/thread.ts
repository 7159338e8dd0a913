// What a thread of the pool loads first, a bundle of its own: it reads what was compiled of the bundle that has the task.
import { join } from 'node:path';
import { keepCompiled } from '../../host/compileCache.ts';
import type * as Check from '../commands/check.ts';
import type * as Commands from '../commands/index.ts';
import type { TaskName } from './task.ts';

keepCompiled(false);

type Tasks = Readonly<Record<TaskName, (batch: never) => readonly unknown[]>>;

/** The tasks by their names: the pool asks for one of them. */
const tasks: Tasks = {
  check: (batch) => (require(join(__dirname, 'check.cjs')) as typeof Check).batch(batch),
  entries: (batch) => (require(join(__dirname, 'commands.cjs')) as typeof Commands).batch(batch),
};
export const { check, entries } = tasks;
