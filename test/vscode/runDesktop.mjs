// The same suite in a desktop VS Code.
import { resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildSuite, suite, suiteFolder } from './build.mjs';

export async function runDesktop() {
  await buildSuite();
  try {
    await runTests({
      version: process.env.VSCODE_VERSION ?? 'stable',
      vscodeExecutablePath: process.env.VSCODE_EXECUTABLE,
      extensionDevelopmentPath: resolve('.'),
      extensionTestsPath: resolve(suite),
      launchArgs: [suiteFolder(), '--disable-extensions', '--disable-workspace-trust'],
    });
  } catch (error) {
    throw new Error(`VS Code could not be downloaded or its tests failed: ${error.message}`);
  }
  return { passed: 1, failed: 0 };
}
