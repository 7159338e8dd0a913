// A day of writing leaves no more behind than its first hour.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { current } from '../briefings.ts';
import { folderOf } from '../folders.ts';
import { RawServer } from './raw.ts';

/** Keys pressed; by hand, BRIEFLINT_KEYS=144000 is eight hours of five a second. */
const isByHand = process.env.BRIEFLINT_KEYS !== undefined;
const keys = Number(process.env.BRIEFLINT_KEYS ?? 3000);
/** Keys from one check to the next. */
const pace = isByHand ? 1 : 8;
/** In bytes: what is remembered of sentences comes and goes; what was kept of each text would soon be more. */
const most = isByHand ? 12_000_000 : 1_500_000;

const terms = ['likely', 'very likely', 'unlikely', 'possible'];
/** Each is new, so that whatever is kept by its text is kept anew. */
const sentence = (i: number) =>
  `- It is ${terms[i % terms.length]} that dam ${i} will ${i % 3 ? 'hold' : 'not hold'} until ${2030 + (i % 40)}.\n`;
const base = `${current}\n`;
const top = { line: 0, character: 0 };
const end = { line: base.split('\n').length - 1, character: 0 };

/** Somebody who types sentences, takes some back, asks for help, turns to another file and changes the settings. */
class Writer {
  readonly #server: RawServer;
  readonly #folder = folderOf({});
  #uri = '';
  #version = 0;
  #sentences = 0;

  constructor(server: RawServer) {
    this.#server = server;
  }

  /** Resolves when about so many keys were pressed and all is answered. */
  async press(count: number): Promise<void> {
    for (let pressed = 0; pressed < count; ) {
      if (this.#sentences % 6 === 0) this.#turnToAnotherFile();
      const text = sentence(this.#sentences++);
      let place = end;
      for (const character of text) {
        this.#change({ start: place, end: place }, character);
        place = { line: place.line, character: place.character + 1 };
        if (++pressed % pace === 0) await this.#ask('textDocument/diagnostic');
      }
      for (const method of ['hover', 'completion', 'inlayHint', 'codeLens', 'semanticTokens/full', 'documentSymbol'])
        await this.#ask(`textDocument/${method}`);
      await this.#ask('textDocument/codeAction');
      await this.#ask('brieflint/overview');
      if (this.#sentences % 4 === 0) this.#change({ start: end, end: { line: end.line + 1, character: 0 } }, '');
      this.#server.said.length = 0;
    }
  }

  #turnToAnotherFile(): void {
    if (this.#uri) this.#server.close(this.#uri);
    writeFileSync(join(this.#folder, '.brieflint.yaml'), `# ${this.#sentences}\nrules: { vague-time: error }\n`);
    this.#server.tell('workspace/didChangeWatchedFiles', { changes: [] });
    // Each new briefing has a name of its own.
    this.#uri = pathToFileURL(join(this.#folder, `${this.#sentences}.md`)).href;
    this.#version = 1;
    this.#server.open(this.#uri, base, this.#version);
  }

  #change(range: object, text: string): void {
    this.#server.change(this.#uri, ++this.#version, { range, text });
  }

  #ask(method: string) {
    const range = { start: top, end };
    const context = { diagnostics: [], only: ['quickfix'] };
    return this.#server.ask(method, {
      uri: this.#uri,
      textDocument: { uri: this.#uri },
      position: end,
      range,
      context,
    });
  }
}

test(`${keys} keys leave as little behind as half of them`, { timeout: 60_000 + keys * 60 }, async () => {
  const server = await RawServer.start({ weighed: true });
  const writer = new Writer(server);
  await writer.press(keys / 2);
  const half = await server.weigh();
  await writer.press(keys / 2);
  const whole = await server.weigh();
  const inWords = `heap after half ${(half / 1e6).toFixed(1)} MB, after all ${(whole / 1e6).toFixed(1)} MB`;
  if (isByHand) console.log(inWords);
  expect(whole - half, inWords).toBeLessThan(most);
  expect(await server.stop()).toBe(0);
});

test('two hundred documents, once closed, leave nothing behind', async () => {
  const server = await RawServer.start({ weighed: true });
  const openAndClose = async (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const uri = `untitled:${i}.md`;
      server.open(uri, base + sentence(i));
      await server.ask('textDocument/diagnostic', { textDocument: { uri } });
      server.close(uri);
    }
    return server.weigh();
  };
  const few = await openAndClose(0, 50);
  const many = await openAndClose(50, 250);
  expect(many - few).toBeLessThan(most);
  expect(await server.stop()).toBe(0);
});
