/** Lines from 1, the last one included. */
export type LineRange = { readonly first: number; readonly last: number };

/** The lines of each file that a patch of git without context writes, by the path of the file. Lines that it only removes are none. */
export function touchedLines(patch: string): Map<string, LineRange[]> {
  const files = new Map<string, LineRange[]>();
  const lines = patch.split('\n');
  let ranges: LineRange[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      const [removed, first, added] = [hunk[1] ?? 1, hunk[2] ?? 0, hunk[3] ?? 1].map(Number) as [
        number,
        number,
        number,
      ];
      if (added > 0) ranges.push({ first, last: first + added - 1 });
      // What stands in the file may look like a line of a patch.
      i += removed + added;
    } else if (line.startsWith('+++ ')) {
      ranges = [];
      files.set(nameIn(line.slice(4)), ranges);
    }
  }
  return files;
}

const escapes: Record<string, string> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

/** The path behind `b/`: in quotes where a sign of it is written otherwise, with a tab behind it where it holds a blank. */
function nameIn(written: string): string {
  if (!written.startsWith('"')) return written.replace(/\t$/, '').slice(2);
  const bytes = [...written.slice(1, written.lastIndexOf('"')).matchAll(/\\(\d{3}|.)|[^\\]+/gs)].map(
    ([text, escaped]) =>
      escaped === undefined
        ? Buffer.from(text)
        : /\d/.test(escaped)
          ? Buffer.from([Number.parseInt(escaped, 8)])
          : Buffer.from(escapes[escaped] ?? escaped),
  );
  return Buffer.concat(bytes).toString('utf8').slice(2);
}
