import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { JudgementOfFile, JudgementsOfFile, ListedEntry, OutcomeQuestion } from '../../server/src/lsp/protocol.ts';
import { applyEdits } from './files.ts';
import { eventLabel, likelihood, stateInWords } from './forecastWords.ts';
import type { LastDocument } from './lastDocument.ts';
import { askServer } from './messages.ts';
import { toRange } from './overviews.ts';
import { withoutIcons, withoutLinks } from './plain.ts';

/** So often the edit is asked for again where the text changed meanwhile. */
const tries = 5;

/**
 * *Record Outcome …*: asks what came of a judgement, when, and how one knows, and writes it into the briefing as one step of undo.
 * `target` is what a lens, a fix or the Forecasts view names; without it, it is the judgement at the cursor, or one from a list.
 */
export async function recordOutcome(client: BaseLanguageClient, last: LastDocument, target: unknown): Promise<void> {
  const named = judgementsOf(target);
  const document = named ? await opened(vscode.Uri.parse(named.uri)) : last.current;
  if (!document) return;
  if (document.languageId !== 'markdown')
    return tell('Open a briefing first: this command records what came of a judgement.');
  const entry = await chosen(client, document, named?.ids);
  if (!entry) return;
  const judgement = { uri: document.uri.toString(), id: entry.id };
  const question = await askServer(client, 'brieflint/outcomeQuestion', judgement);
  if (!question) return;
  if ('refusal' in question) return tell(question.refusal);
  const editor = await vscode.window.showTextDocument(document, { selection: toRange(question.range) });
  const verdict = await askVerdict(question);
  const day = verdict && (await askDay(client, judgement, question, verdict));
  const evidence = day && (await askEvidence(client, judgement, { verdict, day }));
  if (evidence === undefined || !day) return;
  await write(client, editor, { ...judgement, verdict, day, evidence });
}

const tell = async (message: string): Promise<void> => {
  await vscode.window.showInformationMessage(withoutLinks(message));
};

/** What a lens or a fix names, or a row of the Forecasts view; undefined for anything else, such as the file of a menu of the editor. */
function judgementsOf(target: unknown): JudgementsOfFile | undefined {
  if (typeof target !== 'object' || target === null) return undefined;
  if ('ids' in target) return target as JudgementsOfFile;
  if (!('forecast' in target)) return undefined;
  const { uri, id } = target.forecast as { readonly uri: vscode.Uri; readonly id: string };
  return { uri: uri.toString(), ids: [id] };
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    await vscode.window.showWarningMessage(
      withoutLinks(`“${vscode.workspace.asRelativePath(uri)}” cannot be opened, so nothing was recorded.`),
    );
    return undefined;
  }
}

/** The judgement to record; asks which one where several are meant. */
async function chosen(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  ids: readonly string[] | undefined,
): Promise<Pick<ListedEntry, 'id'> | undefined> {
  const [only, ...others] = ids ?? [];
  if (only && others.length === 0) return { id: only };
  const { entries } = await askServer(client, 'brieflint/entries', {
    uri: document.uri.toString(),
    text: document.getText(),
  });
  const cursor =
    vscode.window.activeTextEditor?.document === document && vscode.window.activeTextEditor.selection.active;
  const here = cursor && !ids && entries.find(({ range, also }) => isAt(cursor, range, also));
  if (here) return here;
  const untold = entries.filter(({ id, outcome }) => (ids ? ids.includes(id) : true) && outcome === null);
  if (untold.length === 0) {
    await tell(
      entries.length > 0
        ? 'Each judgement of this briefing has an outcome already.'
        : 'This file holds no judgement whose outcome could be recorded.',
    );
    return undefined;
  }
  const items = untold.map((entry) => ({
    label: eventLabel(entry),
    description: withoutIcons(`${likelihood(entry)} · ${stateInWords(entry)}`),
    id: entry.id,
  }));
  return vscode.window.showQuickPick(items, {
    title: 'Of which judgement do you record the outcome?',
    matchOnDescription: true,
  });
}

