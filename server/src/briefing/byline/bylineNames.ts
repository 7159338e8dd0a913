// What in a byline is a name, and what names nobody: issue numbers, reading times, series, handling marks.
import { isHandlingMark } from './handlingMarks.ts';

/** *By the navy’s own account* is no name: a byline writes names with capitals, in scripts that have them. */
const properName =
  /^(?:the\s+|(?:de|van|von|al|el|bin)[\s-])?(?:[\p{Lu}\p{Lo}]|\d+\s+\p{Lu})[^\s]*(?:\s+(?:[\p{Lu}\p{Lo}(‘'"“&][^\s]*|\p{Ll}{1,2}-\p{Lu}[^\s]*|[a-z][’']\p{Lu}[^\s]*|of|the|and|for|in|on|at|de|der|den|des|du|da|do|dos|di|del|della|het|la|le|les|van|von|zu|bin|ibn|al|el|y|e|i|og|und|et|with))*$/u;

/** Whether words are written as a name is: `Ada Lind`, `the Institute of Ports`; of names with commas the first counts, and no brackets. */
export const isProperName = (words: string): boolean =>
  words.length <= 120 && properName.test(words.split(/,\s*|\s\(/)[0] ?? '');

/** What stands in bylines and is no name; each with an example. */
export const noNames: readonly { readonly pattern: RegExp; readonly example: string }[] = [
  { pattern: /^(?:report|ref|version|edition|part|page|volume|issue)\b\.?\s*#?\d/i, example: 'Report 7' },
  { pattern: /(?:\b(?:no|nr|issue|vol|volume|number)\b\.?|№|n[°º]|#)\s*\d/i, example: 'Harbour Note No. 7' },
  { pattern: /^(?:photo|image|picture|source|credit)s?\b/i, example: 'Photo Tomas Reyl' },
  { pattern: /^(?:week|month|quarter)(?:\s|$)/i, example: 'Week of' },
  {
    pattern: /^(?:type|status|cadence|frequency|priority|severity|confidence|category)\s/i,
    example: 'Type weekly',
  },
  {
    pattern:
      /^(?:généré|publié|rédigé|mis à jour|erstellt|veröffentlicht|aktualisiert|generado|publicado|elaborado|actualizado|gerado|atualizado|generato|pubblicato|aggiornato|gegenereerd|gepubliceerd)(?:\s(?:le|am|el|em|il|op))?$/iu,
    example: 'Publié le',
  },
  { pattern: /^[(#@]/, example: '(archive)' },
  { pattern: /^(?:https?:|www\.)/i, example: 'www.example.org' },
  { pattern: /^v(?:ersion)?\s?\d/i, example: 'v1.2' },
  {
    pattern:
      /^(?:\d[\d.,]*|an?|one)\s*-?\s*(?:min(?:ute)?s?|words?|pages?|comments?|views?|shares?|likes?|sources?|h(?:ou)?rs?)\b/i,
    example: '4 minutes',
  },
  { pattern: /\b(?:min(?:ute)?s?|hour)[\s-]+read\b|\bread(?:ing)?[\s-]+time\b/i, example: 'A four-minute read' },
  { pattern: /^\d{1,2}[:.h]\d{2}\b|^\d{4}\s?(?:hrs?|[A-Z]{1,4})\b/i, example: '09:30 UTC' },
  { pattern: /^[\p{Lu}\d]+(?:[-_/. ][\p{Lu}\d]+)*(?<=\d)$/u, example: 'QX-2026/14' },
  {
    pattern:
      /^(?:for immediate release|(?:final |working )?drafts?|final|updated?|share|print|download|listen|subscribe|published|posted|embargo\w*|read more)\b/i,
    example: 'Draft for comment',
  },
  {
    pattern:
      /^(?:an? |the )?(?:(?:policy|intelligence|situation|threat|strategic|weekly|daily|monthly|quarterly|annual|special|country|risk|market|security|research|working|white|discussion|technical|executive|open|source|osint|cyber|news|press|finished|current|analytical|briefing)[\s-]+)*(?:analysis|analyses|assessments?|brief|briefings?|notes?|reports?|papers?|memo|memorandum|bulletin|updates?|newsletter|sitrep|review|outlook|alert|advisory|digest|dispatch|insights?|commentary|comment|opinion|series|edition|product|blog|article|publication|release|news)$/i,
    example: 'Weekly Threat Report',
  },
];

/** Whether words in a byline name nobody. */
export const namesNobody = (words: string): boolean =>
  !/\p{L}{2,}|\p{Lo}/u.test(words) || isHandlingMark(words) || noNames.some(({ pattern }) => pattern.test(words));

/** Whether a name ends as a series does, *Harbour Brief*: a person beside it is the author. */
export const isSeries = (name: string): boolean =>
  /\b(?:briefs?|briefings?|notes?|reports?|papers?|bulletin|updates?|newsletter|monitor|watch|review|outlook|alert|digest|dispatch|insights?|series|weekly|daily|monthly|quarterly)$/i.test(
    name,
  );
