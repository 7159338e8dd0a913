// The requests of our client about files of other formats: a briefing for its readers, and a Word file that is checked.
import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toldLanguage } from '../briefing/toldLanguage.ts';
import { fromBase64, toBase64 } from '../export/base64.ts';
import { pageOf } from '../export/html/page.ts';
import type { LoadedPicture, Paper, Pictures } from '../export/paper.ts';
import { dataIn, isBeside, pictureOf, picturesIn } from '../export/pictures.ts';
import { readPaper } from '../export/readPaper.ts';
import { placesInWords } from '../features/placesInWords.ts';
import { wordsOfPlace } from '../features/wordsOfPlace.ts';
import type { Briefings } from './briefings.ts';
import { countsOf, type Diagnostics } from './diagnostics.ts';
import type { Host } from './host.ts';
import { onRequest } from './messages.ts';
import type { ExportFormat, PaperChoice } from './protocol.ts';

export function registerExports(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  briefings: Briefings,
  host: Host,
  diagnostics: Diagnostics,
): void {
  /** Throws an error with one sentence where only a summary is wanted and there is none; undefined for no open document. */
  const paperOf = async ({ uri, onlySummary }: PaperChoice): Promise<Paper | undefined> => {
    await briefings.ready(uri);
    const document = documents.get(uri);
    if (!document) return undefined;
    const { bands } = briefings.settingsOf(uri);
    const choices = { bands, hasScale: true, onlySummary, showsIgnored: false, hidesOutcomes: false };
    return readPaper(briefings.of(document).briefing, choices);
  };

  onRequest(connection, 'brieflint/pictures', async (choice) => {
    const paper = await paperOf(choice).catch(() => undefined);
    return paper ? picturesIn(paper).filter(isBeside) : null;
  });

  onRequest(connection, 'brieflint/export', async ({ to, pictures: given, ...choice }) => {
    try {
      const paper = await paperOf(choice);
      if (!paper) return null;
      const { pictures, leftOut } = loaded(paper, given, to);
      const { bytes, notes } = await write(to, paper, pictures, briefings.settingsOf(choice.uri).reference);
      return { file: toBase64(bytes), notes: [...paper.leftOut, ...leftOut, ...notes] };
    } catch (error) {
      return { error: (error as Error).message };
    }
  });

  const write = async (to: ExportFormat, paper: Paper, pictures: Pictures, reference: string | undefined) => {
    const { docx, pdf } = host.formats;
    if (to === 'html') return { bytes: new TextEncoder().encode(pageOf(paper, pictures)), notes: [] };
    if (to === 'docx') return { bytes: await docx(paper, pictures, reference), notes: [] };
    if (!pdf) throw new Error('a browser makes no PDF of it: export a page and print that');
    return pdf(paper, pictures);
  };

  onRequest(connection, 'brieflint/checkWord', async ({ uri, shownAt, file }) => {
    await briefings.ready(uri);
    const { readWord } = host.formats;
    if (!readWord) return { error: 'VS Code for the Web reads no Word files' };
    try {
      const { template } = briefings.settingsOf(uri).options;
      const { markdown, leftOut } = await readWord(fromBase64(file), template);
      const checked = briefings.check(uri, markdown);
      const places = placesInWords(checked.briefing);
      const found = diagnostics.of(TextDocument.create(shownAt, 'markdown', 0, markdown), checked);
      return {
        isBriefing: checked.briefing.isBriefing,
        counts: countsOf(checked.problems),
        language: toldLanguage(checked.briefing),
        // The lines are those of the text; in Word it is found by heading and paragraph.
        diagnostics: found.map((diagnostic, i): Diagnostic => {
          const place = wordsOfPlace(places(checked.problems[i]?.span.start ?? 0));
          return { ...diagnostic, message: `${place}: ${diagnostic.message}` };
        }),
        text: markdown,
        notes: leftOut,
      };
    } catch (error) {
      return { error: (error as Error).message };
    }
  });
}

/** The pictures that the client has read, or the text itself has, and what is told of the others. */
function loaded(paper: Paper, given: Readonly<Record<string, string>>, to: ExportFormat) {
  const pictures = new Map<string, LoadedPicture>();
  let missing = 0;
  let network = 0;
  for (const address of picturesIn(paper)) {
    const signs = Object.hasOwn(given, address) ? given[address] : undefined;
    const bytes = signs === undefined ? dataIn(address) : fromBase64(signs);
    const picture = bytes && pictureOf(bytes);
    const isOfFormat = to !== 'docx' || (picture?.kind !== 'svg' && picture?.kind !== 'webp');
    if (picture && isOfFormat) pictures.set(address, picture);
    else if (/^https?:/i.test(address)) network++;
    else missing++;
  }
  const pieces = (count: number) => `${count} ${count === 1 ? 'picture' : 'pictures'}`;
  return {
    pictures,
    leftOut: [
      ...(missing > 0 ? [`wrote only the description of ${pieces(missing)}`] : []),
      ...(network > 0 ? [`wrote links for ${pieces(network)} of the network`] : []),
    ],
  };
}
