// node scripts/run.mjs FILE.ts [ARGS]: runs a script of ours that uses the engine.
import { bundle } from './bundle.mjs';

const [file, ...args] = process.argv.slice(2);
const address = await bundle(file);
process.argv.splice(1, process.argv.length, file, ...args);
await import(address);
