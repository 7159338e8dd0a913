// A comment that is being typed: Markdown hides the rest of the file in it (CommonMark 0.31.2, section 4.6).

/** What opens a comment of ours; or a line with nothing but an opening and, at most, the first letters of our word. */
const opening = /^( {0,3}<!--)[ \t]*(?:(brieflint)|(?:b(?:r(?:i(?:e(?:f(?:l(?:in?)?)?)?)?)?)?[ \t]*)?$)/gim;

/**
 * `text` with each comment of ours that nothing ends before another opens ended in its own line, and so one that may become
 * ours where nothing after it ends any. The sign after `<!--` becomes `>`, or `<!--` becomes `<!D>` where none follows: the
 * result is as long, its lines are the same.
 */
export function withCommentsEnded(text: string): string {
  if (!text.includes('<!--')) return text;
  let result = '';
  let done = 0;
  let end = 0;
  for (const { index, 0: line, 1: mark = '', 2: ours } of text.matchAll(opening)) {
    const at = index + mark.length;
    // The end after an earlier opening may still lie ahead: a text of openings is searched once.
    if (end >= 0 && end < at) end = text.indexOf('-->', at);
    const next = ours ? text.indexOf('<!--', at) : -1;
    const isEnded = end >= 0 && (next < 0 || end < next);
    if (isEnded) continue;
    const isBare = line.length === mark.length;
    result += text.slice(done, isBare ? at - 2 : at) + (isBare ? 'D>' : '>');
    done = isBare ? at : at + 1;
  }
  return result + text.slice(done);
}
