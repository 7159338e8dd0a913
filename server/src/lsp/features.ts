// Completion, hover and outline of briefings; completion and hover in settings files.
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../features/completion.ts';
import { hoverAt } from '../features/hover.ts';
import { settingsCompletionsAt, settingsHoverAt } from '../features/settingsHelp.ts';
import { symbolsOf } from '../features/symbols.ts';
import type { Briefings } from './briefings.ts';
import { isSettings, toCompletionItem, toDocumentSymbol, toRange, toSettingsItem } from './toProtocol.ts';

export function registerFeatures(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  briefings: Briefings,
): void {
  connection.onCompletion(({ textDocument, position, context }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const offset = document.offsetAt(position);
    if (isSettings(document))
      return settingsCompletionsAt(document.getText(), offset).map((one, index) =>
        toSettingsItem(document, one, index),
      );
    const completions = completionsAt(briefings.of(document).briefing, offset);
    // A blank asks only where the words before it call for a term.
    const asked =
      context?.triggerCharacter === ' '
        ? completions.filter(({ kind, replace }) => kind === 'term' && replace.start === replace.end)
        : completions;
    return asked.map((completion, index) => toCompletionItem(document, completion, index));
  });

  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const offset = document.offsetAt(position);
    const hover = isSettings(document)
      ? settingsHoverAt(document.getText(), offset)
      : hoverAt(briefings.of(document).briefing, offset);
    return hover
      ? { range: toRange(document, hover.span), contents: { kind: 'markdown', value: hover.markdown } }
      : null;
  });

  connection.onDocumentSymbol(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (!document || isSettings(document)) return [];
    const { briefing } = briefings.of(document);
    return briefing.isBriefing ? symbolsOf(briefing).map((symbol) => toDocumentSymbol(document, symbol)) : [];
  });
}
