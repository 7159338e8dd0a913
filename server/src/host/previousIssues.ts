// The issue before, which a briefing names as `previous` in its front matter, read from wherever the files are.
import { type ReadOptions, readBriefing } from '../briefing/read.ts';
import { type Previous, type PreviousFault, previousOf } from '../ledger/compare/previous.ts';
import { type FrontMatter, readFrontMatter } from '../markdown/frontMatter.ts';
import { leavesThisComputer } from '../settings/namedPath.ts';
import { isMarkdownName } from '../text/markdownNames.ts';
import { suggest } from '../text/suggest.ts';
import type { Files } from './files.ts';

/** The text of the issue before and how it is read, or why there is none. */
export type FoundPrevious =
  | PreviousFault
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly path: string;
      readonly text: string;
      readonly options: ReadOptions;
    };

/** So many issues back it is looked for a circle. */
const mostIssues = 50;

/** So many issues are remembered. */
const mostKnown = 100;

export class PreviousIssues {
  readonly #files: Files;
  readonly #optionsOf: (path: string) => ReadOptions;
  readonly #known = new Map<
    string,
    { readonly text: string; readonly options: ReadOptions; readonly previous: Previous }
  >();

  /** `optionsOf` says how the briefing at a path is read. */
  constructor(files: Files, optionsOf: (path: string) => ReadOptions) {
    this.#files = files;
    this.#optionsOf = optionsOf;
  }

  /** What the front matter of the file at `path` names; undefined where it names nothing. */
  find(frontMatter: FrontMatter | undefined, path: string): FoundPrevious | undefined {
    const name = nameIn(frontMatter);
    if (name === undefined) return undefined;
    const own = this.#files.resolve(path);
    const first = this.#look(name, own);
    if (first.kind === 'fault') return first;
    return this.#leadsBack(first, own) ?? { ...first, options: this.#optionsOf(first.path) };
  }

  /** Reads what was found; the same text, read in the same way, gives the same object. */
  read(found: FoundPrevious): Previous {
    if (found.kind === 'fault') return found;
    const { name, path, text, options } = found;
    const key = `${path}\n${name}`;
    const known = this.#known.get(key);
    if (known?.text === text && isSameReading(known.options, options)) return known.previous;
    const previous = previousOf(name, readBriefing(text, options));
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(key, { text, options, previous });
    return previous;
  }

  /** A fault where the issues before lead back to the file itself. */
  #leadsBack(first: Step, own: string): PreviousFault | undefined {
    if (first.path === own) return fault(`“${first.name}” is this very file: name the issue before it.`);
    const seen = new Set<string>();
    for (let at = first; seen.size < mostIssues && !seen.has(at.path); ) {
      seen.add(at.path);
      const name = nameIn(readFrontMatter(at.text));
      const next = name === undefined ? undefined : this.#look(name, at.path);
      if (next?.kind !== 'text') return undefined;
      if (next.path === own)
        return fault(`“${first.name}” leads back to this file: an issue before it names this one as its previous.`);
      at = next;
    }
    return undefined;
  }

  /** The file that a name in the file at `from` means. Its letters alone say whether a look is taken at it. */
  #look(name: string, from: string): Step | PreviousFault {
    if (leavesThisComputer(name))
      return fault(`“${name}” is no file of this computer, and a briefing names no other: copy it here.`);
    if (/^(?:[\\/]|[a-z]:)/i.test(name))
      return fault(`“${name}” is a path of one computer: count it from the folder of this file.`);
    if (!isMarkdownName(name))
      return fault(`“${name}” is no Markdown file by its name: name the text of the issue before.`);
    const path = this.#files.resolve(this.#files.dirname(from), name);
    if (!this.#files.exists(path)) return this.#missing(name, path);
    try {
      return { kind: 'text', name, path, text: this.#files.readBriefing(path) };
    } catch (error) {
      return fault(`“${name}” cannot be read: ${(error as Error).message}.`);
    }
  }

  #missing(name: string, path: string): PreviousFault {
    const missing = this.#files.basename(path);
    const beside = this.#files.names(this.#files.dirname(path)).filter(isMarkdownName);
    const { nearest } = beside.length > 0 ? suggest(missing, beside) : { nearest: undefined };
    const right = nearest && `${name.slice(0, name.length - missing.length)}${nearest}`;
    return fault(
      `There is no file “${name}”: ${right ? `perhaps “${right}”` : 'the path counts from the folder of this file'}.`,
      right,
    );
  }
}

type Step = { readonly kind: 'text'; readonly name: string; readonly path: string; readonly text: string };

const fault = (message: string, nearest?: string): PreviousFault => ({ kind: 'fault', message, nearest });

const nameIn = (frontMatter: FrontMatter | undefined): string | undefined =>
  frontMatter?.fields.get('previous')?.text || undefined;

const isSameReading = (a: ReadOptions, b: ReadOptions): boolean =>
  a.standard === b.standard &&
  a.template === b.template &&
  a.included === b.included &&
  String(a.own) === String(b.own);
