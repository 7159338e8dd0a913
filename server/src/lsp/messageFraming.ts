import { Transform, type TransformCallback } from 'node:stream';

/** As editors write it, and as HTTP would allow. */
const marks = ['Content-Length:', 'content-length:'];
const header = /content-length: *(\d{1,9})\r\n(?:[\w-]+:[^\r\n]*\r\n)*\r\n/iy;
/** In bytes; an editor's own have about 20. */
const longestHeader = 200;

/**
 * Lets through what is a message by its header, and nothing else. The library's reader loses its place for good after a
 * header without a length or with a wrong one: the server would run on and hear nothing.
 */
export class MessageFraming extends Transform {
  #parts: Buffer[] = [];
  #size = 0;
  /** With fewer bytes the message that has begun is not whole. */
  #wanted = 0;

  override _transform(chunk: Buffer, _: string, done: TransformCallback): void {
    this.#parts.push(chunk);
    this.#size += chunk.length;
    if (this.#size >= this.#wanted || marks.some((mark) => chunk.includes(mark))) {
      const rest = this.#pass(Buffer.concat(this.#parts));
      // A copy: the rest of five megabytes would hold on to all of them.
      this.#parts = rest.length > 0 ? [Buffer.from(rest)] : [];
      this.#size = rest.length;
    }
    done();
  }

  /** Passes on the messages that are there whole; gives the bytes after them. */
  #pass(bytes: Buffer): Buffer {
    this.#wanted = 0;
    let passed = 0;
    for (let found = headerIn(bytes, 0); found; ) {
      const end = found.end + found.length;
      const next = headerIn(bytes, found.end);
      // No JSON holds a header: one that comes too early says that the length was wrong.
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
    // A header may have begun.
    return bytes.subarray(Math.max(passed, bytes.length - longestHeader));
  }
}

type Header = { readonly start: number; readonly end: number; readonly length: number };

function headerIn(bytes: Buffer, from: number): Header | undefined {
  const found = marks.flatMap((mark) => firstHeader(bytes, mark, from) ?? []);
  return found.toSorted((a, b) => a.start - b.start)[0];
}

function firstHeader(bytes: Buffer, mark: string, from: number): Header | undefined {
  for (let start = bytes.indexOf(mark, from); start >= 0; start = bytes.indexOf(mark, start + 1)) {
    header.lastIndex = 0;
    const match = header.exec(bytes.toString('latin1', start, start + longestHeader));
    if (match) return { start, end: start + match[0].length, length: Number(match[1]) };
  }
  return undefined;
}
