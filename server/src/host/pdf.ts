// A paper as a PDF: by Typst where its package is there, else by a browser that prints the page.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageOf } from '../export/html/page.ts';
import type { LoadedPicture, Paper, Pictures } from '../export/paper.ts';
import { type Program, typstOf } from '../export/typst/source.ts';
import { makeOnce } from './writeWhole.ts';

const packageName = '@myriaddreamin/typst-ts-node-compiler';

/** What we call of that package (0.7); it throws the first error of the program. */
type Typst = {
  readonly NodeCompiler: {
    create(options: { workspace: string }): {
      mapShadow(path: string, bytes: Buffer): void;
      pdf(program: { mainFileContent: string }, options: PdfOptions): Buffer;
    };
  };
};

/** A PDF, and what is to be told of it. */
export type Pdf = { readonly bytes: Uint8Array; readonly notes: readonly string[] };

/** Throws an error whose message says what to install where there is nothing that makes one. */
export function pdfOf(paper: Paper, pictures: Pictures): Pdf {
  const typst = findTypst();
  if (typst) return byTypst(typst, paper, pictures);
  const browser = findBrowser();
  if (browser !== undefined) return { bytes: byBrowser(browser, pageOf(paper, pictures)), notes: [] };
  throw new Error(
    `there is nothing here that makes a PDF: install Chromium, Chrome or Edge (CHROMIUM may name one), or “npm install --global ${packageName}”`,
  );
}

/**
 * The package beside Brieflint or among the global ones of npm; undefined where there is none. The working folder is not
 * asked: no code of a folder runs.
 */
function findTypst(): Typst | undefined {
  const bin = dirname(process.execPath);
  const places = [__dirname, join(bin, '../lib/node_modules'), join(bin, 'node_modules')];
  for (const place of places)
    try {
      return createRequire(join(place, 'here.js'))(packageName) as Typst;
    } catch {}
  return undefined;
}

/** By PDF/UA-1; where the paper cannot be one, tagged and no more, which is told, as are pictures that cannot be drawn. */
function byTypst(typst: Typst, paper: Paper, pictures: Pictures): Pdf {
  const { source, files } = typstOf(paper, pictures);
  const day = Date.parse(paper.properties.published);
  const options = Number.isNaN(day) ? {} : { creationTimestamp: day / 1000 };
  try {
    return { bytes: compile(typst, source, files, { ...options, pdfStandard: 'ua-1' }), notes: [] };
  } catch (error) {
    const drawn = new Map([...pictures].filter(([, picture]) => isDrawn(typst, picture)));
    if (drawn.size < pictures.size) {
      const damaged = [...pictures.keys()].filter((address) => !drawn.has(address));
      const notes = damaged.map((address) => `wrote only the description of the picture “${address}”: it is damaged`);
      const pdf = byTypst(typst, paper, drawn);
      return { ...pdf, notes: [...notes, ...pdf.notes] };
    }
    const why = `the PDF is tagged and is not one of PDF/UA-1: ${whyNotUa(error)}`;
    return { bytes: compile(typst, source, files, options), notes: [why] };
  }
}

type PdfOptions = { readonly pdfStandard?: string; readonly creationTimestamp?: number };

/** A program as a PDF. Throws an error whose message says what Typst found. */
function compile({ NodeCompiler }: Typst, source: string, files: Program['files'], options: PdfOptions): Buffer {
  const workspace = join(tmpdir(), 'brieflint');
  const compiler = NodeCompiler.create({ workspace });
  for (const [path, bytes] of files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes));
  try {
    return compiler.pdf({ mainFileContent: source }, options);
  } catch (error) {
    // Its message is empty where its code says all.
    const { message, code } = error as Error & { code?: unknown };
    const [, first = ''] = /message: "((?:\\.|[^"\\])*)"/.exec(message) ?? [];
    const told = (first || message || String(code)).replace(/\\(["\\])/g, '$1').slice(0, 200);
    throw new Error(`Typst says “${told}”`, { cause: message });
  }
}

function isDrawn(typst: Typst, { kind, bytes }: LoadedPicture): boolean {
  try {
    compile(typst, `#image("/picture.${kind}")`, new Map([[`/picture.${kind}`, bytes]]), {});
    return true;
  } catch {
    return false;
  }
}

/** What Typst found, of its own notation: the signs for which there is no font, else its first message. */
function whyNotUa(error: unknown): string {
  const { message, cause } = error as Error;
  const signs = [...String(cause).matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)].map(
    ([, sign = '']) => `“${sign.replace(/\\+u\{([\da-f]+)\}/g, (_, code: string) => `U+${code.toUpperCase()}`)}”`,
  );
  return signs.length > 0 ? `no font here has ${[...new Set(signs)].slice(0, 5).join(', ')}` : message;
}

/** Where browsers lie that print pages without a window. */
const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that prints; undefined where none is found. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM;
  return named !== undefined && named !== '' ? named : browsers.find((path) => existsSync(path));
}

/** The longest that printing may take, in milliseconds. */
const mostTime = 180_000;

/** A page as a PDF, tagged and with an outline. The browser gets a profile of its own and reaches no network. */
function byBrowser(browser: string, page: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-'));
  try {
    const html = join(folder, 'paper.html');
    const pdf = join(folder, 'paper.pdf');
    makeOnce(html, Buffer.from(page));
    const args = [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--user-data-dir=${join(folder, 'profile')}`,
      // Chromium has no sandbox for the root user, as in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(html).href,
    ];
    const { error } = spawnSync(browser, args, { stdio: 'ignore', timeout: mostTime });
    if (error || !existsSync(pdf))
      throw new Error(
        `“${browser}” printed no PDF${error ? `: ${error.message}` : ''}; CHROMIUM may name another browser`,
      );
    return readFileSync(pdf);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
