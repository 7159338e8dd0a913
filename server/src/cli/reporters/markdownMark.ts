/** The first line of a report in Markdown: a job finds its earlier comment by it, and a file that has it may be replaced. */
export const markdownMark = '<!-- brieflint report -->';
