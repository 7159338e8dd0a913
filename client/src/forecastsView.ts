import * as vscode from 'vscode';
import type { Forecast } from './forecastEntries.ts';
import { type Arrangement, arrangements, type Group, groupsOf } from './forecastGroups.ts';
import { type Forecasts, readWithProgress } from './forecasts.ts';
import { eventLabel, likelihood, shortDay, stateInWords } from './forecastWords.ts';
import { toRange } from './overviews.ts';
import { withoutIcons } from './plain.ts';
import { plural } from './plural.ts';

type Node = Group<Forecast> | ForecastNode;
/** One judgement in one group: of several authors it stands with each. */
export type ForecastNode = { readonly forecast: Forecast; readonly parent: string };

const isGroup = (node: Node): node is Group<Forecast> => 'children' in node;

/** The *Forecasts* view: the judgements of the workspace by state, author or file; a click goes to the words of one. */
export function createForecastsView(forecasts: Forecasts, memory: vscode.Memento): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let by = memory.get<Arrangement>('forecasts.by', 'state');
  const view = vscode.window.createTreeView<Node>('brieflint.forecasts', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) =>
        node === undefined
          ? groupsOf(forecasts.all, by, ({ uri }) => vscode.workspace.asRelativePath(uri))
          : isGroup(node)
            ? node.children.map((child) => ('children' in child ? child : { forecast: child, parent: node.id }))
            : [],
      getTreeItem: (node) => (isGroup(node) ? groupItem(node) : forecastItem(node)),
      resolveTreeItem: (item, node) => {
        if (!isGroup(node)) item.tooltip = tooltipOf(node.forecast);
        return item;
      },
    },
  });
  let shown = forecasts.version;
  const show = () => {
    const { progress, all, version } = forecasts;
    const overdue = all.filter(({ state }) => state === 'overdue').length;
    view.badge = overdue > 0 ? { value: overdue, tooltip: `${plural(overdue, 'judgement')} overdue` } : undefined;
    view.description = all.length > 0 ? plural(all.length, 'judgement') : '';
    view.message = progress
      ? progress.of > 0
        ? `Reading: ${progress.done} of ${plural(progress.of, 'file')} …`
        : 'Looking for briefings …'
      : '';
    if (version !== shown) changed.fire();
    shown = version;
  };
  /** Reads the workspace when the view is first seen, a bar running at its top. */
  const begin = () => {
    if (view.visible) void inView(() => forecasts.ready());
  };
  const arrange = async (): Promise<void> => {
    const items = (Object.keys(arrangements) as Arrangement[]).map((id) => ({
      label: arrangements[id],
      description: id === by ? 'as now' : '',
      id,
    }));
    const choice = await vscode.window.showQuickPick(items, { title: 'Arrange the forecasts by …' });
    if (!choice) return;
    by = choice.id;
    await memory.update('forecasts.by', by);
    changed.fire();
  };
  begin();
  return vscode.Disposable.from(
    view,
    changed,
    forecasts.onDidChange(show),
    view.onDidChangeVisibility(begin),
    vscode.commands.registerCommand('brieflint.refreshForecasts', () => inView(() => forecasts.refresh())),
    vscode.commands.registerCommand('brieflint.arrangeForecasts', arrange),
    vscode.commands.registerCommand('brieflint.findForecast', () => findForecast(forecasts)),
    vscode.commands.registerCommand('brieflint.openForecast', ({ forecast }: ForecastNode) =>
      openForecast(forecasts.latest(forecast)),
    ),
    vscode.commands.registerCommand('brieflint.openForecastToSide', ({ forecast }: ForecastNode) =>
      openForecast(forecasts.latest(forecast), vscode.ViewColumn.Beside),
    ),
  );
}

const inView = (work: () => Promise<void>): Thenable<void> =>
  vscode.window.withProgress({ location: { viewId: 'brieflint.forecasts' } }, work);

