import * as vscode from 'vscode';
import { type Overviews, toRange } from './overviews.ts';

/** The fifths of the scale, from the least to the most likely, as the colours of the manifest and the classes of the preview are named. */
export const shades = ['Lowest', 'Low', 'Middle', 'High', 'Highest'] as const;

/** The colour of a shade from 1 to 5. */
export const colourOf = (shade: number): vscode.ThemeColor =>
  new vscode.ThemeColor(`brieflint.likelihood${shades[shade - 1]}`);

/**
 * Shades each term by its place on the scale. It uses decorations and not semantic tokens, since only decorations take
 * colours that the manifest defines for light, dark and high-contrast themes.
 */
export function shadeTerms(overviews: Overviews): vscode.Disposable {
  const decorations = shades.map((_, i) =>
    vscode.window.createTextEditorDecorationType({
      color: colourOf(i + 1),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
  const show = (editor: vscode.TextEditor) => {
    const { uri, version } = editor.document;
    const overview = overviews.of(uri);
    // Ranges of another version would be wrong; until the overview comes, VS Code moves the old shades with the text.
    if (overview && overview.version !== version) return;
    const settings = vscode.workspace.getConfiguration('brieflint', uri);
    const isOn = settings.get('annotations', true) && settings.get('shadeTerms', true);
    for (const [i, decoration] of decorations.entries())
      editor.setDecorations(
        decoration,
        isOn ? (overview?.terms ?? []).filter(({ shade }) => shade === i + 1).map(({ range }) => toRange(range)) : [],
      );
  };
  const showAll = () => vscode.window.visibleTextEditors.forEach(show);
  return vscode.Disposable.from(
    ...decorations,
    overviews.onDidChange(showAll),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('brieflint')) showAll();
    }),
  );
}
