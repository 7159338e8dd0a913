// Settings of V8, the engine that runs our code. Call these after Node's own modules are loaded, which load faster with
// the settings that they were built with, and before ours.
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';

/**
 * V8's flags are no stable interface (https://nodejs.org/api/v8.html#v8setflagsfromstringflags): one that V8 does not
 * have is printed on standard error, and nothing tells beforehand whether it is there. So each is set only where
 * `node --v8-options` lists it. What counts is V8's version, not Node's: VS Code runs the server in an Electron whose V8
 * is newer than that of the Node it is called after. Node 20 has V8 11.3, Node 22 12.4, Node 24 13.6, Node 26 14.6.
 */
const version = Number.parseFloat(process.versions.v8);

/** The flags of `limitRoom` are in each of these; a later V8 runs with its defaults. */
const areRoomFlagsThere = version >= 11.3 && version < 15;

/**
 * Has patterns made into machine code when they are first used. By itself V8 makes bytecode of them first and machine
 * code the second time: ours are large and all used often. This saves a third of the processor time of a first briefing
 * and a tenth of that of two hundred. Not from V8 13 on: on Node 24, 4 of 1800 processes that set it died in the machine
 * code of a pattern, and none of 870 that did not: it may be chance, but a crash would cost more than the time. The manual warns of it where a flag is set in a running process.
 */
export function compilePatternsOnce(): void {
  if (version >= 11.3 && version < 13) setFlagsFromString('--no-regexp-tier-up');
}

/**
 * Has patterns compiled without a search for the fastest way to match them, from now on: for a few pages most of the work is
 * to compile patterns, and most of that is this search. It saves a sixth of the processor time of a briefing of 5 KB, a
 * twelfth of one of 50 KB, and costs a twentieth of that of many.
 */
export function compilePatternsQuickly(): void {
  if (version >= 11.3 && version < 13) setFlagsFromString('--no-regexp-optimization');
}

/** In bytes, both halves of it. */
const enoughYoungRoom = 8 * 1024 * 1024;

/** In bytes: what a briefing of 300 KB takes. */
const muchInUse = 32 * 1024 * 1024;

/**
 * Keeps the memory of a server small while somebody types: the room for what lives briefly grows to 8 MB, which V8 by
 * itself doubles up to 32, and the rest by half of what is in use, where V8 lets it grow to four times that. In a long
 * text it would be felt in the time that a letter takes, so there V8 has its way.
 */
export function limitRoom(): void {
  if (!areRoomFlagsThere) return;
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
 * Has functions optimised six times later than V8 does: it optimises a parser so early that it has to do so again and
 * again. For two hundred briefings this saves 30 % of the processor time on Node 20, 24 % on 22 and 6 % on 24; for one it
 * changes nothing. Where V8 counts units of work, 67,584 by itself, the flag is called otherwise than where it counts
 * calls, 3000 by itself; between the two it is left alone.
 */
export function optimiseLater(): void {
  if (version === 11.3) setFlagsFromString('--interrupt-budget=400000');
  else if (version >= 12.4 && version < 14) setFlagsFromString('--invocation-count-for-turbofan=18000');
}
