import { defineConfig } from 'vitest/config';
import { viteYaml } from './scripts/yamlPlugin.mjs';

// The libraries as the bundles have them; by itself Vitest takes the variants that check themselves at each step.
process.env.NODE_ENV = 'production';

export default defineConfig({
  plugins: [viteYaml],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    globalSetup: ['test/built.ts'],
    // Where these stand the command line chooses another format, and the tests run in such jobs too.
    env: { GITHUB_ACTIONS: '', GITLAB_CI: '' },
    setupFiles: ['test/properties.ts'],
    // What the command line sets for itself (server/src/host/v8.ts): the engine takes a quarter less time.
    execArgv: process.version.startsWith('v20.') ? ['--no-regexp-tier-up', '--interrupt-budget=400000'] : [],
    // Ends what hangs, and nothing that a busy machine only slows down; more cases than usual take as long as they take.
    testTimeout: process.env.TIMES ? 0 : 600_000,
    hookTimeout: 600_000,
  },
});
