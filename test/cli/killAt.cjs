// Loaded before the command line: ends the process without warning at one of its calls that write. KILL_AT=3 dies before
// the third, KILL_AT=half with half of the text on the disk. Says on standard error which call it was.
const fs = require('node:fs');

const at = process.env.KILL_AT;
let calls = 0;
const die = (name) => {
  fs.writeSync(2, `killed at ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
};

// A run that was killed before may have had the number of this one.
fs.writeFileSync(`.brieflint-${process.pid}-00000000.tmp`, '');

// Only what concerns the file beside counts: reading opens and closes files too.
const ours = new Set();
const isOurs = (file) => ours.has(file) || String(file).includes('.brieflint-');
for (const name of ['openSync', 'writeFileSync', 'fchownSync', 'fchmodSync', 'fsyncSync', 'closeSync', 'renameSync']) {
  const call = fs[name];
  fs[name] = (file, ...args) => {
    if (!isOurs(file)) return call(file, ...args);
    if (name === 'writeFileSync' && at === 'half') {
      fs.writeSync(file, args[0].slice(0, args[0].length / 2));
      die('half of writeFileSync');
    }
    if (++calls === Number(at)) die(name);
    const result = call(file, ...args);
    if (name === 'openSync') ours.add(result);
    if (name === 'closeSync') ours.delete(file);
    return result;
  };
}
