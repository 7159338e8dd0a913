// Standards and templates are YAML for people; bundles and tests get them as ready-made objects.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** For esbuild. */
export const yaml = {
  name: 'yaml',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/** For Vite, and so for Vitest. */
export const viteYaml = {
  name: 'yaml',
  transform(code, id) {
    return id.endsWith('.yaml') ? `export default ${JSON.stringify(parse(code))}` : undefined;
  },
};
