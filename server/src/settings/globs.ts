// Globs of settings files. A stranger's folder names them, so each is matched in a time that grows with glob times path and no
// faster: all ends that a part can have are followed at once, and nothing is tried twice, as a regular expression would.

/** A part of a glob. */
type Part =
  | { readonly kind: 'sign'; readonly is: (sign: string) => boolean }
  /** `*`: any signs inside a name. */
  | { readonly kind: 'name' }
  /** `**` and its slash: any folders, or none. */
  | { readonly kind: 'folders' }
  /** `**` at the end: all that is left. */
  | { readonly kind: 'rest' }
  /** `{a,b}`. */
  | { readonly kind: 'choice'; readonly of: readonly (readonly Part[])[] };

/**
 * A function that tells whether `glob` means a path, both with `/` between folders and counted from the same one. `*`, `**`,
 * `?`, `{a,b}` and `[a-z]` have a meaning, every other sign stands for itself. Where the last name is written out, it may
 * also be that of a folder: `notes` means all files in it. Letters with accents are one, however they are stored. A path
 * that leads out of the folder is never meant.
 */
export function readGlob(glob: string): (path: string) => boolean {
  const written = glob.normalize('NFC').replace(/\/+$/, '');
  const parts = partsOf([...written]);
  const isNamed = !/[*?]/.test(written.slice(written.lastIndexOf('/') + 1));
  const inside: Part = { kind: 'choice', of: [[], [sign('/'), { kind: 'rest' }]] };
  const all = isNamed ? [...parts, inside] : parts;
  return (path) => {
    if (isOutside(path)) return false;
    const signs = [...path.normalize('NFC')];
    return follow(all, signs, [true, ...signs.map(() => false)]).at(-1) === true;
  };
}

/** Whether a path, counted from a folder, leads out of it: up, or to another drive of Windows. */
export const isOutside = (path: string): boolean => /^(?:\.\.\/|[a-z]:\/)/i.test(path);

const sign = (written: string): Part => ({ kind: 'sign', is: (other) => other === written });

/** Where a match of `parts` can end in `path` when it begins where `from` is true; both count the gaps between signs. */
const follow = (parts: readonly Part[], path: readonly string[], from: readonly boolean[]): readonly boolean[] =>
  parts.reduce((ends, part) => step(part, path, ends), from);

function step(part: Part, path: readonly string[], from: readonly boolean[]): readonly boolean[] {
  let begun = false;
  switch (part.kind) {
    case 'sign':
      return from.map((_, i) => i > 0 && from[i - 1] === true && part.is(path[i - 1] ?? ''));
    case 'name':
      return from.map((here, i) => {
        begun = here || (begun && path[i - 1] !== '/');
        return begun;
      });
    case 'folders':
      return from.map((here, i) => {
        const isEnd = here || (begun && path[i - 1] === '/');
        begun ||= here;
        return isEnd;
      });
    case 'rest':
      return from.map((here) => {
        begun ||= here;
        return begun;
      });
    case 'choice': {
      const ends = part.of.map((parts) => follow(parts, path, from));
      return from.map((_, i) => ends.some((end) => end[i]));
    }
  }
}

/** The parts of a glob, read from left to right; what is left open is the sign itself. */
function partsOf(glob: readonly string[]): Part[] {
  const braces = choicesIn(glob);
  /** The choices that are open, the innermost last: the alternatives before, and the one that is being read. */
  const open: { readonly before: Part[][]; readonly around: Part[] }[] = [];
  let parts: Part[] = [];
  for (let i = 0; i < glob.length; i++) {
    const written = glob[i] ?? '';
    const innermost = open.at(-1);
    const end = written === '[' ? endOfClass(glob, i) : undefined;
    if (end !== undefined) {
      parts.push({ kind: 'sign', is: classOf(glob.slice(i + 1, end)) });
      i = end;
    } else if (written === '{' && braces.has(i)) {
      open.push({ before: [], around: parts });
      parts = [];
    } else if (written === ',' && innermost && braces.has(i)) {
      innermost.before.push(parts);
      parts = [];
    } else if (written === '}' && innermost && braces.has(i)) {
      open.pop();
      parts = [...innermost.around, { kind: 'choice', of: [...innermost.before, parts] }];
    } else if (written === '*') {
      const star = readStars(glob, i);
      parts.push(star.part);
      i = star.last;
    } else parts.push(written === '?' ? { kind: 'sign', is: (other) => other !== '/' } : sign(written));
  }
  return parts;
}

/** The stars at `i`, and where the last sign of theirs stands: two that are a name of their own mean folders. */
function readStars(glob: readonly string[], i: number): { readonly part: Part; readonly last: number } {
  const begins = i === 0 || '/{,'.includes(glob[i - 1] ?? '');
  let last = i;
  while (glob[last + 1] === '*') last++;
  const next = glob[last + 1];
  if (!begins || last === i) return { part: { kind: 'name' }, last };
  if (next === '/') return { part: { kind: 'folders' }, last: last + 1 };
  return { part: { kind: next === undefined || '},'.includes(next) ? 'rest' : 'name' }, last };
}

/** The places of the braces and commas that make a choice; braces without a comma stand for themselves. */
function choicesIn(glob: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  const open: number[][] = [];
  for (let i = 0; i < glob.length; i++) {
    if (glob[i] === '[') i = endOfClass(glob, i) ?? i;
    else if (glob[i] === '{') open.push([i]);
    else if (glob[i] === ',') open.at(-1)?.push(i);
    else if (glob[i] === '}') {
      const choice = open.pop();
      if (choice && choice.length > 1) for (const place of [...choice, i]) places.add(place);
    }
  }
  return places;
}

/** Where the class of signs that begins at `i` ends; undefined where none does, since no class holds a slash. */
function endOfClass(glob: readonly string[], i: number): number | undefined {
  const first = i + (/[!^]/.test(glob[i + 1] ?? '') ? 2 : 1);
  for (let end = first; end < glob.length && glob[end] !== '/'; end++) if (glob[end] === ']' && end > first) return end;
  return undefined;
}

/** Whether a sign belongs to a class such as `a-z0` or `!a-z`. */
function classOf(written: readonly string[]): (sign: string) => boolean {
  const isOpposite = /[!^]/.test(written[0] ?? '');
  const ranges: [string, string][] = [];
  for (let i = isOpposite ? 1 : 0; i < written.length; i++) {
    const from = written[i] ?? '';
    const isRange = written[i + 1] === '-' && i + 2 < written.length;
    ranges.push([from, isRange ? (written[i + 2] ?? '') : from]);
    if (isRange) i += 2;
  }
  return (other) => other !== '/' && ranges.some(([from, to]) => from <= other && other <= to) !== isOpposite;
}
