import { decodeString } from 'micromark-util-decode-string';

/** The text of HTML without its tags, comments, scripts and styles; of `img` its description. */
export const shownHtml = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<img\b[^>]*?\balt\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>/gi, ' $1$2 ')
    .replace(/<br\b[^>]*>/gi, ' ')
    .replace(/<\/?[a-z!?][^>]*>/gi, '')
    .replace(/&#?\w+;/g, decodeString);
