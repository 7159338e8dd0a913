// node scripts/testPart.mjs MODULE FUNCTION [ARG …]: a part of `npm test` in a process of its own, which may stand beside another.
// Whoever started it is sent how many of its tests passed and failed.
const [module, name, ...args] = process.argv.slice(2);
try {
  process.send(await (await import(module))[name](...args));
} catch (error) {
  console.log(`  ✖ ${error.message}`);
}
// Browsers and servers leave handles behind that would keep this process.
process.disconnect();
process.exit();
