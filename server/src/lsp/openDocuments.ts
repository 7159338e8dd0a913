// The open documents, kept whole whatever a client says of them.
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * The documents that a client opens. A message that makes no sense is left out, and its error logged by the connection;
 * a range that reaches outside of the text is taken as far as there is text: `TextDocument` itself would lose count of
 * its lines.
 */
export const openDocuments = (): TextDocuments<TextDocument> => new TextDocuments({ create, update });

function create(uri: unknown, languageId: string, version: number, text: unknown): TextDocument {
  if (typeof uri !== 'string' || typeof text !== 'string')
    throw new Error('A document was opened without an address or a text.');
  return TextDocument.create(uri, languageId, version, text);
}

function update(document: TextDocument, changes: unknown[], version: number): TextDocument {
  // All of them are looked at before the first is made: half a message would leave a text that nobody wrote.
  const sound = changes.map(toChange);
  for (const { text, range } of sound) {
    const inside = ({ line, character }: Position) => document.positionAt(document.offsetAt({ line, character }));
    const change = range ? { text, range: { start: inside(range.start), end: inside(range.end) } } : { text };
    TextDocument.update(document, [change], version);
  }
  return document;
}

function toChange(said: unknown): { text: string; range?: { start: Position; end: Position } } {
  const { text, range } = (said ?? {}) as Partial<TextDocumentContentChangeEvent> & { range?: unknown };
  if (typeof text !== 'string') throw new Error('A change has no text.');
  // Without a range, the text is the whole document.
  if (range === undefined || range === null) return { text };
  const { start, end } = range as { start?: unknown; end?: unknown };
  return { text, range: { start: toPosition(start), end: toPosition(end) } };
}

function toPosition(said: unknown): Position {
  const { line, character } = (said ?? {}) as Partial<Position>;
  if (!Number.isInteger(line) || !Number.isInteger(character)) throw new Error('A change says no place.');
  return { line, character } as Position;
}
