// Forecasts held to account: the list of the workspace, and what came of a judgement written into its briefing.
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Exports } from '../../../client/src/start.ts';
import { text } from './briefing.ts';
import { ask, open, openFile, problemsIn, put, rangeOf, ruleOf, until } from './editor.ts';

const forecasts = () => {
  const extension = vscode.extensions.getExtension<Exports>('brieflint.brieflint-vscode');
  assert.ok(extension);
  return extension.exports.forecasts();
};

/** A paper whose short term closed on 2 August 2025. */
const old = text
  .replace(/Ada Lind \| .*/, 'Ada Lind | 2 May 2025')
  .replace('# The port of Kar Odan', '# The port of Kar Odan in May');

const inFolder = (name: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  return vscode.Uri.joinPath(folder, name);
};
const write = (name: string, words: string) =>
  vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(words));

/** `file: state event` of what is listed of some files. */
const listed = (part: string): string[] =>
  forecasts()
    .all.filter(({ uri }) => uri.path.includes(part))
    .map(({ uri, state, event }) => `${uri.path.split('/').slice(-2).join('/')}: ${state}, ${event}`);
const untilListed = (part: string, wanted: (rows: string[]) => boolean) =>
  until(`forecasts of ${part}`, () => listed(part), wanted);

/** Answers what a command asks by what is offered first: the quick pick or the input box takes Enter. */
async function takeFirst(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  command.then(() => {
    isDone = true;
  });
  await until(
    'the end of the command',
    async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    },
    (done) => done,
  );
}

