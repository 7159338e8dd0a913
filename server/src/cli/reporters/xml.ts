import { shown } from '../terminal.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '#': '&#35;' };

/** Words in XML or HTML, between tags or quotes. Most of what is shown otherwise XML 1.0 cannot hold, not even as references. */
export const xml = (text: string): string => shown(text).replace(/[&<>"]|(?<=#)#/g, (sign) => entities[sign] ?? sign);
