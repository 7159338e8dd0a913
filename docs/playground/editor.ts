// The editor of the page: Markdown, problems with their fixes, terms in the shade of how likely they are, hovers.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, hoverTooltip, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { parser } from '@lezer/markdown';
import type { Ask } from './asker.ts';
import { elementsOf } from './elements.ts';
import type { ShownFix, ShownProblem, ShownTerm } from './protocol.ts';

const markdown = new Language(defineLanguageFacet(), parser, [], 'markdown');

const colours = HighlightStyle.define([
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.comment, class: 'md-comment' },
]);

const showTerms = StateEffect.define<readonly ShownTerm[]>();

const terms = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { effects, changes }) =>
    effects.reduce(
      (kept, effect) =>
        effect.is(showTerms)
          ? Decoration.set(
              effect.value.map(({ span, shade }) =>
                Decoration.mark({ class: `term term-${shade}` }).range(span.start, span.end),
              ),
              true,
            )
          : kept,
      shown.map(changes),
    ),
  provide: (field) => EditorView.decorations.from(field),
});

/** An editor in `parent`; `changed` is called with each new text, `pasted` when a text was pasted into an empty one. */
export function createEditor(
  parent: HTMLElement,
  ask: Ask,
  { changed, pasted }: { readonly changed: () => void; readonly pasted: () => void },
): EditorView {
  return new EditorView({
    parent,
    extensions: [
      markdown,
      syntaxHighlighting(colours),
      history(),
      keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Your briefing', spellcheck: 'false' }),
      placeholder('Write or paste a briefing here.'),
      terms,
      // Below what is wrong with the words.
      Prec.lowest(
        hoverTooltip(async (view, pos) => {
          const hover = await ask('hover', { offset: pos });
          if (!hover || hover.span.end > view.state.doc.length) return null;
          return {
            pos: hover.span.start,
            end: hover.span.end,
            create: () => ({ dom: elementsOf(hover.pieces, 'hover') }),
          };
        }),
      ),
      EditorView.updateListener.of(({ docChanged, transactions, startState }) => {
        if (!docChanged) return;
        changed();
        if (startState.doc.toString().trim() === '' && transactions.some((one) => one.isUserEvent('input.paste')))
          pasted();
      }),
    ],
  });
}

/** Shows what was found in the text as it stands. */
export function show(view: EditorView, problems: readonly ShownProblem[], shownTerms: readonly ShownTerm[]): void {
  const diagnostics = problems.map(
    ({ span, severity, message, rule, fixes }): Diagnostic => ({
      from: span.start,
      to: span.end,
      severity: severity === 'information' ? 'info' : severity,
      source: rule,
      message,
      actions: fixes.map((fix) => ({ name: fix.title, apply: (target) => makeFix(target, fix) })),
    }),
  );
  view.dispatch(setDiagnostics(view.state, diagnostics));
  view.dispatch({ effects: showTerms.of(shownTerms) });
}

/** Puts another text into the editor, as one step of undo. */
export const replaceText = (view: EditorView, text: string): void =>
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor: 0 },
    scrollIntoView: true,
  });

/** Makes a fix, as one step of undo. */
export function makeFix(view: EditorView, { edits }: ShownFix): void {
  const changes = edits.map(({ start, end, newText }) => ({ from: start, to: end, insert: newText }));
  view.dispatch({ changes, userEvent: 'input.fix' });
  view.focus();
}

/** Selects the place of a problem, in the middle of what is seen. */
export const goTo = (view: EditorView, { span: { start, end } }: ShownProblem): void =>
  view.dispatch({
    selection: { anchor: start, head: end },
    effects: EditorView.scrollIntoView(start, { y: 'center' }),
  });
