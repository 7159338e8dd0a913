// From a judgement of the summary to the forecast and back.
import { type Connection, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { counterpartsAt } from '../features/counterparts.ts';
import type { Briefings } from './briefings.ts';
import { isSettings, toRange } from './toProtocol.ts';

export function registerNavigation(connection: Connection, briefings: Briefings): void {
  const at = (document: TextDocument, position: { line: number; character: number }) =>
    isSettings(document) ? undefined : counterpartsAt(briefings.of(document).briefing, document.offsetAt(position));
  const locations = (document: TextDocument, spans: Parameters<typeof toRange>[1][]): Location[] =>
    spans.map((span) => ({ uri: document.uri, range: toRange(document, span) }));

  connection.onDefinition(
    briefings.answer([], (document, { position }) => locations(document, [...(at(document, position)?.others ?? [])])),
  );

  connection.onReferences(
    briefings.answer([], (document, { position, context }) => {
      const found = at(document, position);
      return found ? locations(document, [...(context.includeDeclaration ? [found.self] : []), ...found.others]) : [];
    }),
  );

  connection.onDocumentHighlight(
    briefings.answer(null, (document, { position }) => {
      const found = at(document, position);
      // null lets the editor mark the other occurrences of the word, as it does without a server.
      if (!found) return null;
      return [found.self, ...found.others].map((span) => ({
        range: toRange(document, span),
        kind: DocumentHighlightKind.Text,
      }));
    }),
  );
}
