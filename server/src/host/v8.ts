// How V8 runs our code; what is not said here is as Node has it. Call these after Node's own modules are loaded, which
// load faster with the settings that they were built with, and before ours.
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';

/**
 * Has patterns made into machine code when they are first used. By itself V8 makes bytecode of them first and machine
 * code the second time: ours are large and all used often, and this saves a fifth of the time until a first briefing is
 * checked.
 */
export const compilePatternsOnce = (): void => setFlagsFromString('--no-regexp-tier-up');

/** In bytes, both halves of it. */
const enoughYoungRoom = 8 * 1024 * 1024;

/** In bytes: what a briefing of 300 KB takes. */
const muchInUse = 32 * 1024 * 1024;

/**
 * Keeps the memory of a server small while somebody types: the room for what lives briefly grows to 8 MB, which V8 by
 * itself doubles up to 32, and the rest by half of what is in use, where V8 lets it grow to four times that. A briefing of
 * 50 KB then takes less than 100 MiB, and neither is felt in the time that a letter takes. In a long text it is, so there
 * V8 has its way.
 */
export function limitRoom(): void {
  setFlagsFromString('--heap-growing-percent=50');
  const observer = new PerformanceObserver(() => {
    if (getHeapStatistics().used_heap_size > muchInUse) {
      setFlagsFromString('--heap-growing-percent=0');
      setFlagsFromString('--semi-space-growth-factor=2');
      observer.disconnect();
      return;
    }
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    if (young && young.space_size >= enoughYoungRoom) setFlagsFromString('--semi-space-growth-factor=1');
  });
  observer.observe({ entryTypes: ['gc'] });
}

/**
 * Has functions optimised later than V8 does, after 400,000 instead of 67,584 units of work: it optimises a parser so
 * early that it has to do so again and again. This saves a tenth of the time for one briefing, opened or checked, and a
 * quarter for two hundred.
 */
export const optimiseLater = (): void => setFlagsFromString('--interrupt-budget=400000');
