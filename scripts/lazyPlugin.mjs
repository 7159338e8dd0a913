// Large libraries that most runs do not need are bundles of their own, which are read when something of theirs is called.

/** Each with the functions that we call. */
const libraries = {
  'smol-toml': ['parse'],
  yaml: ['isAlias', 'isMap', 'isNode', 'isPair', 'isScalar', 'isSeq', 'parseDocument', 'stringify', 'visit'],
  tinyglobby: ['escapePath', 'globSync', 'isDynamicPattern'],
};

/** The entry points of their bundles. */
export const lazyEntries = Object.fromEntries(Object.keys(libraries).map((name) => [name, name]));

/** For esbuild, CommonJS. */
export const lazy = {
  name: 'lazy',
  setup(build) {
    const names = new RegExp(`^(?:${Object.keys(libraries).join('|')})$`);
    build.onResolve({ filter: names }, ({ path, kind, importer }) =>
      // A library that another one asks for belongs to that one's bundle.
      kind === 'entry-point' || importer.includes('node_modules') ? undefined : { path, namespace: 'lazy' },
    );
    build.onResolve({ filter: /^\.\// }, ({ path, namespace }) =>
      namespace === 'lazy' ? { path, external: true } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => ({
      contents: `const library = () => require('./${path}.cjs');\n${libraries[path].map(forward).join('')}`,
    }));
  },
};

const forward = (name) => `export const ${name} = (...values) => library().${name}(...values);\n`;
