import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ConversionResult } from '../../server/src/lsp/protocol.ts';
import { applyEdits } from './files.ts';
import { askServer } from './messages.ts';
import { withoutIcons } from './plain.ts';
import { plural } from './plural.ts';

/** *Convert to another standard*: `to` names the standard where a caller knows it; else the writer is asked. */
export async function convertStandard(client: BaseLanguageClient, to?: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    await vscode.window.showInformationMessage(
      'Open a briefing first: this command rewrites its terms in another standard.',
    );
    return;
  }
  const uri = document.uri.toString();
  // A menu of the editor hands over the file.
  const id = typeof to === 'string' ? to : await askStandard(client, uri);
  const conversion = id && (await askServer(client, 'brieflint/convert', { uri, to: id }));
  if (!conversion) return;
  const chosen = await askTerms(conversion);
  if (!chosen) return;
  const edits = [...conversion.edits, ...chosen.edits].toSorted(byPlace);
  if (document.version !== conversion.version || !(await applyEdits(document, edits))) {
    await vscode.window.showWarningMessage(
      'The briefing changed meanwhile, so nothing was converted. Please try again.',
    );
    return;
  }
  void tell(document, conversion, chosen);
}

const byPlace = (a: ConversionResult['edits'][number], b: ConversionResult['edits'][number]): number =>
  a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;

type Chosen = {
  readonly edits: ConversionResult['edits'];
  readonly converted: ConversionResult['converted'];
  readonly left: ConversionResult['converted'];
};

/** Says how many terms were converted; on demand lists each with its bands before and after, and what was left. */
async function tell(document: vscode.TextDocument, conversion: ConversionResult, chosen: Chosen): Promise<void> {
  const converted = [...conversion.converted, ...chosen.converted];
  const rest = chosen.left.length > 0 ? `; ${plural(chosen.left.length, 'term')} left as written` : '';
  const show = 'Show Each';
  const message = `${plural(converted.length, 'term')} converted${rest}.`;
  const isShown = converted.length + chosen.left.length > 0;
  const choice = await vscode.window.showInformationMessage(message, ...(isShown ? [show] : []));
  if (choice !== show) return;
  const items = [
    ...chosen.left.map((term) => ({ ...term, description: 'left as written' })),
    ...converted.map((term) => ({ ...term, description: '' })),
  ].map(({ words, line, description }) => ({
    label: withoutIcons(words),
    description: `line ${line + 1} ${description}`.trim(),
    line,
  }));
  const item = await vscode.window.showQuickPick(items, { title: `${message} Go to one of them:` });
  if (!item) return;
  const at = new vscode.Position(item.line, 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
}

async function askStandard(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const standards = await askServer(client, 'brieflint/standards', { uri });
  const items = standards
    .filter(({ isInForce }) => !isInForce)
    .map(({ id, name, terms }) => ({ label: withoutIcons(name), description: id, detail: withoutIcons(terms), id }));
  const inForce = standards.find(({ isInForce }) => isInForce)?.name ?? 'a standard of its own';
  return (await vscode.window.showQuickPick(items, { title: `Convert from ${inForce} to …` }))?.id;
}

/** Asks for each term where two fit or none does; undefined when the writer gives up. */
async function askTerms({ questions }: ConversionResult): Promise<Chosen | undefined> {
  const edits: ConversionResult['edits'][number][] = [];
  const [converted, left]: [ConversionResult['converted'][number][], ConversionResult['converted'][number][]] = [
    [],
    [],
  ];
  for (const [i, { from, reason, line, candidates }] of questions.entries()) {
    const items = [
      ...candidates.map((candidate) => ({
        label: withoutIcons(candidate.text),
        description: candidate.band,
        edits: candidate.edits,
      })),
      { label: 'Leave as it is', description: reason && `since ${reason}`, edits: undefined },
    ];
    const title = `${i + 1} of ${questions.length}, line ${line + 1}: ${from} becomes …`;
    const choice = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true });
    if (!choice) return undefined;
    if (choice.edits) converted.push({ words: `${from} becomes “${choice.label}” (${choice.description})`, line });
    else left.push({ words: from, line });
    edits.push(...(choice.edits ?? []));
  }
  return { edits, converted, left };
}
