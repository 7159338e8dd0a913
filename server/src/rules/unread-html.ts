import type { Block } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { shownHtml } from '../markdown/shownHtml.ts';
import { contains, slice } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const unreadHtml: Rule = {
  name: 'unread-html',
  severity: 'information',
  summary: 'Words stand in a block of HTML, so that they are not checked.',

  *check({ text, index, sections, sentences }) {
    for (const { block, base } of index.with(holdsSentence)) {
      const span = spanOf(block.node, base);
      const around = sections.filter((section) => contains(section.span, span));
      if (around.length === 0 || around.some(({ isApparatus }) => isApparatus)) continue;
      if (sentences.some((sentence) => contains(span, sentence.span))) continue;
      const firstLine = /^.*/.exec(slice(text, span))?.[0].length ?? 0;
      yield {
        span: { start: span.start, end: span.start + firstLine },
        message: 'The words in this block of HTML are published, but not checked: write them in Markdown.',
      };
      return;
    }
  },
};

/** Fewer words are a label or a line at the foot. */
const fewest = 6;

/** Words that are read elsewhere (the title of a box), that caption a picture, or are struck out or code. */
const noSentence = /<(summary|figcaption|del|s|strike|code|pre)\b[\s\S]*?(?:<\/\1\s*>|$)|<img\b[^>]*>/gi;

const holdsSentence = ({ node }: Block): boolean =>
  node.type === 'html' &&
  (shownHtml(node.value.replace(noSentence, '').replace(/></g, '> <')).match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0) >=
    fewest;
