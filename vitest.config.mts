import { defineConfig } from 'vitest/config';
import { viteYaml } from './scripts/yamlPlugin.mjs';

export default defineConfig({
  plugins: [viteYaml],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    globalSetup: ['test/built.ts'],
    // Where these stand the command line chooses another format, and the tests run in such jobs too.
    env: { GITHUB_ACTIONS: '', GITLAB_CI: '' },
    setupFiles: ['test/properties.ts'],
    // Ends what hangs, and nothing that a busy machine only slows down; more cases than usual take as long as they take.
    testTimeout: process.env.TIMES ? 0 : 600_000,
  },
});
