// What a whole process costs, from its start to its end.
import { spawnSync } from 'node:child_process';
import { median, turns } from './numbers.mjs';

/** Seconds; a task whose first run took longer is not run again. */
const patience = 30;

/**
 * Runs each task once a round; gives it back with the medians of its seconds, `cpu` on all processors and `wall` on the clock,
 * or with the `reason` why there are none. A task has the `args` of Node, its folder `cwd`, and `isFine` for the exit status.
 */
export function measure(tasks, rounds, tell) {
  const known = new Map(tasks.map((task) => [task, { cpu: [], wall: [] }]));
  for (let round = 0; round < rounds; round++)
    for (const task of turns(tasks, round)) {
      const { cpu, wall, reason } = known.get(task);
      if (reason || wall[0] > patience) continue;
      tell(`${task.name}, ${round + 1} of ${rounds}`);
      const run = runNode(task.args, task.cwd);
      if (task.isFine(run.status)) {
        cpu.push(run.cpu);
        wall.push(run.wall);
      } else known.get(task).reason = `ended with status ${run.status}`;
    }
  return tasks.map((task) => {
    const { cpu, wall, reason } = known.get(task);
    return reason ? { ...task, reason } : { ...task, cpu: median(cpu), wall: median(wall) };
  });
}

/** Runs Node once. Bash waits for the process and says what the system counted for it, its threads and its own processes with it. */
export function runNode(args, cwd) {
  const { status, stderr, error } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>&1', 'time', process.execPath, ...args],
    { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  if (error) throw new Error(`Whole processes are measured with bash, and it does not run here: ${error.message}.`);
  const [wall, user, system] = stderr.trim().replaceAll(',', '.').split(' ').map(Number);
  return { wall, cpu: user + system, status };
}
