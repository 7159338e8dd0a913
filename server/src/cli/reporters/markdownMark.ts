/** The first line of a report in Markdown: a job finds its earlier comment by it, and a file that has it may be replaced. */
export const markdownMark = '<!-- brieflint report -->';

/** The same of `brieflint diff`, so that a job that comments with both finds each. */
export const diffMark = '<!-- brieflint diff -->';
