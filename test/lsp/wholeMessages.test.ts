// A message goes out in one piece, in whatever pieces it is written.
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { WholeMessages } from '../../server/src/lsp/wholeMessages.ts';

test.each([
  ['header and body', ['Content-Length: 2\r\n\r\n', '{}', 'Content-Length: 4\r\n\r\n', '[{}]']],
  ['whole messages', ['Content-Length: 2\r\n\r\n{}', 'Content-Length: 4\r\n\r\n[{}]']],
])('%s', async (_, pieces) => {
  const written: string[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  const messages = new WholeMessages(out);
  for (const piece of pieces) messages.write(piece);
  await new Promise<void>((resolve) => messages.end(resolve));
  expect(written).toEqual(['Content-Length: 2\r\n\r\n{}', 'Content-Length: 4\r\n\r\n[{}]']);
});

test('what cannot be written is told to the writer', async () => {
  const out = new Writable({ write: (_chunk, _encoding, done) => done(new Error('gone')) });
  out.on('error', () => {});
  const messages = new WholeMessages(out);
  messages.on('error', () => {});
  const told = await new Promise((resolve) => messages.write('{}', resolve));
  expect(told).toEqual(new Error('gone'));
});
