// The words in a block as runs.
import type { Nodes, PhrasingContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { spanOf } from '../markdown/parse.ts';
import { shownHtml } from '../markdown/shownHtml.ts';
import { slice } from '../text/span.ts';
import { safeLink } from './links.ts';
import type { Inline, Look } from './paper.ts';
import type { Reading } from './reading.ts';
import { addedWords, isHidden, plainWords, runsOf, wordsIn } from './words.ts';

/** The runs of the children of a node in the block that begins at the offset `base`. */
export function inlinesOf(children: readonly PhrasingContent[], base: number, reading: Reading): Inline[] {
  return inlinesIn(children, base, {}, reading);
}

const marksOfTags: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  s: { struck: true },
  del: { struck: true },
  strike: { struck: true },
  code: { code: true },
};

function inlinesIn(children: readonly PhrasingContent[], base: number, look: Look, reading: Reading): Inline[] {
  /** The tags that are open, the innermost last. */
  let open: string[] = [];
  return children.flatMap((node): Inline[] => {
    if (node.type !== 'html') {
      const tags = open.map((tag) => marksOfTags[tag]);
      return inlineOf(node, base, Object.assign({}, look, ...tags), reading);
    }
    const [, slash, name = ''] = /^<(\/?)([a-z]\w*)/i.exec(node.value) ?? [];
    const tag = name.toLowerCase();
    if (tag === 'br') return [{ is: 'break' }];
    if (slash && open.includes(tag)) open = open.slice(0, open.lastIndexOf(tag));
    else if (!slash && tag in marksOfTags) open = [...open, tag];
    return htmlWords(node.value, spanOf(node, base).start, reading).map((words): Inline => {
      return node.value.startsWith('<!--') ? addedWords(words) : { is: 'words', words, ...look };
    });
  });
}

function inlineOf(node: Nodes, base: number, look: Look, reading: Reading): Inline[] {
  if (isHidden(reading, spanOf(node, base))) return [];
  const within = (more: Look) =>
    'children' in node ? inlinesIn(node.children as PhrasingContent[], base, { ...look, ...more }, reading) : [];
  switch (node.type) {
    case 'text': {
      const span = spanOf(node, base);
      return runsOf(node.value, slice(reading.text, span), span.start, look, reading);
    }
    case 'strong':
      return within({ bold: true });
    case 'emphasis':
      return within({ italic: true });
    case 'delete':
      return within({ struck: true });
    case 'inlineCode':
      return wordsIn(node.value, { ...look, code: true });
    case 'break':
      return [{ is: 'break' }];
    case 'link':
      return within(linked(node.url, reading));
    case 'linkReference':
      return within(linked(addressOf(node, reading), reading));
    case 'image':
      return [picture(node.url, node.alt)];
    case 'imageReference':
      return [picture(addressOf(node, reading), node.alt)];
    case 'footnoteReference':
      return noteOf(node.identifier, reading);
    default:
      return within({});
  }
}

const picture = (address: string, alt: string | null | undefined): Inline => ({
  is: 'picture',
  address,
  description: plainWords(alt ?? ''),
});

const addressOf = ({ identifier }: { readonly identifier: string }, { addresses }: Reading): string =>
  addresses.get(normalizeIdentifier(identifier)) ?? '';

function linked(address: string, reading: Reading): Look {
  const link = safeLink(address);
  if (link === undefined && !address.startsWith('#')) reading.lost.links.push(plainWords(address));
  return link === undefined ? {} : { link };
}

function noteOf(identifier: string, reading: Reading): Inline[] {
  const note = reading.noteOf(normalizeIdentifier(identifier));
  return note === undefined ? [] : [{ is: 'note', note }];
}

/** The words of HTML: of a comment those of an ignore comment that is to be shown, of `img` its description. */
export function htmlWords(html: string, start: number, { lost, ignores }: Reading): readonly string[] {
  if (html.startsWith('<!--')) return ignores.get(start) ?? [];
  const words = plainWords(shownHtml(html)).replace(/\s+/g, ' ').trim();
  if (words) lost.html++;
  return words ? [words] : [];
}
