/** What Brieflint writes in Markdown for a comment or a wiki. */
type MarkdownReport = 'report' | 'ledger' | 'score' | 'diff';

/** The first line of it: a job finds its earlier comment by it, and a file that has it may be replaced. */
export const markdownMark = (report: MarkdownReport): string => `<!-- brieflint ${report} -->`;

/** Whether a text begins as one of them. */
export const hasMark = (text: string): boolean => /^<!-- brieflint (?:report|ledger|score|diff) -->/.test(text);
