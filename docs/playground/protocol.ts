// What the page and its worker say to each other. Spans count UTF-16 units, as CodeMirror does.
import type { Edit } from '../../server/src/text/edit.ts';
import type { Span } from '../../server/src/text/span.ts';

export type ShownProblem = {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly ShownFix[];
};

export type ShownFix = { readonly title: string; readonly edits: readonly Edit[] };

/** A term in the writer's words; `shade` is the fifth of the scale in which it lies, 1 being the least likely. */
export type ShownTerm = { readonly span: Span; readonly shade: number };

export type Choice = { readonly id: string; readonly name: string };

/** A piece of a hover, as plain data that the page makes elements of. */
export type Piece =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'strong' | 'emphasis' | 'code' | 'paragraph' | 'table' | 'row' | 'cell';
      readonly children: readonly Piece[];
    };

/** Each question with what it takes and what it gives. */
export type Questions = {
  choices: { takes: Record<string, never>; gives: { standards: readonly Choice[]; templates: readonly Choice[] } };
  check: {
    takes: { text: string; standard: string; template: string };
    gives: {
      isBriefing: boolean;
      /** The standard and the template in force: front matter goes before what is chosen. */
      standard: string;
      template: string;
      problems: readonly ShownProblem[];
      terms: readonly ShownTerm[];
    };
  };
  hover: { takes: { offset: number }; gives: { span: Span; pieces: readonly Piece[] } | undefined };
  structure: { takes: { text: string; template: string }; gives: { text: string; isWorthIt: boolean } };
};

export type Question = keyof Questions;
export type Asked<Q extends Question = Question> = {
  readonly id: number;
  readonly question: Q;
  readonly takes: Questions[Q]['takes'];
};
export type Answered =
  | { readonly id: number; readonly gives: unknown }
  | { readonly id: number; readonly failed: string };
