// The requests of our client beyond the Language Server Protocol: see `protocol.ts`.

import type { Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readBriefing } from '../briefing/read.ts';
import { toldLanguage } from '../briefing/toldLanguage.ts';
import { editsBetween, fixAll } from '../check/fixAll.ts';
import { convert, declare, plainEdits } from '../estimates/convert.ts';
import { toSnippet } from '../features/snippet.ts';
import { sourceKindOf } from '../import/source.ts';
import { structure } from '../import/structure.ts';
import { setField } from '../markdown/insertField.ts';
import { findStandard, standards } from '../standards/index.ts';
import { describeBand, mainTerms, type Term } from '../standards/standard.ts';
import { templateIds, templates } from '../templates/index.ts';
import { scaffold } from '../templates/scaffold.ts';
import { label } from '../text/label.ts';
import { oneLine } from '../text/oneLine.ts';
import type { Briefings } from './briefings.ts';
import { changeSettings } from './changeSettings.ts';
import { countsOf, type Diagnostics } from './diagnostics.ts';
import type { Host } from './host.ts';
import { onRequest } from './messages.ts';
import { toOverview } from './toOverview.ts';
import { isSettings, toTextEdits } from './toProtocol.ts';

/** The most characters of what a template is for. */
const longestDescription = 250;

export function registerRequests(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  briefings: Briefings,
  host: Host,
  diagnostics: Diagnostics,
): void {
  onRequest(connection, 'brieflint/newBriefing', async ({ uri, template: id }) => {
    await briefings.ready(uri);
    const { standard, template } = briefings.settingsOf(uri).options;
    const chosen = templates.find((candidate) => candidate.id === id) ?? template;
    const text = scaffold(chosen, {
      date: host.today(),
      inForce: { template: template.id, standard: standard.id },
      isNamed: templateIds.includes(chosen.id),
    });
    return { snippet: toSnippet(text, findStandard(chosen.standard ?? '') ?? standard) };
  });

  onRequest(connection, 'brieflint/templates', async ({ uri }) => {
    await briefings.ready(uri);
    const { template: inForce } = briefings.settingsOf(uri).options;
    const house = templateIds.includes(inForce.id) ? [] : [inForce];
    return [...house, ...templates].map(({ id, name, description }) => ({
      id,
      name: label(name),
      description: label(description, longestDescription),
      isInForce: id === inForce.id,
    }));
  });

  onRequest(connection, 'brieflint/structure', async ({ uri, text, isPart }) => {
    await briefings.ready(uri);
    const source = sourceKindOf(text);
    const { template } = briefings.settingsOf(uri).options;
    const { text: structured, isBriefing } = structure(text, template, source, isPart);
    return { text: structured, isWorthIt: isBriefing && source === 'plain' };
  });

  onRequest(connection, 'brieflint/standards', async ({ uri }) => {
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

  onRequest(connection, 'brieflint/convert', async ({ uri, to }) => {
    await briefings.ready(uri);
    const document = documents.get(uri);
    const standard = findStandard(to);
    if (!document || !standard) return null;
    const { briefing } = briefings.of(document);
    const conversions = convert(briefing, standard);
    const edits = standard.id === briefing.standard.id ? [] : [...plainEdits(conversions), declare(briefing, standard)];
    return {
      version: document.version,
      edits: toTextEdits(document, edits),
      converted: conversions
        .filter(({ isPlain }) => isPlain)
        .map(({ span, from, candidates: [best] }) => ({
          words: `${quoted(from)} becomes ${best ? quoted({ text: best.term.text, term: best.term }) : ''}`,
          line: document.positionAt(span.start).line,
        })),
      questions: conversions
        .filter(({ isPlain }) => !isPlain)
        .map(({ span, from, candidates, isCovered }) => ({
          from: quoted(from),
          reason:
            candidates.length > 0
              ? ''
              : isCovered
                ? 'the sentence would have to be built anew'
                : `no term of ${standard.short} covers it`,
          line: document.positionAt(span.start).line,
          candidates: candidates.map(({ term, edits: chosen }) => ({
            text: term.text,
            band: describeBand(term.band),
            edits: toTextEdits(document, chosen),
          })),
        })),
    };
  });

  onRequest(connection, 'brieflint/markBriefing', async ({ uri }) => {
    await briefings.ready(uri);
    const document = documents.get(uri);
    if (!document) return null;
    const { text, frontMatter } = briefings.of(document).briefing;
    const edit = setField(text, frontMatter, ['type', 'briefing']);
    return { version: document.version, edits: toTextEdits(document, [edit]) };
  });

  onRequest(connection, 'brieflint/convertText', async ({ uri, text, from, to }) => {
    await briefings.ready(uri);
    const [before, after] = [findStandard(from), findStandard(to)];
    if (!before || !after) return { edits: [], converted: 0, left: 0 };
    const briefing = readBriefing(text, { ...briefings.settingsOf(uri).options, standard: before });
    const conversions = convert(briefing, after);
    const converted = conversions.filter(({ isPlain }) => isPlain).length;
    const document = TextDocument.create(uri, 'markdown', 0, text);
    return { edits: toTextEdits(document, plainEdits(conversions)), converted, left: conversions.length - converted };
  });

  onRequest(connection, 'brieflint/changeSettings', async ({ text, uri, change }) => {
    await briefings.ready(uri);
    return changeSettings(text, change, briefings.settingsOf(uri)) ?? null;
  });

  onRequest(connection, 'brieflint/fixAll', async ({ uri }) => {
    await briefings.ready(uri);
    const document = documents.get(uri);
    if (!document) return null;
    const text = document.getText();
    const problemsOf = (version: string) => briefings.check(uri, version).problems;
    const fixed = fixAll(text, problemsOf);
    return {
      version: document.version,
      edits: toTextEdits(document, editsBetween(text, fixed.text)),
      made: fixed.made.length,
      choices: fixed.choices,
      problems: problemsOf(fixed.text).length,
    };
  });

  onRequest(connection, 'brieflint/overview', async ({ uri }) => {
    await briefings.ready(uri);
    const document = documents.get(uri);
    return document ? toOverview(document, briefings.of(document), host.today()) : null;
  });

  onRequest(connection, 'brieflint/check', async ({ uri, text: stored }) => {
    // A file as it is stored: an editor shows it without its byte order mark.
    const text = stored.replace(/^\uFEFF/, '');
    await briefings.ready(uri, text);
    const checked = briefings.check(uri, text);
    return {
      isBriefing: checked.briefing.isBriefing,
      standard: checked.briefing.standard.id,
      template: checked.briefing.template.id,
      counts: countsOf(checked.problems),
      language: toldLanguage(checked.briefing),
      diagnostics: diagnostics.of(TextDocument.create(uri, 'markdown', 0, text), checked),
    };
  });
}

/** `“unlikely” (25–35 %)` */
const quoted = ({ text, term }: { readonly text: string; readonly term: Term }): string =>
  `“${oneLine(text)}” (${describeBand(term.band)})`;
