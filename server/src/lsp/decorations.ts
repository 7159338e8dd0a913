// What is shown beside the text or in its colours: inlay hints, code lenses, semantic tokens.
import {
  type CodeLens,
  type Connection,
  type InlayHint,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { shadeOf } from '../features/band.ts';
import { hintsOf } from '../features/hints.ts';
import { lensesOf } from '../features/lenses.ts';
import { termsUsed } from '../features/termsUsed.ts';
import { type Span, slice } from '../text/span.ts';
import type { Briefings } from './briefings.ts';
import type { Host } from './host.ts';
import type { JudgementsOfFile, Preferences } from './protocol.ts';
import { isSettings, toRange, toSpan } from './toProtocol.ts';

/** One type of token; its modifier says in which fifth of the scale a term lies. */
export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: ['likelihood'],
  tokenModifiers: ['lowest', 'low', 'middle', 'high', 'highest'],
};

export function registerDecorations(
  connection: Connection,
  briefings: Briefings,
  host: Host,
  preferences: () => Preferences,
  /** Whether the client has the commands of our extension. */
  hasCommands: () => boolean,
): void {
  connection.languages.inlayHint.on(
    briefings.answer([], (document, { range }) => {
      if (isSettings(document) || !preferences().annotations) return [];
      const { bands, dates } = preferences().inlayHints;
      const requested = toSpan(document, range);
      return hintsOf(briefings.of(document).briefing)
        .filter(({ kind, at }) => (kind === 'band' ? bands : dates) && requested.start <= at && at <= requested.end)
        .map(
          ({ at, text, tooltip }): InlayHint => ({
            position: document.positionAt(at),
            label: text,
            tooltip,
            paddingLeft: true,
          }),
        );
    }),
  );

  connection.onCodeLens(
    briefings.answer([], (document) => {
      const { annotations, codeLens } = preferences();
      if (isSettings(document) || !annotations || !codeLens) return [];
      return lensesOf(briefings.of(document).briefing, host.today()).flatMap(({ span, text, untold }): CodeLens[] => {
        const range = toRange(document, span);
        const title = 'Record Outcome …';
        const target: JudgementsOfFile = { uri: document.uri, ids: untold };
        return [
          // An empty command: the lens is text only, and a click does nothing.
          { range, command: { title: text, command: '' } },
          ...(hasCommands() && untold.length > 0
            ? [{ range, command: { title, command: 'brieflint.recordOutcome', arguments: [target] } }]
            : []),
        ];
      });
    }),
  );

  connection.languages.semanticTokens.on(
    briefings.answer({ data: [] }, (document): SemanticTokens => {
      const tokens = new SemanticTokensBuilder();
      if (isSettings(document)) return tokens.build();
      for (const { span, term } of termsUsed(briefings.of(document).briefing))
        for (const { line, character, length } of lineParts(document, span))
          tokens.push(line, character, length, 0, 1 << (shadeOf(term.band) - 1));
      return tokens.build();
    }),
  );
}

/** A token stays on one line; a term may be broken over two, the second indented. */
function lineParts(document: TextDocument, span: Span): { line: number; character: number; length: number }[] {
  const { line, character } = document.positionAt(span.start);
  return slice(document.getText(), span)
    .split(/\r\n|\r|\n/)
    .map((words, i) => {
      const indent = words.length - words.trimStart().length;
      return { line: line + i, character: indent + (i === 0 ? character : 0), length: words.trim().length };
    })
    .filter(({ length }) => length > 0);
}