/** Whether the cursor stands in a judgement, or in the line of one that says it again. */
const isAt = (cursor: vscode.Position, range: ListedEntry['range'], also: ListedEntry['also']): boolean =>
  toRange(range).contains(cursor) || also.some(({ line }) => line === cursor.line + 1);

async function askVerdict({ text, choices }: OutcomeQuestion): Promise<string | undefined> {
  const items = choices.map(({ verdict, title, words, refusal }) => ({
    label: withoutIcons(title),
    description: refusal ? 'not yet' : `“${words}”`,
    detail: withoutIcons(refusal ?? ''),
    verdict,
    refusal,
  }));
  for (;;) {
    const item = await vscode.window.showQuickPick(items, {
      title: 'Record Outcome (1 of 3): What came of it?',
      placeHolder: text,
      ignoreFocusOut: true,
    });
    if (!item?.refusal) return item?.verdict;
    void tell(item.refusal);
  }
}

async function askDay(
  client: BaseLanguageClient,
  judgement: JudgementOfFile,
  { days }: OutcomeQuestion,
  verdict: string,
): Promise<string | undefined> {
  const title = 'Record Outcome (2 of 3): When was that known?';
  const another = 'Another day …';
  const items = [...days.map(({ label, day }) => ({ label, day })), { label: another, day: undefined }];
  const item = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true });
  if (!item || item.day) return item?.day;
  const read = (words: string) => askServer(client, 'brieflint/outcomeDay', { ...judgement, verdict, words });
  const typed = await vscode.window.showInputBox({
    title,
    prompt: 'The day, such as 2 April 2025 or 2025-04-02',
    ignoreFocusOut: true,
    validateInput: async (words) => {
      const day = await read(words);
      return day && 'refusal' in day ? day.refusal : undefined;
    },
  });
  const day = typed === undefined ? null : await read(typed);
  return day && 'day' in day ? day.day : undefined;
}

/** Markdown for how one knows; empty where the writer gives none, undefined where she gives up. What could not be written is refused here. */
const askEvidence = (
  client: BaseLanguageClient,
  judgement: JudgementOfFile,
  answer: { readonly verdict: string; readonly day: string },
): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: 'Record Outcome (3 of 3): How do you know?',
    prompt: 'A sentence, with a link if there is one. Leave it empty for none.',
    placeHolder: 'The tender was withdrawn ([notice](https://…)).',
    ignoreFocusOut: true,
    validateInput: async (evidence) => {
      const written = await askServer(client, 'brieflint/recordOutcome', { ...judgement, ...answer, evidence });
      return written && 'refusal' in written ? written.refusal : undefined;
    },
  });

/** The edit is made for one version of the text; where that changed meanwhile, it is asked for again. */
async function write(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  answer: JudgementOfFile & { readonly verdict: string; readonly day: string; readonly evidence: string },
): Promise<void> {
  const { document } = editor;
  for (let count = 0; count < tries; count++) {
    const written = await askServer(client, 'brieflint/recordOutcome', answer);
    if (!written) break;
    if ('refusal' in written) return tell(written.refusal);
    if (written.version !== document.version) continue;
    const [edit] = written.edits;
    const end = edit && document.offsetAt(toRange(edit.range).start) + edit.newText.length;
    if (!(await applyEdits(document, written.edits))) break;
    const behind = document.positionAt(end ?? 0);
    editor.selection = new vscode.Selection(behind, behind);
    editor.revealRange(editor.selection);
    vscode.window.setStatusBarMessage('Brieflint: the outcome is written into the briefing; undo takes it back.', 8000);
    return;
  }
  await vscode.window.showWarningMessage(
    'VS Code did not take the change, so nothing was recorded: the file is read-only, or changed meanwhile.',
  );
}
