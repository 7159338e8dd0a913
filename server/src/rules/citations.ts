// Whether a sentence says where its words are from.
import type { SentenceInBlock } from '../briefing/model.ts';

/** A note, a link, a number in brackets, a bracket with a name, or *according to*. */
const citation =
  /\[\^|\[@|<sup>|[¹²³⁴-⁹]|\]\(|\]\[|https?:|\bper \p{Lu}|\bbased on \p{Lu}|\p{Lu}\p{Ll}+:\s|\[\d+(?:[,–-]\s*\d+)*\]|\(\s*(?:\p{Lu}|see\b|source)[^()]*\)|\b[Aa]ccording to\b|\b[Bb]ased on\b|\bsays?,? \p{Lu}/u;

/** Whether the sentence, or a note right behind it, cites a source; `text` is the source of its block. */
export function isCited({ span }: Pick<SentenceInBlock, 'span'>, text: string): boolean {
  const after =
    /^(?:\s*(?:\[[^\]]*\](?:\([^)]*\))?|<sup>|[¹²³⁴-⁹]|\((?:source|see|via)\b[^)]*\)))*/i.exec(
      text.slice(span.end, span.end + 200),
    )?.[0] ?? '';
  return after.trim() !== '' || citation.test(text.slice(span.start, span.end));
}
