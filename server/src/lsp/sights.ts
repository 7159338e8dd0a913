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
import type { Span } from '../briefing/span.ts';
import { shadeOf } from '../features/band.ts';
import { hintsOf } from '../features/hints.ts';
import { lensesOf } from '../features/lenses.ts';
import { termsUsed } from '../features/terms.ts';
import type { Briefings } from './briefings.ts';
import type { Host } from './host.ts';
import type { Preferences } from './protocol.ts';
import { isSettings, toRange, toSpan } from './toProtocol.ts';

/** One type of token; its modifier says in which fifth of the scale a term lies. */
export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: ['likelihood'],
  tokenModifiers: ['lowest', 'low', 'middle', 'high', 'highest'],
};

export function registerSights(
  connection: Connection,
  briefings: Briefings,
  host: Host,
  preferences: () => Preferences,
): void {
  connection.languages.inlayHint.on(
    briefings.answer([], (document, { range }) => {
      if (isSettings(document)) return [];
      const { bands, dates } = preferences().inlayHints;
      const asked = toSpan(document, range);
      return hintsOf(briefings.of(document).briefing)
        .filter(({ kind, at }) => (kind === 'band' ? bands : dates) && asked.start <= at && at <= asked.end)
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
      if (isSettings(document) || !preferences().codeLens) return [];
      return lensesOf(briefings.of(document).briefing, host.today()).map(
        // A lens without a command is text: nothing happens by a click.
        ({ span, text }): CodeLens => ({ range: toRange(document, span), command: { title: text, command: '' } }),
      );
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

/** A token stays on one line; a term may be broken over two. */
function lineParts(document: TextDocument, span: Span): { line: number; character: number; length: number }[] {
  const { start, end } = toRange(document, span);
  return Array.from({ length: end.line - start.line + 1 }, (_, i) => {
    const line = start.line + i;
    const character = i === 0 ? start.character : 0;
    const whole = document.getText({ start: { line, character }, end: { line: line + 1, character: 0 } });
    const length = line === end.line ? end.character - character : whole.trimEnd().length;
    return { line, character, length };
  }).filter(({ length }) => length > 0);
}
