// What our own client asks beyond the protocol: see `protocol.ts`.
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { newBriefing } from '../features/newBriefing.ts';
import { convert, declare, plainEdits } from '../language/convert.ts';
import { describeBand } from '../language/standard.ts';
import { findStandard, standards } from '../language/standards.ts';
import type { Briefings } from './briefings.ts';
import type { Host } from './host.ts';
import type { Conversion, NewBriefing, StandardChoice } from './protocol.ts';
import { toTextEdits } from './toProtocol.ts';

export function registerRequests(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  briefings: Briefings,
  host: Host,
): void {
  connection.onRequest(
    'brieflint/newBriefing',
    ({ uri }: { uri: string }): NewBriefing => ({
      snippet: newBriefing(host.settingsOf(uri).settings.template, host.today()),
    }),
  );

  connection.onRequest('brieflint/standards', ({ uri }: { uri: string }): StandardChoice[] => {
    const document = documents.get(uri);
    const inForce = document && briefings.of(document).briefing.standard.id;
    return standards.map(({ id, name }) => ({ id, name, isInForce: id === inForce }));
  });

  connection.onRequest('brieflint/convert', ({ uri, to }: { uri: string; to: string }): Conversion | null => {
    const document = documents.get(uri);
    const standard = findStandard(to);
    if (!document || !standard) return null;
    const { briefing } = briefings.of(document);
    const conversions = convert(briefing, standard);
    const edits = standard.id === briefing.standard.id ? [] : [...plainEdits(conversions), declare(briefing, standard)];
    return {
      version: document.version,
      edits: toTextEdits(document, edits),
      converted: conversions.filter(({ isPlain }) => isPlain).length,
      questions: conversions
        .filter(({ isPlain }) => !isPlain)
        .map(({ span, from, candidates }) => ({
          from: `“${from.text}” (${describeBand(from.term.band)})`,
          line: document.positionAt(span.start).line,
          candidates: candidates.map(({ term, edits: chosen }) => ({
            text: term.text,
            band: describeBand(term.band),
            edits: toTextEdits(document, chosen),
          })),
        })),
    };
  });
}
