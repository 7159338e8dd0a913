import type { Edit } from './text/edit.ts';
import type { Span } from './text/span.ts';

export type Severity = 'error' | 'warning' | 'information';

/** What settings and templates may call a severity; *info* and *warn* are what other tools call theirs. */
export const severityNames = {
  off: 'off',
  information: 'information',
  warning: 'warning',
  error: 'error',
  info: 'information',
  warn: 'warning',
} as const satisfies Readonly<Record<string, Severity | 'off'>>;

export type SeverityName = keyof typeof severityNames;

/** Edits that mend a problem. A safe fix keeps the meaning of the text; one that changes a probability never is. */
export type Fix = {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** Whether only the writer can tell that this is meant and not another: then nothing makes it unasked. */
  readonly isChoice?: boolean;
};

/** What a rule found in a briefing. Spans are offsets in the text (UTF-16 units) and lie inside it. */
export type Problem = {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** What a rule threw, in an `internal-error` only: for `--debug` and the log, not for the message. */
  readonly cause?: unknown;
};

/** What the settings say of rules: another severity or none, and options. */
export type RuleSettings = Readonly<
  Record<
    string,
    { readonly level: Severity | 'off' | undefined; readonly options?: Readonly<Record<string, unknown>> | undefined }
  >
>;
