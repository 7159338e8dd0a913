// The author, the body and the date that front matter gives.
import { looksLikeDate } from '../../dates/publicationDate.ts';
import type { FrontMatter } from '../../markdown/frontMatter.ts';
import type { Words } from '../model.ts';
import { plainWords } from './bylineFragments.ts';

// Keys of the front matter, in lower case without blanks, hyphens and underscores.
export const authorKeys = [
  'author',
  'authors',
  'authorname',
  'postauthor',
  'analyst',
  'analysts',
  'leadanalyst',
  'byline',
  'writer',
  'creator',
  'by',
  'from',
  'preparedby',
  'writtenby',
];
export const bodyKeys = ['organisation', 'organization', 'publisher', 'institution', 'issuer', 'agency'];
export const dateKeys = [
  'date',
  'published',
  'pubdate',
  'publisheddate',
  'publishdate',
  'publishedat',
  'publishedon',
  'publicationdate',
  'datepublished',
  'postdate',
  'reportdate',
  'issued',
  'issuedate',
  'dateissued',
  'dateofissue',
  'releasedate',
  'posted',
];
/** What a note of Obsidian or a site has besides: it counts where the paper itself has no date. */
export const otherDateKeys = ['created', 'createdat', 'datecreated', 'updated', 'lastupdated', 'lastmod', 'modified'];

/** The value of the first of `keys` that has one. */
function fieldOf(
  fields: FrontMatter['fields'] | undefined,
  keys: readonly string[],
  isValue: (text: string, key: string) => boolean,
): Words | undefined {
  const values = new Map([...(fields ?? [])].map(([key, field]) => [key.replace(/[\s_-]/g, ''), field]));
  const key = keys.find((name) => isValue(values.get(name)?.text ?? '', name));
  const field = key === undefined ? undefined : values.get(key);
  return field && { text: plainWords(field.text), span: field.span };
}

/** The first name that the front matter has under one of `keys`. */
export const nameField = (fields: FrontMatter['fields'] | undefined, keys: readonly string[]): Words | undefined =>
  fieldOf(fields, keys, (text) => text !== '');

/** The title that it has. */
export const titleField = (fields: FrontMatter['fields'] | undefined): Words | undefined =>
  ['title', 'post_title', 'headline'].map((key) => fields?.get(key)).find((field) => field?.text);

/** The first date that it has; `published: true` is none. */
export const dateField = (fields: FrontMatter['fields'] | undefined, keys: readonly string[]): Words | undefined =>
  fieldOf(fields, keys, (text, key) => text !== '' && (key === 'date' || looksLikeDate(plainWords(text))));

/** All names of authors and bodies that it has. */
export const nameFields = (fields: FrontMatter['fields'] | undefined): string[] =>
  [...authorKeys, ...bodyKeys].flatMap((key) => nameField(fields, [key])?.text ?? []);
