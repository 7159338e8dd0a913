import * as vscode from 'vscode';
import type { JudgementSeen, Overview } from '../../server/src/lsp/protocol.ts';
import { counted } from './counted.ts';
import type { LastDocument } from './lastDocument.ts';
import { type Overviews, toRange } from './overviews.ts';
import { colourOf } from './shading.ts';

type Group = Overview['groups'][number];
type Node = { readonly group: Group } | { readonly judgement: JudgementSeen; readonly uri: vscode.Uri };

/** The *Briefing* view: the judgements of the briefing that is worked on, by horizon, each a click away. */
export function createView(overviews: Overviews, last: LastDocument): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const childrenOf = (uri: vscode.Uri | undefined, node: Node | undefined): Node[] => {
    if (!uri) return [];
    if (!node) return overviews.of(uri)?.groups.map((group) => ({ group })) ?? [];
    return 'group' in node ? node.group.judgements.map((judgement) => ({ judgement, uri })) : [];
  };
  const view = vscode.window.createTreeView<Node>('brieflint.briefing', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => childrenOf(last.current?.uri, node),
      getTreeItem: (node) => ('group' in node ? groupItem(node.group) : judgementItem(node.judgement, node.uri)),
    },
  });
  const show = () => {
    const overview = overviews.of(last.current?.uri);
    const count = overview?.groups.reduce((sum, { judgements }) => sum + judgements.length, 0) ?? 0;
    view.description = overview ? `${overview.standard.short} · ${counted(count, 'judgement')}` : '';
    void vscode.commands.executeCommand('setContext', 'brieflint.isBriefing', overview !== undefined);
    changed.fire();
  };
  show();
  return vscode.Disposable.from(view, changed, overviews.onDidChange(show), last.onDidChange(show));
}

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
  const item = new vscode.TreeItem(estimate || 'no estimate');
  // The deadline is said once.
  const plain = event.replace(/[.,;]$/, '');
  const happens = deadline && plain.endsWith(` ${deadline}`) ? plain.slice(0, -deadline.length - 1) : plain;
  item.description = [band || (estimate && 'no term'), deadline, happens].filter(Boolean).join(' · ');
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
  item.accessibilityInformation = {
    label: [text.replace(/\.$/, ''), likelihood, deadline, said].filter(Boolean).join(', '),
  };
  item.command = {
    title: 'Go to the judgement',
    command: 'vscode.open',
    arguments: [uri, { selection: toRange(range) } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}
