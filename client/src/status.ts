import * as vscode from 'vscode';
import type { Status } from '../../server/src/lsp/protocol.ts';

/** The status item of the active Markdown file: standard in force, number of problems, state. */
export type StatusItem = vscode.Disposable & {
  readonly update: (status: Status) => void;
  readonly setRunning: (running: boolean) => void;
};

export function createStatus(): StatusItem {
  const item = vscode.window.createStatusBarItem('brieflint.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Brieflint';
  const known = new Map<string, Status>();
  let running = true;

  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') return item.hide();
    const { text, tooltip, command, problem } = describe(running, known.get(document.uri.toString()));
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: `Brieflint: ${text.replace(/\$\([^)]*\)/g, '')}. ${tooltip}` };
    item.command = command;
    item.backgroundColor = problem ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];
  show();

  return {
    update: (status) => {
      known.set(vscode.Uri.parse(status.uri).toString(), status);
      show();
    },
    setRunning: (now) => {
      running = now;
      show();
    },
    dispose: () => vscode.Disposable.from(item, ...listeners).dispose(),
  };
}

type Look = { readonly text: string; readonly tooltip: string; readonly command: string; readonly problem?: boolean };

function describe(running: boolean, status: Status | undefined): Look {
  const log = 'brieflint.showOutput';
  if (!running)
    return {
      text: '$(error) Brieflint stopped',
      tooltip: 'The language server has stopped. Click to read its log.',
      command: log,
      problem: true,
    };
  if (!status) return { text: '$(loading~spin) Brieflint', tooltip: 'Reading the file …', command: log };
  if (status.settingsBroken)
    return {
      text: '$(warning) Brieflint: settings',
      tooltip: `${status.settings} has an error; the last good settings stay in force. See the Problems panel.`,
      command: 'workbench.actions.view.problems',
      problem: true,
    };
  if (!status.isBriefing)
    return {
      text: '$(circle-slash) No briefing',
      tooltip: 'This file is ordinary Markdown to Brieflint. Click to check it as a briefing.',
      command: 'brieflint.checkAsBriefing',
    };
  const { error, warning, information } = status.counts;
  const total = error + warning + information;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const tooltip = `${status.standard} standard, template ${status.template}. ${total === 0 ? 'No problems.' : `${count(error, 'error')}, ${count(warning, 'warning')}, ${count(information, 'note')}.`} Click for the Problems panel.`;
  return {
    text: `${total === 0 ? '$(check)' : '$(tasklist)'} ${status.standard}: ${total === 0 ? 'no problems' : count(total, 'problem')}`,
    tooltip,
    command: 'workbench.actions.view.problems',
  };
}
