import { defineConfig } from 'vitest/config';
import { viteYaml } from './scripts/yamlPlugin.mjs';

export default defineConfig({
  plugins: [viteYaml],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    globalSetup: ['test/built.ts'],
    setupFiles: ['test/properties.ts'],
    // More cases than usual take as long as they take.
    testTimeout: process.env.TIMES ? 0 : 120_000,
  },
});
