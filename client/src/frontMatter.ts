/** Whether the line with this number stands in front matter: a fence in the first line, and its like below. */
export function isInFrontMatter(lines: readonly string[], number: number): boolean {
  const ends = fences[lines[0]?.replace(/^\uFEFF/, '').trimEnd() ?? ''];
  return ends !== undefined && number <= lines.findIndex((line, i) => i > 0 && ends.includes(line.trimEnd()));
}

const fences: Partial<Record<string, readonly string[]>> = { '---': ['---', '...'], '+++': ['+++'] };
