// Code actions: the fixes of a problem, ignoring it, refactorings, and all safe fixes at once.
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Briefing } from '../briefing/model.ts';
import { reasonToGive } from '../briefing/suppressions.ts';
import { editsBetween, fixAll } from '../check/fixAll.ts';
import { refactoringsAt } from '../features/refactorings.ts';
import { settingsFix } from '../features/settingsFixes.ts';
import { escapeSnippet } from '../features/snippet.ts';
import { suppressHere, suppressInBriefing } from '../features/suppressHere.ts';
import { termsUsed } from '../features/termsUsed.ts';
import { untoldIn } from '../features/untold.ts';
import { placedEntries } from '../ledger/entries.ts';
import type { Fix, Problem } from '../problem.ts';
import { ruleNames } from '../rules/index.ts';
import type { Edit } from '../text/edit.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import type { Briefings } from './briefings.ts';
import type { JudgementsOfFile, SettingChange } from './protocol.ts';
import { isSettings, keysOf, toDiagnostic, toRange, toSettingsDiagnostic, toSpan, toTextEdits } from './toProtocol.ts';

export function registerActions(connection: Connection, briefings: Briefings, options: () => ActionOptions): void {
  connection.onCodeAction(
    briefings.answer([], (document, { range, context }): CodeAction[] => {
      const wants = (kind: string) =>
        !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
      const requested = toSpan(document, range);
      if (isSettings(document)) return wants(CodeActionKind.QuickFix) ? settingsFixes(document, requested) : [];
      const fixes = wants(CodeActionKind.QuickFix) ? quickFixes(document, requested, context.diagnostics) : [];
      const wantsRefactorings = [CodeActionKind.RefactorRewrite, CodeActionKind.RefactorMove].some(wants);
      const more = wantsRefactorings ? refactorings(document, requested).filter(({ kind }) => kind && wants(kind)) : [];
      return [
        // Fixing everything changes more than this place, so it is offered only to a client that asks for its kind.
        ...(context.only && wants(fixAllKind) ? fixAllActions(document) : []),
        ...fixes,
        // A refactoring that is also the fix of a problem here is offered once, as the fix.
        ...more.filter(({ title }) => !fixes.some((fix) => fix.title === title)),
      ];
    }),
  );

  /** The client's own diagnostics go back with their actions: it then knows for sure what each of them mends. */
  function quickFixes(document: TextDocument, requested: Span, shown: readonly Diagnostic[]): CodeAction[] {
    const byKey = new Map(shown.map((diagnostic) => [diagnostic.data, diagnostic]));
    const near = { start: requested.start, end: Math.max(requested.end, requested.start + 1) };
    const { problems, briefing } = briefings.of(document);
    const keys = keysOf(problems);
    const here = problems.flatMap((problem, i) => {
      const { start, end } = problem.span;
      const key = keys[i] ?? '';
      if (!overlaps({ start, end: Math.max(end, start) + 1 }, near)) return [];
      return [{ problem, diagnostic: byKey.get(key) ?? toDiagnostic(document, problem, key, options().rulePages) }];
    });
    const fixes = here.flatMap(({ problem, diagnostic }) =>
      problem.fixes.map((fix) => toCodeAction(document, problem, fix, diagnostic, options())),
    );
    // Ignoring a problem is offered after all of its fixes, then for more than this place, which needs our commands.
    const ofRules = here.filter(({ problem }) => ruleNames.includes(problem.rule));
    const ignores = ofRules
      .filter(({ problem }) => problem.rule !== 'unused-ignore')
      .map(({ problem, diagnostic }) =>
        toIgnoreAction(document, problem, 'here', suppressHere(problem, briefing), diagnostic, options()),
      );
    const ignoresAll = ofRules.map(({ problem, diagnostic }) =>
      toIgnoreAction(
        document,
        problem,
        'in this briefing',
        suppressInBriefing(problem, briefing),
        diagnostic,
        options(),
      ),
    );
    const forFolder = options().commands ? ofRules.flatMap((item) => inFolder(item, briefing.text)) : [];
    const asked = options().commands ? here.flatMap((item) => recording(item, document, briefing)) : [];
    return [...asked, ...fixes, ...ignores, ...ignoresAll, ...forFolder];
  }

  function settingsFixes(document: TextDocument, requested: Span): CodeAction[] {
    return briefings
      .settingsProblems(document)
      .filter(({ span }) => span.start <= requested.end && requested.start <= span.end)
      .flatMap((problem) => {
        const fix = settingsFix(problem, document.getText());
        if (!fix) return [];
        const diagnostics = [toSettingsDiagnostic(document, problem)];
        const edit = toPlainEdit(document, toTextEdits(document, fix.edits), options());
        return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: true, edit }];
      });
  }

  function refactorings(document: TextDocument, requested: Span): CodeAction[] {
    const { briefing, problems } = briefings.of(document);
    const actions = refactoringsAt(briefing, problems, requested).map(
      ({ title, kind, edits }): CodeAction => ({
        title,
        kind: kind === 'move' ? CodeActionKind.RefactorMove : CodeActionKind.RefactorRewrite,
        edit: toPlainEdit(document, toTextEdits(document, edits), options()),
      }),
    );
    // A command of the client, since it asks the writer where two terms fit.
    const convert: CodeAction = {
      title: 'Convert to another standard …',
      kind: CodeActionKind.RefactorRewrite,
      command: { title: 'Convert to another standard …', command: 'brieflint.convertStandard' },
    };
    const isTerm = termsUsed(briefing).some(({ span }) => span.start <= requested.end && requested.start <= span.end);
    const commands = [...(isTerm ? [convert] : []), ...ownName(slice(briefing.text, requested))];
    return [...actions, ...(options().commands ? commands : [])];
  }

  function fixAllActions(document: TextDocument): CodeAction[] {
    const text = document.getText();
    const fixed = fixAll(text, (version) => briefings.check(document.uri, version).problems);
    return fixed.text === text ? [] : [toFixAllAction(document, editsBetween(text, fixed.text), options())];
  }
}

