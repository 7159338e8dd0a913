// Bundles the client, the language server, the command line and the library, and puts the rules' pages for readers and the
// licences beside them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { lazy, lazyEntries } from './lazyPlugin.mjs';
import { noticesOf } from './notices.mjs';
import { readerPages } from './rulePages.mjs';
import { yaml } from './yamlPlugin.mjs';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Every runtime of ours knows the classes that our patterns name; else each such pattern in a function is made anew at each call.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  minify: true,
  sourcemap: false,
  metafile: true,
  plugins: [yaml],
  logLevel: 'warning',
};

// CommonJS starts fastest and is what VS Code loads; the few ES modules that ask for their own address get the bundle's.
const ownAddress = {
  define: { 'import.meta.url': 'ownAddress' },
  banner: { js: "const ownAddress = require('node:url').pathToFileURL(__filename).href;" },
};

// In a worker there is no document: without the condition some libraries would ask for one.
const browser = { platform: 'browser', target: 'es2022', conditions: ['worker'] };

rmSync('server/dist', { recursive: true, force: true });
rmSync('client/dist', { recursive: true, force: true });

const bundles = await Promise.all([
  build({
    ...common,
    ...ownAddress,
    plugins: [yaml, lazy],
    entryPoints: {
      ...lazyEntries,
      cli: 'server/src/cli/main.ts',
      check: 'server/src/cli/commands/check.ts',
      commands: 'server/src/cli/commands/index.ts',
      documents: 'server/src/cli/commands/documents.ts',
      docx: 'server/src/export/docx/bundle.ts',
      pool: 'server/src/cli/run/pool.ts',
      thread: 'server/src/cli/run/thread.ts',
      reporters: 'server/src/cli/reporters/all.ts',
      'ledger-formats': 'server/src/ledger/formats/all.ts',
      'language-server': 'server/src/lsp/main.ts',
    },
    outdir: 'server/dist',
    outExtension: { '.js': '.cjs' },
  }),
  // The pool looks for the beginning of its threads there, from wherever it is bundled; the package's files are ES modules.
  build({
    ...common,
    format: 'esm',
    entryPoints: { 'entry/worker': 'node_modules/tinypool/dist/entry/worker.js' },
    outdir: 'server/dist',
  }),
  // The libraries of the protocol are ES modules, and only one command loads them.
  build({
    ...common,
    ...ownAddress,
    // Under this condition the protocol's library checks shapes without making code of them, which no bundle of ours does.
    conditions: ['workerd'],
    entryPoints: { mcp: 'server/src/mcp/server.ts' },
    outdir: 'server/dist',
    outExtension: { '.js': '.cjs' },
  }),
  // The library runs wherever JavaScript does.
  build({
    ...common,
    ...browser,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    entryPoints: { index: 'server/src/library/index.ts' },
    outdir: 'server/dist',
  }),
  build({
    ...common,
    entryPoints: { extension: 'client/src/extension.ts' },
    outdir: 'client/dist',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
  }),
  // A browser's extension host runs the client as CommonJS too; the server is a worker of its own.
  build({
    ...common,
    ...browser,
    entryPoints: { 'extension.web': 'client/src/extension.web.ts' },
    outdir: 'client/dist',
    external: ['vscode'],
  }),
  build({
    ...common,
    ...browser,
    format: 'iife',
    entryPoints: { 'language-server.web': 'server/src/lsp/main.web.ts' },
    outdir: 'server/dist',
  }),
]);

mkdirSync('server/dist/rules', { recursive: true });
for (const [name, page] of Object.entries(readerPages())) writeFileSync(`server/dist/rules/${name}`, page);
writeFileSync('server/dist/THIRD-PARTY-NOTICES.txt', noticesOf(bundles.map(({ metafile }) => metafile)));
