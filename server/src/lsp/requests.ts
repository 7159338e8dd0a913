// What our own client asks beyond the protocol: see `protocol.ts`.
import type { Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { convert, declare, plainEdits } from '../estimates/convert.ts';
import { toSnippet } from '../features/snippet.ts';
import { sourceKindOf } from '../import/source.ts';
import { structure } from '../import/structure.ts';
import { withStandard } from '../settings/withStandard.ts';
import { findStandard, standards } from '../standards/index.ts';
import { describeBand, mainTerms } from '../standards/standard.ts';
import { templateIds, templates } from '../templates/index.ts';
import { scaffold } from '../templates/scaffold.ts';
import type { Briefings } from './briefings.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Host } from './host.ts';
import type {
  BriefingSnippet,
  ConversionResult,
  Overview,
  SetStandard,
  StandardChoice,
  StructuredText,
  TemplateChoice,
  WorkspaceFile,
} from './protocol.ts';
import { toOverview } from './toOverview.ts';
import { isSettings, toTextEdits } from './toProtocol.ts';

export function registerRequests(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  briefings: Briefings,
  host: Host,
  diagnostics: Diagnostics,
): void {
  connection.onRequest(
    'brieflint/newBriefing',
    async ({ uri, template: id }: { uri: string; template?: string }): Promise<BriefingSnippet> => {
      await briefings.ready(uri);
      const { standard, template } = briefings.settingsOf(uri).options;
      const chosen = templates.find((one) => one.id === id) ?? template;
      const text = scaffold(chosen, {
        date: host.today(),
        inForce: { template: template.id, standard: standard.id },
        isNamed: templateIds.includes(chosen.id),
      });
      return { snippet: toSnippet(text, findStandard(chosen.standard ?? '') ?? standard) };
    },
  );

  connection.onRequest('brieflint/templates', async ({ uri }: { uri: string }): Promise<TemplateChoice[]> => {
    await briefings.ready(uri);
    const { template: inForce } = briefings.settingsOf(uri).options;
    const own = templateIds.includes(inForce.id) ? [] : [inForce];
    return [...own, ...templates].map(({ id, name, description }) => ({
      id,
      name,
      description,
      isInForce: id === inForce.id,
    }));
  });

  connection.onRequest(
    'brieflint/structure',
    async ({ uri, text, isPart }: { uri: string; text: string; isPart?: boolean }): Promise<StructuredText> => {
      await briefings.ready(uri);
      const source = sourceKindOf(text);
      const { template } = briefings.settingsOf(uri).options;
      const { text: structured, isBriefing } = structure(text, template, source, isPart);
      return { text: structured, isWorthIt: isBriefing && source === 'plain' };
    },
  );

  connection.onRequest('brieflint/standards', async ({ uri }: { uri: string }): Promise<StandardChoice[]> => {
    await briefings.ready(uri);
    const document = documents.get(uri);
    const inForce =
      document && !isSettings(document)
        ? briefings.of(document).briefing.standard.id
        : briefings.settingsOf(uri).options.standard.id;
    return standards.map((standard) => {
      const { id, name } = standard;
      const terms = mainTerms(standard).map(({ text }) => text);
      return { id, name, terms: terms.join(', '), isInForce: id === inForce };
    });
  });

  connection.onRequest(
    'brieflint/convert',
    async ({ uri, to }: { uri: string; to: string }): Promise<ConversionResult | null> => {
      await briefings.ready(uri);
      const document = documents.get(uri);
      const standard = findStandard(to);
      if (!document || !standard) return null;
      const { briefing } = briefings.of(document);
      const conversions = convert(briefing, standard);
      const edits =
        standard.id === briefing.standard.id ? [] : [...plainEdits(conversions), declare(briefing, standard)];
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
    },
  );

  connection.onRequest(
    'brieflint/setStandard',
    ({ text, id }: SetStandard): string | null => withStandard(text, id) ?? null,
  );

  connection.onRequest('brieflint/overview', async ({ uri }: { uri: string }): Promise<Overview | null> => {
    await briefings.ready(uri);
    const document = documents.get(uri);
    return document ? toOverview(document, briefings.of(document), host.today()) : null;
  });

  connection.onRequest(
    'brieflint/check',
    async ({ uri, text }: { uri: string; text: string }): Promise<WorkspaceFile> => {
      await briefings.ready(uri);
      const checked = briefings.check(uri, text);
      return {
        isBriefing: checked.briefing.isBriefing,
        diagnostics: diagnostics.of(TextDocument.create(uri, 'markdown', 0, text), checked),
      };
    },
  );
}
