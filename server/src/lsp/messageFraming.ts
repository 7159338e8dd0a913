import { Transform, type TransformCallback } from 'node:stream';

/** How a header begins: as editors write it, and in the small letters that HTTP would allow. */
const headerStarts = ['Content-Length:', 'content-length:'];
const header = /content-length: *(\d{1,9})\r\n(?:[\w-]+:[^\r\n]*\r\n)*\r\n/iy;
/** In bytes; those of editors have about 20. */
const longestHeader = 200;

/**
 * A filter before the message reader of `vscode-jsonrpc`: passes on whole messages that have a header with a length, and
 * drops all other bytes.
 *
 * The reader (9.0.3) does not recover from a malformed header: after one without a length it takes the body for the
 * beginning of the next header, after a wrong length it takes the next header for a part of the body. The process would
 * run on and answer nothing. Upstream holds that a reader cannot go on from there:
 * https://github.com/microsoft/vscode-languageserver-node/pull/871. This class may go when the reader looks for the next
 * sound header by itself.
 */
export class MessageFraming extends Transform {
  /** The bytes that were not passed on yet, in the pieces in which they came. */
  #chunks: Buffer[] = [];
  #size = 0;
  /** How many bytes must be there before the message that has begun is whole; 0 where none has. */
  #wanted = 0;

  override _transform(chunk: Buffer, _: string, done: TransformCallback): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    // A header in the middle of a message shows that its length was wrong: no need to wait for the rest.
    if (this.#size >= this.#wanted || headerStarts.some((start) => chunk.includes(start))) {
      const rest = this.#pass(Buffer.concat(this.#chunks));
      // Copied, since a slice would keep the whole buffer alive, which may have megabytes.
      this.#chunks = rest.length > 0 ? [Buffer.from(rest)] : [];
      this.#size = rest.length;
    }
    done();
  }

  /** Passes on the messages that are there whole; returns the bytes after them. */
  #pass(bytes: Buffer): Buffer {
    this.#wanted = 0;
    let passed = 0;
    for (let found = headerIn(bytes, 0); found; ) {
      const end = found.end + found.length;
      const next = headerIn(bytes, found.end);
      // The body is JSON, where line ends are escaped, so it cannot hold a header: one before the end of the body shows
      // that the length was wrong, and the message is dropped.
      if (!next || next.start >= end) {
        if (bytes.length < end) {
          this.#wanted = end - found.start;
          return bytes.subarray(found.start);
        }
        this.push(bytes.subarray(found.start, end));
        passed = end;
      }
      found = next;
    }
    // The last bytes may be the beginning of a header.
    return bytes.subarray(Math.max(passed, bytes.length - longestHeader));
  }
}

/** Where a header starts and ends in the bytes, and the length of the body that it announces, in bytes. */
type Header = { readonly start: number; readonly end: number; readonly length: number };

/** The first header at or after `from`. */
function headerIn(bytes: Buffer, from: number): Header | undefined {
  const headers = headerStarts.flatMap((start) => headerWith(start, bytes, from) ?? []);
  return headers.toSorted((a, b) => a.start - b.start)[0];
}

/** The first header at or after `from` that begins with `headerStart`. */
function headerWith(headerStart: string, bytes: Buffer, from: number): Header | undefined {
  for (let start = bytes.indexOf(headerStart, from); start >= 0; start = bytes.indexOf(headerStart, start + 1)) {
    header.lastIndex = 0;
    const match = header.exec(bytes.toString('latin1', start, start + longestHeader));
    if (match) return { start, end: start + match[0].length, length: Number(match[1]) };
  }
  return undefined;
}
