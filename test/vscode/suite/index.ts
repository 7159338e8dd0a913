// VS Code calls `run` in its extension host. Every line begins with `| `, so that the host's own log can be told apart.
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 300_000, reporter: Lines });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./extension.test.ts');
  await import('./reading.test.ts');
  await import('./writing.test.ts');
  await import('./hour.test.ts');
  await import('./forecasts.test.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    let passed = 0;
    let failed = 0;
    runner.on('pass', (test) => {
      passed++;
      console.log(`| ✔ ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('fail', (test, error) => {
      failed++;
      console.log(`| ✖ ${test.fullTitle()}\n${String(error.stack ?? error).replace(/^/gm, '|   ')}`);
    });
    runner.on('end', () => console.log(`| ${passed} passed, ${failed} failed`));
  }
}