describe('forecasts', () => {
  it('are read when their view is first seen, and not before', async () => {
    assert.deepEqual(forecasts(), { isRead: false, all: [] });
    await vscode.commands.executeCommand('brieflint.forecasts.focus');
    await until('the forecasts', forecasts, ({ isRead, all }) => isRead && all.length > 10);
    assert.include(listed('grain-terminal.md').join('\n'), 'grain-terminal.md: ');
  });

  it('follow files that come, are edited, get another name and go', async () => {
    await write('desk/port.md', old);
    const event = 'dredging will begin';
    const [first] = await untilListed('/desk/', (rows) => rows.length === 4);
    assert.strictEqual(first, `desk/port.md: overdue, ${event}`);
    const editor = await openFile('desk/port.md');
    await put(
      editor,
      rangeOf(editor, '- It is unlikely that dredging will begin.\n\n###'),
      '- It is unlikely that boats sink.\n\n###',
    );
    await untilListed('/desk/', (rows) => rows.some((row) => row.endsWith(', boats sink')));
    await vscode.commands.executeCommand('undo');
    await untilListed('/desk/', (rows) => rows[0] === first);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(inFolder('desk/port.md'), inFolder('desk/harbour.md'));
    assert.ok(await vscode.workspace.applyEdit(rename));
    await untilListed('/desk/', (rows) => rows.length === 4 && rows.every((row) => row.startsWith('desk/harbour.md')));
    // The folder of a window in a browser cannot be renamed.
    if (inFolder('').scheme !== 'memfs') {
      for (const [from, to] of [
        ['desk', 'bureau'],
        ['bureau', 'desk'],
      ] as const) {
        const move = new vscode.WorkspaceEdit();
        move.renameFile(inFolder(from), inFolder(to));
        assert.ok(await vscode.workspace.applyEdit(move));
        await untilListed(`/${to}/`, (rows) => rows.length === 4);
        assert.deepEqual(listed(`/${from}/`), []);
      }
    }
    await vscode.workspace.fs.delete(inFolder('desk/harbour.md'));
    await untilListed('/desk/', (rows) => rows.length === 0);
  });

  it('are each listed once, wherever a paper is copied to', async () => {
    await write('copy-1.md', old);
    await untilListed('/copy-', (rows) => rows.length === 4);
    await write('copy-2.md', old);
    const dredging = '- It is unlikely that dredging will begin.\n\n###';
    await write(
      'copy-3.md',
      old.replace(dredging, dredging.replace('\n', '\n  - Outcome: did not happen, 2 August 2025\n')),
    );
    const rows = await untilListed('/copy-', (found) => found.some((row) => row.includes('copy-3.md: resolved')));
    assert.lengthOf(rows, 4);
    for (const name of ['copy-1.md', 'copy-2.md', 'copy-3.md']) await vscode.workspace.fs.delete(inFolder(name));
    await untilListed('/copy-', (found) => found.length === 0);
  });

  it('get their outcome as one line and one step of undo, in a file that was not open', async () => {
    await write('desk/record.md', old);
    await untilListed('/record.md', (rows) => rows.length === 4);
    const forecast = forecasts().all.find(
      ({ uri, event }) => uri.path.endsWith('/record.md') && event === 'dredging will begin',
    );
    assert.ok(forecast);
    const target = { uri: forecast.uri.toString(), ids: [forecast.id] };
    await takeFirst(vscode.commands.executeCommand('brieflint.recordOutcome', target));
    const { document } = vscode.window.activeTextEditor ?? {};
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format();
    const line = `  - Outcome: happened, ${today}\n`;
    assert.strictEqual(document?.getText(), old.replace('begin.\n\n###', `begin.\n${line}\n###`));
    await untilListed('/record.md', (rows) => rows.includes('desk/record.md: resolved, dredging will begin'));
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document?.getText(), old);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(inFolder('desk/record.md'));
  });

  it('are asked for by the line above a closed horizon, and by its quick fix', async () => {
    const editor = await open(old);
    const lenses = await ask<vscode.CodeLens[]>(
      'lenses',
      'vscode.executeCodeLensProvider',
      [editor.document.uri],
      (found) => found.some(({ command }) => command?.command === 'brieflint.recordOutcome'),
    );
    const lens = lenses.find(({ command }) => command?.command === 'brieflint.recordOutcome');
    assert.strictEqual(lens?.range.start.line, rangeOf(editor, 'Short-term').start.line);
    await until(
      'the problem',
      () => problemsIn(editor).map(ruleOf),
      (rules) => rules.includes('closed-horizon'),
    );
    const actions = await ask<vscode.CodeAction[]>(
      'fixes',
      'vscode.executeCodeActionProvider',
      [editor.document.uri, rangeOf(editor, 'Short-term'), 'quickfix'],
      (found) => found.length > 0,
    );
    const [fix] = actions;
    assert.strictEqual(fix?.title, 'Record an outcome …');
    assert.deepEqual(fix?.command?.arguments, lens?.command?.arguments);
    await takeFirst(vscode.commands.executeCommand('brieflint.recordOutcome', ...(fix?.command?.arguments ?? [])));
    assert.include(editor.document.getText(), 'begin.\n  - Outcome: happened, ');
  });

  it('get their outcome where the cursor stands, in the summary too', async () => {
    const editor = await open(old);
    const at = rangeOf(editor, 'It is unlikely that dredging').start;
    editor.selection = new vscode.Selection(at, at);
    await takeFirst(vscode.commands.executeCommand('brieflint.recordOutcome'));
    assert.include(editor.document.getText(), 'begin.\n  - Outcome: happened, ');
  });

  it('are compared with the issue before, in a list that goes to both places', async () => {
    await write('issue-1.md', old);
    const next = `---\nprevious: issue-1.md\n---\n\n${old.replaceAll('unlikely that dredging', 'likely that dredging')}`;
    await write('issue-2.md', next);
    await openFile('issue-2.md');
    await takeFirst(vscode.commands.executeCommand('brieflint.compareIssues'));
    const selected = () =>
      vscode.window.visibleTextEditors
        .map(({ document, selection }) => `${document.uri.path.split('/').at(-1)}: ${document.getText(selection)}`)
        .toSorted();
    const changed = [
      'issue-1.md: It is unlikely that dredging will begin.',
      'issue-2.md: It is likely that dredging will begin.',
    ];
    await until(
      'the change in both issues',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return selected();
      },
      (found) => String(found) === String(changed),
    );
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['issue-1.md', 'issue-2.md']) await vscode.workspace.fs.delete(inFolder(name));
  });

  it('are scored on a page of their own', async () => {
    await vscode.commands.executeCommand('brieflint.showScorecard');
    const [tab] = await until(
      'the scorecard',
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ isActive }) => isActive)),
      ([active]) => active?.label === 'Scorecard',
    );
    assert.instanceOf(tab?.input, vscode.TabInputWebview);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