/** What the client can do with the edits of an action. */
export type ActionOptions = {
  readonly snippets: boolean;
  /** Whether edits may name the version of the document that they were made for, so that a client refuses them for another. */
  readonly versions: boolean;
  /** Whether it has the commands of our extension. */
  readonly commands: boolean;
  /** Where the pages of the rules lie. */
  readonly rulePages: string;
};

/**
 * The only fix of a problem is the preferred one; among several the writer chooses. Where the client takes snippets, the
 * cursor goes to the first `[place to fill in]`.
 */
const toCodeAction = (
  document: TextDocument,
  problem: Problem,
  fix: Fix,
  diagnostic: Diagnostic,
  options: ActionOptions,
): CodeAction => {
  const { snippets } = options;
  const [edit, ...more] = fix.edits;
  const isSnippet = snippets && edit && more.length === 0 && place.test(edit.newText);
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: problem.fixes.length === 1 && !fix.isChoice,
    edit: isSnippet
      ? toSnippetEdit(document, edit, place)
      : toPlainEdit(document, toTextEdits(document, fix.edits), options),
  };
};

/** `Ignore “vague-likelihood” here` or `in this briefing`, the cursor in the reason. */
const toIgnoreAction = (
  document: TextDocument,
  { rule }: Problem,
  where: string,
  edit: Edit,
  diagnostic: Diagnostic,
  options: ActionOptions,
): CodeAction => ({
  title: `Ignore “${rule}” ${where}`,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  edit: options.snippets
    ? toSnippetEdit(document, edit, new RegExp(`(?<=: )${reasonToGive}(?= -->)`))
    : toPlainEdit(document, toTextEdits(document, [edit]), options),
});

/** A name that is selected may be one of the writers' own: *The Quorra Desk*. */
function ownName(selected: string): CodeAction[] {
  if (!/^\p{Lu}[^\n“”"]{2,60}$/u.test(selected)) return [];
  const title = `Read “${selected}” as the writers’ own name in this folder`;
  const change: SettingChange = { own: selected };
  return [
    {
      title,
      kind: CodeActionKind.RefactorRewrite,
      command: { title, command: 'brieflint.changeSettings', arguments: [change] },
    },
  ];
}

/** Asks what came of the judgements of a closed horizon, one after another. */
function recording(
  { problem: { rule, span }, diagnostic }: { readonly problem: Problem; readonly diagnostic: Diagnostic },
  document: TextDocument,
  briefing: Briefing,
): CodeAction[] {
  const horizon = briefing.horizons.find(({ heading }) => heading.words.start === span.start);
  if (rule !== 'closed-horizon' || !horizon) return [];
  const target: JudgementsOfFile = { uri: document.uri, ids: untoldIn(horizon, placedEntries(briefing)) };
  const title = 'Record an outcome …';
  const command = { title, command: 'brieflint.recordOutcome', arguments: [target] };
  return target.ids.length > 0 ? [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }] : [];
}

/** What settles a problem by the settings of the folder: *known* acronyms, or the rule turned off. */
function inFolder(
  { problem: { rule, span }, diagnostic }: { readonly problem: Problem; readonly diagnostic: Diagnostic },
  text: string,
): CodeAction[] {
  const change = (title: string, settingChange: SettingChange): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: 'brieflint.changeSettings', arguments: [settingChange] },
  });
  const acronym = rule === 'undefined-acronym' ? slice(text, span) : undefined;
  return [
    ...(acronym ? [change(`Add “${acronym}” to the known acronyms of this folder`, { known: acronym })] : []),
    change(`Turn “${rule}” off in this folder`, { off: rule }),
  ];
}

const toPlainEdit = (document: TextDocument, edits: TextEdit[], { versions }: ActionOptions): WorkspaceEdit =>
  versions
    ? { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] }
    : { changes: { [document.uri]: edits } };

const place = /\[[^\][]+\](?!\()/;

/** The edit as a snippet with the first match of `placeholder` selected. */
function toSnippetEdit(document: TextDocument, edit: Edit, placeholder: RegExp): WorkspaceEdit {
  const match = placeholder.exec(edit.newText);
  const at = match?.index ?? edit.newText.length;
  const words = match?.[0] ?? '';
  const value = `${escapeSnippet(edit.newText.slice(0, at))}\${1:${escapeSnippet(words)}}${escapeSnippet(edit.newText.slice(at + words.length))}`;
  const { uri, version } = document;
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: [{ range: toRange(document, edit), snippet: { kind: 'snippet', value } }],
      },
    ],
  };
}

/** What `source.fixAll.brieflint` makes of the document: `edits` lead from its text to the fixed one. */
const toFixAllAction = (document: TextDocument, edits: readonly Edit[], options: ActionOptions): CodeAction => ({
  title: 'Apply all safe fixes',
  kind: fixAllKind,
  edit: toPlainEdit(document, toTextEdits(document, edits), options),
});

export const fixAllKind = `${CodeActionKind.SourceFixAll}.brieflint`;
