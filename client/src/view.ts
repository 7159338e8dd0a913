import * as vscode from 'vscode';
import type { ListedJudgement, Overview } from '../../server/src/lsp/protocol.ts';
import type { LastDocument } from './lastDocument.ts';
import { type Overviews, toRange } from './overviews.ts';
import { withoutIcons } from './plain.ts';
import { plural } from './plural.ts';
import { colourOf } from './shading.ts';

type GroupOfView = Overview['groups'][number];
type GroupNode = { readonly group: GroupOfView; readonly children: JudgementNode[] };
type JudgementNode = { readonly judgement: ListedJudgement; readonly parent: GroupNode };

/** The *Briefing* view: the judgements of the current briefing by horizon; a click goes to one, and the selection follows the cursor. */
export function createView(overviews: Overviews, last: LastDocument): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let roots: readonly GroupNode[] = [];
  const view = vscode.window.createTreeView<GroupNode | JudgementNode>('brieflint.briefing', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? ('group' in node ? node.children : []) : [...roots]),
      getParent: (node) => ('group' in node ? undefined : node.parent),
      getTreeItem: (node) =>
        'group' in node ? groupItem(node.group) : judgementItem(node.judgement, last.current?.uri),
    },
  });
  const show = () => {
    const overview = overviews.of(last.current?.uri);
    roots = overview?.groups.map(toNode) ?? [];
    const count = roots.reduce((sum, { children }) => sum + children.length, 0);
    view.description = overview ? `${withoutIcons(overview.standard.short)} · ${plural(count, 'judgement')}` : '';
    void vscode.commands.executeCommand('setContext', 'brieflint.isBriefing', overview !== undefined);
    changed.fire();
  };
  const follow = ({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent) => {
    const [cursor] = selections;
    if (!view.visible || !cursor || textEditor.document !== last.current) return;
    const node = roots
      .flatMap(({ children }) => children)
      .find(({ judgement }) => toRange(judgement.range).contains(cursor.active));
    // Rejects where the list was refreshed meanwhile and the row is gone; the next move of the cursor finds it again.
    if (node && view.selection[0] !== node) view.reveal(node, { select: true, focus: false }).then(undefined, () => {});
  };
  show();
  return vscode.Disposable.from(
    view,
    changed,
    overviews.onDidChange(show),
    last.onDidChange(show),
    vscode.window.onDidChangeTextEditorSelection(follow),
  );
}

function toNode(group: GroupOfView): GroupNode {
  const node: GroupNode = { group, children: [] };
  node.children.push(...group.judgements.map((judgement) => ({ judgement, parent: node })));
  return node;
}

function groupItem({ name, label, dates, state, isClosed, judgements }: GroupOfView): vscode.TreeItem {
  const item = new vscode.TreeItem(withoutIcons(label), vscode.TreeItemCollapsibleState.Expanded);
  const count = plural(judgements.length, 'judgement');
  item.description = state || count;
  item.iconPath = new vscode.ThemeIcon(isClosed ? 'lock' : dates ? 'calendar' : 'list-unordered');
  item.tooltip = [name, dates, state, count].filter(Boolean).join('\n\n');
  item.accessibilityInformation = { label: [name, count, state, dates].filter(Boolean).join(', ') };
  return item;
}

const icons = { error: 'error', warning: 'warning', information: 'info' } as const;

function judgementItem(
  { text, event, estimate, band, shade, deadline, range, problems }: ListedJudgement,
  uri: vscode.Uri | undefined,
): vscode.TreeItem {
  const likelihood = estimate ? `${estimate} (${band || 'no term of the standard'})` : 'no estimate';
  const item = new vscode.TreeItem(withoutIcons(estimate) || 'no estimate');
  // The deadline stands before the event, so it is cut from its end.
  const plain = event.replace(/[.,;]$/, '');
  const happens = deadline && plain.endsWith(` ${deadline}`) ? plain.slice(0, -deadline.length - 1) : plain;
  item.description = withoutIcons([band || (estimate && 'no term'), deadline, happens].filter(Boolean).join(' · '));
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
    ...problems.map(({ severity, message }) => `${severity === 'information' ? 'note' : severity}: ${message}`),
  ];
  item.tooltip = lines.filter(Boolean).join('\n\n');
  const problemCount = problems.length > 0 ? plural(problems.length, 'problem') : 'no problems';
  item.accessibilityInformation = {
    label: [text.replace(/\.$/, ''), likelihood, deadline, problemCount].filter(Boolean).join(', '),
  };
  item.command = {
    title: 'Go to the judgement',
    command: 'vscode.open',
    arguments: [uri, { selection: toRange(range) } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}
