import { defineConfig } from 'vitest/config';
import { viteYaml } from './scripts/yamlPlugin.mjs';

export default defineConfig({
  plugins: [viteYaml],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    globalSetup: ['test/built.ts'],
    setupFiles: ['test/properties.ts'],
    // Ends what hangs, and nothing that a busy machine only slows down; more cases than usual take as long as they take.
    testTimeout: process.env.TIMES ? 0 : 600_000,
  },
});
