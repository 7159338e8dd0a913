import { escapeHtml } from '../../text/escapeHtml.ts';
import { shown } from '../terminal.ts';

/** Words in XML or HTML, between tags or quotes. Most of what is shown otherwise XML 1.0 cannot hold, not even as references. */
export const xml = (text: string): string => escapeHtml(shown(text));
