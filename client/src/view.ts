import * as vscode from 'vscode';
import type { JudgementSeen, Overview } from '../../server/src/lsp/protocol.ts';
import { type Overviews, toRange } from './overviews.ts';
import { colourOf } from './shading.ts';

type Group = Overview['groups'][number];
type Node = { readonly uri: vscode.Uri } & (
  | { readonly group: Group; readonly judgement?: undefined; readonly parent?: undefined }
  | { readonly judgement: JudgementSeen; readonly parent: Node; readonly group?: undefined }
);

/** The *Briefing* view: the judgements of the active briefing by horizon, each a click away. */
export function createView(overviews: Overviews): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let roots: readonly Node[] = [];
  const childrenOf = (node: Node): Node[] =>
    (node.group?.judgements ?? []).map((judgement) => ({ uri: node.uri, judgement, parent: node }));
  const view = vscode.window.createTreeView<Node>('brieflint.briefing', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? childrenOf(node) : [...roots]),
      getParent: ({ parent }) => parent,
      getTreeItem: (node) => (node.group ? groupItem(node.group) : judgementItem(node.judgement, node.uri)),
    },
  });
  const show = () => {
    const editor = vscode.window.activeTextEditor;
    // The focus may be in a panel: the last briefing stays in view until another editor takes its place.
    if (!editor && vscode.window.visibleTextEditors.length > 0) return;
    const overview = overviews.of(editor?.document.uri);
    const uri = editor?.document.uri;
    roots = uri && overview ? overview.groups.map((group) => ({ uri, group })) : [];
    const count = roots.reduce((sum, { group }) => sum + (group?.judgements.length ?? 0), 0);
    view.description = overview ? `${overview.standard.short} · ${counted(count, 'judgement')}` : '';
    void vscode.commands.executeCommand('setContext', 'brieflint.isBriefing', overview !== undefined);
    changed.fire();
  };
  show();
  return vscode.Disposable.from(
    view,
    changed,
    overviews.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function groupItem({ name, label, dates, state, isClosed, judgements }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  const count = counted(judgements.length, 'judgement');
  item.description = state || count;
  item.iconPath = new vscode.ThemeIcon(isClosed ? 'lock' : dates ? 'calendar' : 'list-unordered');
  item.tooltip = [name, dates, state, count].filter(Boolean).join('\n\n');
  item.accessibilityInformation = { label: [name, count, state, dates].filter(Boolean).join(', ') };
  return item;
}

const icons = { error: 'error', warning: 'warning', information: 'info' } as const;

function judgementItem(
  { text, event, estimate, band, shade, deadline, range, problems }: JudgementSeen,
  uri: vscode.Uri,
): vscode.TreeItem {
  const likelihood = estimate ? `${estimate} (${band || 'no term of the standard'})` : 'no estimate';
  const item = new vscode.TreeItem(band || (estimate ? `“${estimate}”` : 'no estimate'));
  item.description = [deadline, event].filter(Boolean).join(' · ');
  const worst = (['error', 'warning', 'information'] as const).find((severity) =>
    problems.some((problem) => problem.severity === severity),
  );
  item.iconPath = worst
    ? new vscode.ThemeIcon(
        icons[worst],
        new vscode.ThemeColor(`list.${worst === 'error' ? 'error' : 'warning'}Foreground`),
      )
    : new vscode.ThemeIcon('circle-filled', shade ? colourOf(shade) : undefined);
  const lines = [
    text,
    likelihood,
    deadline && `Due ${deadline}`,
    ...problems.map(({ severity, message }) => `${severity}: ${message}`),
  ];
  item.tooltip = lines.filter(Boolean).join('\n\n');
  const said = problems.length > 0 ? counted(problems.length, 'problem') : 'no problems';
  item.accessibilityInformation = { label: [text, likelihood, deadline, said].filter(Boolean).join(', ') };
  item.command = {
    title: 'Go to the judgement',
    command: 'vscode.open',
    arguments: [uri, { selection: toRange(range) } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}
