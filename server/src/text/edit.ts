/** An edit of a text: `newText` replaces `start`–`end`, offsets in UTF-16 units, the end exclusive. */
export type Edit = { readonly start: number; readonly end: number; readonly newText: string };

/**
 * The text with all edits made. They must be in order and must not overlap; their offsets are those of the text
 * before any edit.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
