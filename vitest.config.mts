import { defineConfig } from 'vitest/config';
import { viteYaml } from './scripts/yamlPlugin.mjs';

export default defineConfig({
  plugins: [viteYaml],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    setupFiles: ['test/properties.ts'],
    testTimeout: 120_000,
  },
});
