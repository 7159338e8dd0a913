import { Writable } from 'node:stream';

/** A header ends with an empty line; JSON never does. */
const endOfHeader = Buffer.from('\r\n\r\n');

/**
 * A stream between the message writer of `vscode-jsonrpc` and `out`: the writer (9.0.3) writes header and body of a message
 * one after the other, and here they go out in one piece, which takes the system, and the editor, half of the work.
 */
export class WholeMessages extends Writable {
  readonly #out: Writable;
  #header: Buffer | undefined;

  constructor(out: Writable) {
    super();
    this.#out = out;
  }

  override _write(chunk: Buffer, _: string, done: (error?: Error | null) => void): void {
    if (chunk.subarray(-endOfHeader.length).equals(endOfHeader)) {
      this.#header = chunk;
      done();
      return;
    }
    const message = this.#header ? Buffer.concat([this.#header, chunk]) : chunk;
    this.#header = undefined;
    this.#out.write(message, done);
  }
}
