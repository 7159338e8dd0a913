// The only place where offsets become the protocol's lines and characters.
import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  InsertTextFormat,
  type Position,
  type Range,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../features/completionItem.ts';
import type { SettingsCompletion } from '../features/settingsCompletion.ts';
import type { BriefingSymbol } from '../features/symbols.ts';
import type { Problem } from '../problem.ts';
import { ruleNames } from '../rules/index.ts';
import { settingsFileNames } from '../settings/settings.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';
import type { Edit } from '../text/edit.ts';
import { label } from '../text/label.ts';
import { message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Whether a document is a settings file: clients open those too, for completion and hover in them. */
export const isSettings = ({ uri }: TextDocument): boolean =>
  settingsFileNames.some((name) => uri.endsWith(`/${name}`));

/** What turns offsets into lines and characters. */
export type PositionSource = Pick<TextDocument, 'uri' | 'positionAt'>;

/** The same, but each offset is converted once: the fixes of a problem all begin at the same few. */
export function rememberPositions(document: TextDocument): PositionSource {
  const positions = new Map<number, Position>();
  const positionAt = (offset: number) => {
    const position = positions.get(offset) ?? document.positionAt(offset);
    positions.set(offset, position);
    return position;
  };
  return { uri: document.uri, positionAt };
}

export const toRange = (document: PositionSource, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const toSpan = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

export const toTextEdits = (document: PositionSource, edits: readonly Edit[]): TextEdit[] =>
  edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));

/**
 * A key for each problem of a version, in their order, by which it is found again among those of the same version. Several of
 * one rule may stand at one place: they are counted.
 */
export function keysOf(problems: readonly Problem[]): string[] {
  let [last, count] = ['', 0];
  return problems.map(({ rule, span }) => {
    const key = `${rule}@${span.start}-${span.end}`;
    count = key === last ? count + 1 : 0;
    last = key;
    return count === 0 ? key : `${key}#${count}`;
  });
}

/**
 * `pages` is the folder of the rules' pages. Fixes do not travel with the problem: they are worked out when they are asked
 * for, and `data` is the `key` of the problem. What a rule threw (`cause`) stays in the server.
 */
export const toDiagnostic = (document: PositionSource, problem: Problem, key: string, pages: string): Diagnostic => ({
  range: toRange(document, problem.span),
  severity: severities[problem.severity],
  code: problem.rule,
  // An `internal-error` is no rule and has no page.
  ...(ruleNames.includes(problem.rule) && { codeDescription: { href: `${pages}/${problem.rule}.md` } }),
  source: 'brieflint',
  message: problem.message,
  ...(problem.related.length > 0 && {
    relatedInformation: problem.related.map(({ span, message }) => ({
      location: { uri: document.uri, range: toRange(document, span) },
      message,
    })),
  }),
  data: key,
});

/** What is wrong in a settings file, which has no severities. */
export const toSettingsDiagnostic = (document: PositionSource, problem: FileProblem): Diagnostic => ({
  range: toRange(document, problem.span),
  severity: DiagnosticSeverity.Error,
  code: 'invalid-setting',
  source: 'brieflint',
  message: message(problem.message),
});

export const toSettingsItem = (
  document: TextDocument,
  completion: SettingsCompletion,
  index: number,
): CompletionItem => ({
  label: completion.label,
  documentation: completion.documentation,
  kind: completion.kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
  sortText: String(index).padStart(3, '0'),
  textEdit: { range: toRange(document, completion.replace), newText: completion.newText },
});

const completionKinds = {
  term: CompletionItemKind.Value,
  section: CompletionItemKind.Struct,
  horizon: CompletionItemKind.Struct,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  rule: CompletionItemKind.Keyword,
};

/** The most characters of a completion: a heading or a term, and the words around it. */
const longestLabel = 250;

export const toCompletionItem = (document: TextDocument, completion: Completion, index: number): CompletionItem => ({
  label: label(completion.label, longestLabel),
  labelDetails: { description: completion.detail },
  detail: completion.detail,
  documentation: { kind: 'markdown', value: completion.documentation.source },
  kind: completionKinds[completion.kind],
  sortText: String(index).padStart(3, '0'),
  filterText: filterTextOf(document.getText(toRange(document, completion.replace)), completion.label),
  insertTextFormat: InsertTextFormat.Snippet,
  textEdit: { range: toRange(document, completion.replace), newText: completion.snippet },
});

/**
 * Editors filter completions by the text that they replace. Where that text has marks of a heading or *It is* and the
 * label has none of them, they are put before the label.
 */
function filterTextOf(replaced: string, label: string): string {
  if (replaced.startsWith('#')) return `${replaced.replace(/[^#\s].*$/, '')}${label}`;
  return /^It is /.test(replaced) && !label.startsWith('It is') ? `${replaced}${label}` : label;
}

/** A page, the letters that headings have in VS Code, and a card: the signs of other kinds are those of programs. */
const symbolKinds = {
  briefing: SymbolKind.File,
  section: SymbolKind.String,
  point: SymbolKind.Constant,
  horizon: SymbolKind.String,
  judgement: SymbolKind.Constant,
};

export const toDocumentSymbol = (document: TextDocument, symbol: BriefingSymbol): DocumentSymbol => ({
  name: symbol.name,
  detail: symbol.detail,
  kind: symbolKinds[symbol.kind],
  range: toRange(document, symbol.span),
  selectionRange: toRange(document, symbol.selection),
  children: symbol.children.map((child) => toDocumentSymbol(document, child)),
});
