/**
 * Why a rule speaks, from its page: what stands above the samples, without its title; as Markdown, and as plain text.
 * Undefined where there is nothing.
 */
export function whyOf(page: string): { readonly markdown: string; readonly text: string } | undefined {
  const markdown = page
    .replace(/\r\n/g, '\n')
    .replace(/^# .*\n/, '')
    .split(/^## /m, 1)
    .join('')
    .trim();
  if (markdown === '') return undefined;
  return { markdown, text: markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/`([^`]*)`|\*+/g, '$1') };
}
