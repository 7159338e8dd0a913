/** An edit of a text: what `start`–`end` becomes, in UTF-16 units. */
export type Edit = { readonly start: number; readonly end: number; readonly newText: string };

/** The text with edits made; they are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
