// Completion, hover, outline and folding of briefings; completion and hover in settings files.
import type { Connection, FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../features/completion.ts';
import { foldsOf } from '../features/folds.ts';
import { type Hover, hoverAt } from '../features/hover.ts';
import { settingsCompletionsAt, settingsHoverAt } from '../features/settingsCompletion.ts';
import { judgementSymbolsOf, symbolsOf } from '../features/symbols.ts';
import type { Briefings } from './briefings.ts';
import type { Host } from './host.ts';
import type { Preferences } from './protocol.ts';
import { isSettings, toCompletionItem, toDocumentSymbol, toRange, toSettingsItem } from './toProtocol.ts';

/** `listsHeadings`: whether the editor shows the headings of Markdown by itself, as VS Code does; each would stand twice. */
export function registerFeatures(
  connection: Connection,
  briefings: Briefings,
  host: Host,
  preferences: () => Preferences,
  listsHeadings: () => boolean,
): void {
  connection.onCompletion(
    briefings.answer([], (document, { position, context }) => {
      const offset = document.offsetAt(position);
      if (isSettings(document))
        return settingsCompletionsAt(document.getText(), offset).map((completion, index) =>
          toSettingsItem(document, completion, index),
        );
      const { briefing, problems } = briefings.of(document);
      const completions = completionsAt(briefing, offset, {
        problems,
        today: host.today(),
        neighbours: () => briefings.neighboursOf(document.uri),
      });
      const fitting = completions.filter(({ kind, replace }) => {
        switch (context?.triggerCharacter) {
          // A typed blank shows the list only where the words before it call for a term or a value; a hyphen only where an
          // ignore comment begins.
          case ' ':
            return briefing.isBriefing && ['term', 'value', 'rule'].includes(kind) && replace.start === replace.end;
          case '-':
            return kind === 'rule';
          default:
            return true;
        }
      });
      return fitting.map((completion, index) => toCompletionItem(document, completion, index));
    }),
  );

  connection.onHover(
    briefings.answer(null, (document, { position }) => {
      const offset = document.offsetAt(position);
      if (isSettings(document)) return toHover(document, settingsHoverAt(document.getText(), offset));
      const { briefing, previous } = briefings.of(document);
      const { traceFinder } = preferences();
      return toHover(document, hoverAt(briefing, offset, host.today(), { traceFinder, previous }));
    }),
  );

  connection.onDocumentSymbol(
    briefings.answer([], (document) => {
      if (isSettings(document)) return [];
      const { briefing } = briefings.of(document);
      if (!briefing.isBriefing) return [];
      const symbols = listsHeadings() ? judgementSymbolsOf(briefing) : symbolsOf(briefing);
      return symbols.map((symbol) => toDocumentSymbol(document, symbol));
    }),
  );

  connection.onFoldingRanges(
    briefings.answer([], (document) => {
      if (isSettings(document)) return [];
      return foldsOf(briefings.of(document).briefing).map((span): FoldingRange => {
        const { start, end } = toRange(document, span);
        return { startLine: start.line, endLine: end.line };
      });
    }),
  );
}

const toHover = (document: TextDocument, hover: Hover | undefined) =>
  hover
    ? { range: toRange(document, hover.span), contents: { kind: 'markdown' as const, value: hover.markdown.source } }
    : null;
