import type { Html, Image, ImageReference, Nodes } from 'mdast';
import type { Block } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { firstIndex } from '../text/search.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const missingImageCredit: Rule = {
  name: 'missing-image-credit',
  severity: 'information',
  readsEnglish: true,
  summary: 'A picture has no alternative text or no credit line.',

  *check({ blocks, index }) {
    for (const { block, base } of index.with(mayHavePictures)) {
      const i = firstIndex(blocks, (placed) => placed.base >= base);
      const beside = neighbours((at) => blocks[at]?.block, i);
      for (const { picture, around } of picturesIn(block, beside)) {
        if (picture.type === 'image' && badge.test(picture.url)) continue;
        const alt = picture.type === 'html' ? altOf(picture) : (picture.alt ?? '');
        const title = picture.type === 'image' ? (picture.title ?? '') : '';
        const hasAlt = /[\p{L}\p{N}]/u.test(alt);
        const hasCredit =
          credit.test(`${alt} ${title}`) || around.some((words) => isCaption(words) || credit.test(words));
        if (hasAlt && hasCredit) continue;
        const lacks = [hasAlt ? '' : 'alternative text', hasCredit ? '' : 'credit line']
          .filter(Boolean)
          .join(' and no ');
        const advice = [
          hasAlt ? '' : `say ${picture.type === 'html' ? 'in “alt”' : 'in its square brackets'} what it shows`,
          hasCredit ? '' : `${hasAlt ? 'say' : 'Say'} under it whose it is, such as “Photo: name, licence”`,
        ].filter(Boolean);
        yield { span: spanOf(picture, base), message: `The picture has no ${lacks}: ${advice.join('. ')}.` };
      }
    }
  },
};

/** The address of a badge, which is drawn from its words: *https://img.shields.io/badge/TLP-CLEAR*. */
const badge = /\/badges?\b|\bshields\.io\/|\bbadgen?\./i;

/** A line that begins as a credit does (*Photo:*, *Source*), or that names a licence or a picture agency. */
const credit =
  /^[\s*_([]*(?:(?:image|photo(?:graph)?|picture|map|chart|graphic|figure|fig\.?|cover|screenshot|illustration|data)s?\b[^.:|–—]{0,40}[:|–—]|(?:sources?|credits?|courtesy|copyright)\b|©|\(c\))|©|\bCC[- ](?:BY|0)|\bpublic domain\b|\b(?:photo|image|picture|map|graphic)s? (?:by|from|courtesy of)\b|\b(?:Getty|Reuters|AFP|EPA|Shutterstock|Wikimedia|Unsplash|Maxar|Planet Labs)\b|(?:photo|image|picture)\s*:/i;
/** Whether a line is set in italics, as captions are. */
const isCaption = (words: string): boolean => /^\s*[*_][^*_].*[*_]\s*$/s.test(words);

type Picture = Image | ImageReference | Html;

const mayHavePictures = ({ source }: Block): boolean => /!\[|<img\b/i.test(source);

/** A node, and the text that its offsets count in. */
type NodeInSource = { readonly node: Nodes; readonly source: string };

/**
 * The pictures under a node, each with the texts in which its credit may stand: the rest of its paragraph, and
 * `beside`.
 */
function* picturesIn(
  { node, source }: NodeInSource,
  beside: readonly string[],
): Generator<{ readonly picture: Picture; readonly around: readonly string[] }> {
  if (node.type === 'html') {
    if (isPicture(node)) yield { picture: node, around: [node.value.replace(/<img\b[^>]*>/gi, ''), ...beside] };
    return;
  }
  if (!('children' in node)) return;
  const children: readonly Nodes[] = node.children;
  const parent = spanOf(node, 0);
  for (const [i, child] of children.entries()) {
    const span = spanOf(child, 0);
    if (isPicture(child)) {
      const inside = child.type === 'html' ? [child.value.replace(/<img\b[^>]*>/gi, '')] : [];
      const rest = [source.slice(parent.start, span.start), source.slice(span.end, parent.end)];
      yield { picture: child, around: [...rest, ...inside, ...beside] };
    } else if ('children' in child) {
      const siblingAt = (at: number) => {
        const sibling = children[at];
        return sibling && { node: sibling, source: slice(source, spanOf(sibling, 0)) };
      };
      yield* picturesIn({ node: child, source }, neighbours(siblingAt, i));
    }
  }
}

const isPicture = (node: Nodes): node is Picture =>
  node.type === 'image' || node.type === 'imageReference' || (node.type === 'html' && /<img\b/i.test(node.value));

/** How many pictures in a row share a caption at the most. */
const longestRow = 20;

/**
 * The text of the paragraphs or HTML blocks before and after the one at `i`, where it is under 300 characters long.
 * Comments and further pictures are passed over going down, since pictures in a row share the caption below them.
 */
function neighbours(at: (i: number) => NodeInSource | undefined, i: number): string[] {
  let next = i + 1;
  for (let after = at(next); after && isPassedOver(after.node) && next - i <= longestRow; after = at(next)) next++;
  return [at(i - 1), at(next)].flatMap((neighbour) => {
    const words =
      neighbour?.node.type === 'paragraph' || neighbour?.node.type === 'html' ? neighbour.source.trim() : '';
    return words && words.length < 300 && !words.startsWith('<!--') ? [words] : [];
  });
}

const isPassedOver = (node: Nodes): boolean =>
  (node.type === 'html' && node.value.startsWith('<!--')) ||
  (node.type === 'paragraph' && node.children.every((child) => child.type === 'image' || child.type === 'break'));

const altOf = ({ value }: Html): string => /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(value)?.slice(1).join('') ?? '';
