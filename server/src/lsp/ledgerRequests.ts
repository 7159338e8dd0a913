// The requests of our client about forecasts held to account: see `protocol.ts`.
import type { Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { reasonInWords } from '../briefing/detection/detect.ts';
import type { Briefing } from '../briefing/model.ts';
import { type Verdict, verdictWords } from '../briefing/outcomes/verdicts.ts';
import { readBriefing } from '../briefing/read.ts';
import { type Day, parseIsoDay } from '../dates/calendar.ts';
import { outcomeQuestion, readOutcomeDay, recordOutcome } from '../features/outcomes.ts';
import { compare } from '../ledger/compare/compare.ts';
import { byChange, changeInWords, countsInWords } from '../ledger/compare/inWords.ts';
import { type PlacedEntry, placedEntries } from '../ledger/entries.ts';
import type { EntryInText } from '../ledger/entry.ts';
import { gather } from '../ledger/ledger.ts';
import { basisOf } from '../ledger/score/basis.ts';
import { scoreOf } from '../ledger/score/score.ts';
import { scorecardHtml } from '../ledger/scorecard/html.ts';
import { stateOf } from '../ledger/state.ts';
import { describeBand } from '../standards/standard.ts';
import { label } from '../text/label.ts';
import type { Briefings } from './briefings.ts';
import type { Host } from './host.ts';
import { onRequest } from './messages.ts';
import type { ComparedIssues, IssueText, ListedEntry, Refusal } from './protocol.ts';
import { isSettings, toRange, toTextEdits } from './toProtocol.ts';

/** The most characters of a judgement, or of its evidence, that a list shows. */
const longestWords = 300;

export function registerLedgerRequests(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  briefings: Briefings,
  host: Host,
): void {
  /** An open document as a briefing, and how another text is read in its place; undefined where there is none. */
  const opened = async (uri: string) => {
    await briefings.ready(uri);
    const document = documents.get(uri);
    if (!document || isSettings(document)) return undefined;
    const { briefing, settings } = briefings.of(document);
    return { document, briefing, read: (text: string) => readBriefing(text, settings.options, briefing) };
  };

  onRequest(connection, 'brieflint/entries', async ({ uri, text: stored }) => {
    await briefings.ready(uri);
    const text = stored.replace(/^\uFEFF/, '');
    const open = documents.get(uri);
    const isOpen = open !== undefined && open.getText() === text;
    const briefing = isOpen ? briefings.of(open).briefing : readBriefing(text, briefings.settingsOf(uri).options);
    return toEntries(isOpen ? open : TextDocument.create(uri, 'markdown', 0, text), briefing, host.today());
  });

  onRequest(connection, 'brieflint/scorecard', ({ briefings: files }) => {
    const today = host.today();
    const { entries } = gather(files, today);
    return scorecardHtml(scoreOf(entries, today), { basis: basisOf(entries) });
  });

  onRequest(connection, 'brieflint/previousIssue', async ({ uri }) => {
    await briefings.ready(uri);
    const document = documents.get(uri);
    const previous = document && !isSettings(document) ? briefings.of(document).previous : undefined;
    return previous?.kind === 'issue' ? previous.name : null;
  });

  onRequest(connection, 'brieflint/compareIssues', async ({ old, now }) => {
    const [before, after] = [await readIssue(old), await readIssue(now)];
    if ('refusal' in before) return before;
    if ('refusal' in after) return after;
    return toCompared(before, after);
  });

  async function readIssue({ uri, name, text }: IssueText): Promise<ReadIssue | Refusal> {
    await briefings.ready(uri);
    const briefing = readBriefing(text, briefings.settingsOf(uri).options);
    if (!briefing.isBriefing)
      return { refusal: `“${label(name)}” is no briefing: ${reasonInWords[briefing.detection.reason]}.` };
    return { document: TextDocument.create(uri, 'markdown', 0, text), entries: placedEntries(briefing) };
  }

  onRequest(connection, 'brieflint/outcomeQuestion', async ({ uri, id }) => {
    const file = await opened(uri);
    if (!file) return null;
    const question = outcomeQuestion(file.briefing, id, host.today(), file.read);
    if ('refusal' in question) return question;
    return {
      text: label(question.text, longestWords),
      range: toRange(file.document, question.span),
      choices: question.choices.map(({ verdict, title, refusal }) => ({
        verdict,
        title: label(title, longestWords),
        words: verdictWords[verdict],
        ...(refusal !== undefined && { refusal }),
      })),
      days: question.days.map(({ day, label: words }) => ({ day: day.toString(), label: words })),
    };
  });

  onRequest(connection, 'brieflint/outcomeDay', async ({ uri, id, verdict, words }) => {
    const file = await opened(uri);
    if (!file || !isVerdict(verdict)) return null;
    const day = readOutcomeDay(file.briefing, id, verdict, words, host.today());
    return 'refusal' in day ? day : { day: day.toString() };
  });

  onRequest(connection, 'brieflint/recordOutcome', async ({ uri, id, verdict, day: iso, evidence }) => {
    const file = await opened(uri);
    const day = parseIsoDay(iso);
    if (!file || !day || !isVerdict(verdict)) return null;
    const edit = recordOutcome(file.briefing, id, { verdict, day, evidence }, host.today(), file.read);
    if ('refusal' in edit) return edit;
    return { version: file.document.version, edits: toTextEdits(file.document, [edit]) };
  });
}

type ReadIssue = { readonly document: TextDocument; readonly entries: readonly PlacedEntry[] };

/** The changes as the client lists them. */
function toCompared(old: ReadIssue, now: ReadIssue): ComparedIssues {
  const rangeIn = ({ document, entries }: ReadIssue, entry: EntryInText | null) => {
    const place = entries.find((other) => other.entry === entry)?.places[0];
    return place ? toRange(document, place.sentence.span) : null;
  };
  const judgements = compare(
    old.entries.map(({ entry }) => entry),
    now.entries.map(({ entry }) => entry),
  );
  return {
    counts: countsInWords(judgements),
    judgements: byChange(judgements).flatMap(([change, members]) =>
      members.map((judgement) => ({
        change,
        event: label(judgement.now?.event ?? judgement.old?.event ?? '', longestWords),
        words: label(changeInWords(judgement).join('; '), longestWords),
        was: change === 'reworded' ? label(judgement.old?.text ?? '', longestWords) : '',
        old: rangeIn(old, judgement.old),
        now: rangeIn(now, judgement.now),
      })),
    ),
  };
}

const isVerdict = (name: string): name is Verdict => Object.hasOwn(verdictWords, name);

/** The judgements of a briefing as the client lists them. */
function toEntries(document: TextDocument, briefing: Briefing, today: Day) {
  const toListed = ({ entry, places: [judgement] }: PlacedEntry): ListedEntry => ({
    ...entry,
    text: label(entry.text, longestWords),
    event: label(entry.event, longestWords),
    authors: entry.authors.map((author) => label(author)),
    section: entry.section && label(entry.section),
    horizon: entry.horizon && label(entry.horizon),
    evidence: entry.evidence && label(entry.evidence, longestWords),
    state: stateOf(entry, today),
    band: bandInWords(entry, judgement),
    range: toRange(document, judgement.sentence.span),
  });
  return {
    today: today.toString(),
    title: briefing.title ? label(briefing.title.text) : null,
    entries: placedEntries(briefing).map(toListed),
  };
}

/** `25–35 %`: the band of the term, else the writer’s figures. */
function bandInWords(
  { low, high }: ListedEntry | PlacedEntry['entry'],
  { estimate }: PlacedEntry['places'][0],
): string {
  const band = estimate?.term?.band;
  if (band) return describeBand(band);
  return low === null || high === null ? '' : low === high ? `${low} %` : `${low}–${high} %`;
}
