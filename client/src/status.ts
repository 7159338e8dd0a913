import * as vscode from 'vscode';
import type { Status } from '../../server/src/lsp/protocol.ts';
import type { LastDocument } from './lastDocument.ts';
import { withoutIcons } from './plain.ts';
import { countsInWords, totalOf } from './plural.ts';

/** The status item of the active Markdown file: standard, template and state in words; a click opens its menu. */
export type StatusItem = vscode.Disposable & {
  readonly update: (status: Status) => void;
  readonly setRunning: (running: boolean) => void;
  readonly showMenu: () => Promise<void>;
};

export function createStatus(last: LastDocument): StatusItem {
  const item = vscode.window.createStatusBarItem('brieflint.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Brieflint';
  item.command = 'brieflint.showMenu';
  const statuses = new Map<string, Status>();
  let running = true;
  const active = () => (last.current?.languageId === 'markdown' ? last.current.uri.toString() : undefined);

  const show = () => {
    const uri = active();
    if (!uri || (running && !statuses.has(uri) && !isServed(vscode.Uri.parse(uri)))) return item.hide();
    const { text, tooltip, isWarning } = describe(running, statuses.get(uri));
    item.text = text;
    item.tooltip = `${tooltip} Click for actions.`;
    item.accessibilityInformation = { label: `Brieflint: ${tooltip}` };
    item.backgroundColor = isWarning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  const listeners = [
    last.onDidChange(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
  ];
  show();

  return {
    update: (status) => {
      statuses.set(vscode.Uri.parse(status.uri).toString(), status);
      show();
    },
    setRunning: (now) => {
      running = now;
      show();
    },
    showMenu: async () => {
      const status = statuses.get(active() ?? '');
      const choice = await vscode.window.showQuickPick(menuOf(status), { title: describe(running, status).tooltip });
      if (choice) await vscode.commands.executeCommand(choice.command);
    },
    dispose: () => vscode.Disposable.from(item, ...listeners).dispose(),
  };
}

/** Whether the server will say something of a file; of a side of a comparison with an earlier version, say, it does not. */
const isServed = ({ scheme }: vscode.Uri): boolean =>
  ['file', 'untitled', ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)].includes(scheme);

type Look = { readonly text: string; readonly tooltip: string; readonly isWarning?: boolean };

function describe(running: boolean, status: Status | undefined): Look {
  if (!running)
    return {
      text: '$(error) Brieflint stopped',
      tooltip: 'The language server has stopped: its log says why.',
      isWarning: true,
    };
  if (!status) return { text: '$(loading~spin) Brieflint', tooltip: 'Reading the file …' };
  if (status.settingsBroken)
    return {
      text: '$(warning) Brieflint: settings',
      tooltip: `${status.settings} has an error; the last good settings stay in force.`,
      isWarning: true,
    };
  if (!status.isBriefing)
    return {
      text: '$(circle-slash) Not a briefing',
      tooltip: `This file is ordinary Markdown to Brieflint: ${status.reason}.`,
    };
  const total = totalOf(status.counts);
  const counts = countsInWords(status.counts);
  const isEnglish = status.language === 'en';
  // A tick would stand for words that nobody checked.
  const state = total > 0 || isEnglish ? counts : doubts[status.language].state;
  const icon = !isEnglish ? '$(info)' : total === 0 ? '$(check)' : '$(tasklist)';
  const notEnglish = isEnglish ? '' : ` ${doubts[status.language].words}`;
  return {
    text: `${icon} ${withoutIcons(status.standard)}: ${state}`,
    tooltip: `${status.standard} standard, template “${status.template}”. ${capital(counts)}.${notEnglish}`,
  };
}

const capital = (words: string): string => words[0]?.toUpperCase() + words.slice(1);

/** What is said in the place of *no problems*. */
const doubts: Record<Status['language'], { readonly state: string; readonly words: string }> = {
  en: { state: '', words: '' },
  other: {
    state: 'words not checked',
    words: 'The briefing is not in English: its structure is checked, its words are not.',
  },
  unknown: {
    state: 'language unknown',
    words: 'No words show which language the briefing is in: it is checked as English.',
  },
};

type MenuItem = vscode.QuickPickItem & { readonly command: string };

const choice = (icon: string, label: string, command: string): MenuItem => ({ label: `$(${icon}) ${label}`, command });

/** What can be done with the file as it stands; the likeliest first. */
function menuOf(status: Status | undefined): MenuItem[] {
  const problems = choice('list-unordered', 'Show Problems', 'workbench.actions.view.problems');
  const general = [
    choice('checklist', 'Check All Briefings', 'brieflint.checkWorkspace'),
    choice('new-file', 'New Briefing', 'brieflint.newBriefing'),
    choice('law', 'Set the Standard for This Folder', 'brieflint.setStandard'),
    choice('graph', 'Show Scorecard', 'brieflint.showScorecard'),
    choice('list-ordered', 'Set the Template for This Folder', 'brieflint.setTemplate'),
    choice('eye', 'Show or Hide What Stands Beside the Text', 'brieflint.toggleAnnotations'),
    choice('rocket', 'Get Started', 'brieflint.getStarted'),
    choice('output', 'Show Log', 'brieflint.showOutput'),
  ];
  if (!status) return general;
  if (!status.isBriefing)
    return [
      ...(status.settingsBroken ? [problems] : []),
      choice('check', 'Check This File as a Briefing', 'brieflint.checkAsBriefing'),
      choice('wand', 'Structure This Text', 'brieflint.structureText'),
      ...general,
    ];
  return [
    problems,
    choice('wand', 'Apply All Safe Fixes', 'brieflint.fixAll'),
    choice('list-tree', 'Show the Judgements', 'brieflint.briefing.focus'),
    choice('arrow-swap', 'Convert to Another Standard', 'brieflint.convertStandard'),
    choice('edit', 'Record Outcome …', 'brieflint.recordOutcome'),
    choice('git-compare', 'Compare with Earlier Issue …', 'brieflint.compareIssues'),
    choice('export', 'Export …', 'brieflint.export'),
    choice('printer', 'Print …', 'brieflint.print'),
    ...general,
  ];
}
