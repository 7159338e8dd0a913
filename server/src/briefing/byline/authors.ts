import type { Byline } from '../model.ts';
import { isProperName } from './bylineNames.ts';
import { organisation } from './organisation.ts';

/** What stands between two names. */
const joint = /\s*[,;/|]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/;
/** Two names at least, the first no initial of a body. */
const person = /^(?:(?:Dr|Prof|Lt|Col|Maj|Capt|Sgt|Gen)\.?\s+)?[\p{Lu}\p{Lo}][^\s]*(?:\s+[^\s]+){1,4}$/u;
/** What a person is, behind the name. */
const role =
  /\b(?:analysts?|editors?|fellow|researchers?|director|head|officer|economist|correspondent|chief|lead|senior|junior|principal|advis[eo]r|manager|assistant|intern|deputy|chair|ph\.?d|m\.?a)\b/i;

/** The authors of a briefing, each by name, without the body that they write for; a body alone is one author, whatever *and* it has in its name. */
export function authorsOf({ author }: Byline): string[] {
  const words = author?.text.trim();
  if (!words) return [];
  return peopleIn(withoutBody(words)) ?? peopleIn(words) ?? [words];
}

/** The words without a body that stands behind the names or before them: *Ada Lind, The Quorra Desk*; *Quorra Desk, A. Lind*. */
function withoutBody(words: string): string {
  const [, body, behind] = /^([^,;/|]+?)\s*[,;/|]\s*(.+)$/s.exec(words) ?? [];
  if (body && behind && organisation.test(body) && !organisation.test(behind)) return behind;
  const [, names, last] = /^(.*[^\s,;/|])\s*[,;/|]\s*([^,;/|]+)$/s.exec(words) ?? [];
  return names && last && organisation.test(last) ? names : words;
}

/** The people that words name and nothing else; undefined where they name none, or a body. */
function peopleIn(words: string): string[] | undefined {
  const parts = words.split(joint).filter((part) => part !== '');
  const names = parts.filter((part) => person.test(part) && isProperName(part) && !role.test(part));
  const isOfPeople = names.length > 0 && parts.every((part) => names.includes(part) || role.test(part));
  return isOfPeople && !names.some((name) => organisation.test(name)) ? names : undefined;
}
