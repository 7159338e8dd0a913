// The open documents, protected against malformed messages.
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseUri } from './host.ts';

/**
 * The documents that a client opens. A message without a text or with a range of the wrong type is dropped, and the
 * connection logs its error. A range that reaches outside of the text is cut to the text: with such a range,
 * `TextDocument.update` gets its offsets of lines wrong.
 */
export class OpenDocuments extends TextDocuments<TextDocument> {
  readonly #schemes = new Set(['file', 'untitled']);

  constructor() {
    super({ create, update });
  }

  /** Takes the addresses of a folder of the window for those of files; `file` and `untitled` are always so. */
  addFolder(uri: string): void {
    this.#schemes.add(parseUri(uri).scheme);
  }

  /**
   * Whether a document may be a file that somebody writes. Under other schemes editors show copies of it, as an older state
   * (`git:`) or a cell of a notebook, on which a problem would be told a second time and could not be mended.
   */
  isFile(uri: string): boolean {
    return this.#schemes.has(parseUri(uri).scheme);
  }

  /** A copy counts as not open. */
  override get(uri: string): TextDocument | undefined {
    return this.isFile(uri) ? super.get(uri) : undefined;
  }
}

function create(uri: unknown, languageId: string, version: number, text: unknown): TextDocument {
  if (typeof uri !== 'string' || typeof text !== 'string')
    throw new Error('A document was opened without an address or a text.');
  return TextDocument.create(uri, languageId, version, text);
}

function update(document: TextDocument, changes: unknown[], version: number): TextDocument {
  // All changes are checked before the first is applied: half of them would leave a text that the client does not have.
  const checkedChanges = changes.map(toChange);
  for (const { text, range } of checkedChanges) {
    const inside = ({ line, character }: Position) => document.positionAt(document.offsetAt({ line, character }));
    const change = range ? { text, range: { start: inside(range.start), end: inside(range.end) } } : { text };
    TextDocument.update(document, [change], version);
  }
  return document;
}

function toChange(value: unknown): { text: string; range?: { start: Position; end: Position } } {
  const { text, range } = (value ?? {}) as Partial<TextDocumentContentChangeEvent> & { range?: unknown };
  if (typeof text !== 'string') throw new Error('A change has no text.');
  // Without a range, the text is the whole document.
  if (range === undefined || range === null) return { text };
  const { start, end } = range as { start?: unknown; end?: unknown };
  return { text, range: { start: toPosition(start), end: toPosition(end) } };
}

function toPosition(value: unknown): Position {
  const { line, character } = (value ?? {}) as Partial<Position>;
  if (!Number.isInteger(line) || !Number.isInteger(character)) throw new Error('A change says no place.');
  return { line, character } as Position;
}