async function openForecast({ uri, range }: Forecast, viewColumn?: vscode.ViewColumn): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: toRange(range), ...(viewColumn && { viewColumn }) });
}

/** *Find Forecast …*: all judgements in a list, which is searched by event, likelihood, state, author and file. */
async function findForecast(forecasts: Forecasts): Promise<void> {
  await readWithProgress(forecasts);
  const items = forecasts.all.map((forecast) => ({
    label: eventLabel(forecast),
    description: withoutIcons(`${likelihood(forecast)} · ${stateInWords(forecast)}`),
    detail: withoutIcons([forecast.authors.join(', '), forecast.title, placeOf(forecast)].filter(Boolean).join(' · ')),
    forecast,
  }));
  if (items.length === 0) {
    await vscode.window.showInformationMessage('No judgement was found in the briefings of this workspace.');
    return;
  }
  const choice = await vscode.window.showQuickPick(items, {
    title: `Find one of ${plural(items.length, 'judgement')}`,
    placeHolder: 'Words of the event, a term, a state, an author or a file',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (choice) await openForecast(choice.forecast);
}

const placeOf = ({ uri, line }: Forecast): string => `${vscode.workspace.asRelativePath(uri)}:${line}`;

const groupIcons = {
  overdue: 'warning',
  due: 'bell',
  open: 'calendar',
  undated: 'dash',
  resolved: 'pass',
} as const;

function groupItem({ id, label, state, count }: Group<Forecast>): vscode.TreeItem {
  const isFolded = state === 'resolved' || state === undefined;
  const item = new vscode.TreeItem(
    withoutIcons(label),
    isFolded ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = id;
  item.description = String(count);
  if (state) item.iconPath = new vscode.ThemeIcon(groupIcons[state], colourOf(state));
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${label}, ${plural(count, 'judgement')}` };
  return item;
}

const colourOf = (state: Forecast['state']): vscode.ThemeColor | undefined =>
  state === 'overdue' ? new vscode.ThemeColor('list.warningForeground') : undefined;

const stateIcons = { overdue: 'warning', due: 'bell', open: 'circle-large-outline', undated: 'dash' } as const;
const outcomeIcons = {
  happened: 'check',
  'did-not-happen': 'close',
  partly: 'circle-slash',
  'cannot-be-told': 'question',
  void: 'circle-slash',
} as const;

function forecastItem({ forecast, parent }: ForecastNode): vscode.TreeItem {
  const { id, state, outcome, uri, due } = forecast;
  const item = new vscode.TreeItem(eventLabel(forecast));
  item.id = `${parent}/${id}`;
  const file = uri.path.split('/').at(-1) ?? '';
  // Under the name of a state its day is enough.
  const isUnderState = /^(?:state|\w+ month):/.test(parent);
  const when = isUnderState && outcome === null ? due && shortDay(due) : stateInWords(forecast, shortDay);
  item.description = withoutIcons([when, forecast.term ?? forecast.band, file].filter(Boolean).join(' · '));
  const icon = state === 'resolved' ? outcomeIcons[outcome ?? 'void'] : stateIcons[state];
  item.iconPath = new vscode.ThemeIcon(icon, colourOf(state));
  item.contextValue = outcome === null ? 'forecast' : 'forecast.resolved';
  item.accessibilityInformation = {
    label: [eventLabel(forecast), likelihood(forecast), stateInWords(forecast), file].join(', '),
  };
  item.command = { title: 'Go to the judgement', command: 'brieflint.openForecast', arguments: [{ forecast, parent }] };
  return item;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function tooltipOf(forecast: Forecast): string {
  const { text, confidence, authors, title, evidence } = forecast;
  return [
    text,
    capital([likelihood(forecast), confidence && `${confidence} confidence`].filter(Boolean).join(', ')),
    capital(stateInWords(forecast)),
    evidence,
    [authors.join(', '), title].filter(Boolean).join(': '),
    vscode.workspace.asRelativePath(forecast.uri),
  ]
    .filter(Boolean)
    .join('\n\n');
}
