// Front matter without fences: the title block of Pandoc and the metadata of MultiMarkdown.
import type { Field, Read } from './frontMatterField.ts';

/** Title, authors and date of Pandoc: up to three lines with `%`, each continued by lines that begin with a blank. */
const pandocField = /%(?!%)[ \t]*([^\r\n]*(?:\r?\n[ \t]+[^\s%][^\r\n]*)*)(?:\r?\n|$)/y;
const pandocKeys = ['title', 'author', 'date'];

/** A title block of Pandoc that begins at `at`. */
export function readPandoc(text: string, at: number): Read | undefined {
  const fields = new Map<string, Field>();
  let end = at;
  for (const key of pandocKeys) {
    pandocField.lastIndex = end;
    const match = pandocField.exec(text);
    if (!match) break;
    const words = match[1] ?? '';
    const start = end + match[0].indexOf(words, 1);
    const lines = words.split(/\r?\n|;/).map((line) => line.trim());
    const joined = lines.filter(Boolean).join(key === 'author' ? ', ' : ' ');
    if (joined) fields.set(key, { text: joined, span: { start, end: start + words.trimEnd().length } });
    end += match[0].length;
  }
  return fields.size > 0 ? { end, fields, faults: [] } : undefined;
}

const metadataLine = /(?:([A-Za-z][\w -]*):[ \t]+(\S[^\r\n]*)|[ \t]+(\S[^\r\n]*))(?:\r?\n|$)/y;

/** Metadata of MultiMarkdown that begins at `at`: lines `Key: value` up to a blank line, one of which is the title. */
export function readMultiMarkdown(text: string, at: number): Read | undefined {
  const fields = new Map<string, Field>();
  let [end, last] = [at, ''];
  for (;;) {
    metadataLine.lastIndex = end;
    const match = metadataLine.exec(text);
    if (!match) break;
    const [line, key, value = '', continued] = match;
    const start = end + line.lastIndexOf(continued ?? value);
    const previous = fields.get(last);
    if (continued && !previous) return undefined;
    if (continued && previous)
      fields.set(last, {
        text: `${previous.text} ${continued.trim()}`,
        span: { start: previous.span.start, end: start + continued.trimEnd().length },
      });
    else {
      last = (key ?? '').toLowerCase();
      fields.set(last, { text: value.trim(), span: { start, end: start + value.trimEnd().length } });
    }
    end += line.length;
  }
  const blank = /[ \t]*(?:\r?\n|$)/y;
  blank.lastIndex = end;
  return fields.has('title') && blank.test(text) ? { end: blank.lastIndex, fields, faults: [] } : undefined;
}
