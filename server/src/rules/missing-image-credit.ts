import type { Html, Image, ImageReference, Nodes, Parents } from 'mdast';
import type { Briefing } from '../briefing/briefing.ts';
import { spanOf } from '../briefing/markdown.ts';
import { slice } from '../briefing/span.ts';
import type { Rule } from './rule.ts';

export const missingImageCredit: Rule = {
  name: 'missing-image-credit',
  severity: 'information',
  summary: 'A picture has no alternative text or no credit line.',

  *check(briefing) {
    for (const { picture, around } of picturesIn(briefing.tree, briefing)) {
      const alt = picture.type === 'html' ? altOf(picture) : (picture.alt ?? '');
      const title = picture.type === 'image' ? (picture.title ?? '') : '';
      const hasAlt = /[\p{L}\p{N}]/u.test(alt);
      const hasCredit =
        credit.test(`${alt} ${title}`) || around.some((words) => isCaption(words) || credit.test(words));
      if (hasAlt && hasCredit) continue;
      const lacks = [hasAlt ? '' : 'alternative text', hasCredit ? '' : 'credit line'].filter(Boolean).join(' and no ');
      const advice = [
        hasAlt ? '' : `say ${picture.type === 'html' ? 'in “alt”' : 'in its square brackets'} what it shows`,
        hasCredit ? '' : 'say under it whose it is, such as “Photo: name, licence”',
      ].filter(Boolean);
      yield {
        span: spanOf(picture, briefing.base),
        message: `The picture has no ${lacks}: ${advice.join(', and ')}.`,
      };
    }
  },
};

/** A line that begins as a credit does, or that names a licence or an agency; *moves via Turkey* does neither. */
const credit =
  /^[\s*_([]*(?:(?:image|photo(?:graph)?|picture|map|chart|graphic|figure|fig\.?|cover|screenshot|illustration|data)s?\b[^.:|–—]{0,40}[:|–—]|(?:sources?|credits?|courtesy|copyright)\b|©|\(c\))|©|\bCC[- ](?:BY|0)|\bpublic domain\b|\b(?:photo|image|picture|map|graphic)s? (?:by|from|courtesy of)\b|\b(?:Getty|Reuters|AFP|EPA|Shutterstock|Wikimedia|Unsplash|Maxar|Planet Labs)\b|(?:photo|image|picture)\s*:/i;
/** A line in italics under a picture is its caption. */
const isCaption = (words: string): boolean => /^\s*[*_][^*_].*[*_]\s*$/s.test(words);

type Picture = Image | ImageReference | Html;

/** Every picture with the words around it: the rest of its paragraph, the blocks before and after. */
function* picturesIn(
  parent: Parents,
  briefing: Briefing,
  outside: readonly string[] = [],
): Generator<{ readonly picture: Picture; readonly around: readonly string[] }> {
  const { text, base } = briefing;
  for (const [i, node] of (parent.children as Nodes[]).entries()) {
    const isHtmlPicture = node.type === 'html' && /<img\b/i.test(node.value);
    if (node.type === 'image' || node.type === 'imageReference' || isHtmlPicture) {
      const span = spanOf(node, base);
      const own = spanOf(parent, base);
      const rest = parent.type === 'root' ? [] : [text.slice(own.start, span.start), text.slice(span.end, own.end)];
      const inside = node.type === 'html' ? [node.value.replace(/<img\b[^>]*>/gi, '')] : [];
      const beside = parent.type === 'root' ? neighbours(parent, i, briefing) : outside;
      yield { picture: node as Picture, around: [...rest, ...inside, ...beside] };
    } else if ('children' in node) yield* picturesIn(node, briefing, neighbours(parent, i, briefing));
  }
}

/** The block before and the one after; comments say nothing, and pictures in a row share what follows them. */
const neighbours = ({ children }: Parents, i: number, { text, base }: Briefing): string[] => {
  const isPassedOver = (node: Nodes) =>
    (node.type === 'html' && node.value.startsWith('<!--')) ||
    (node.type === 'paragraph' && node.children.every((child) => child.type === 'image' || child.type === 'break'));
  const before = children[i - 1];
  const after = (children.slice(i + 1) as Nodes[]).find((node) => !isPassedOver(node));
  return [before, after].flatMap((node) => {
    const words = node?.type === 'paragraph' || node?.type === 'html' ? slice(text, spanOf(node, base)) : '';
    return words && words.length < 300 && !words.startsWith('<!--') ? [words] : [];
  });
};

const altOf = ({ value }: Html): string => /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(value)?.slice(1).join('') ?? '';
