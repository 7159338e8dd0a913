// The labels of a byline: what the words before a colon, or in the cell before, say of what follows them.

/**
 * What a label says that the words after it are. `body` is an organisation, the author where nobody else is named;
 * `other date` the date of the information or of an update, the date of publication where there is no other, and before `date of
 * period`, which says of which days the paper tells; `nothing` is
 * neither author nor date.
 */
export type LabelKind = 'author' | 'body' | 'date' | 'other date' | 'date of period' | 'nothing';

/** *A scenario paper by*: what a paper is, and whose. */
const paperBy = String.raw`(?:an?\s+|the\s+)?(?:[\p{L}-]+\s+){0,2}(?:analysis|assessment|brief(?:ing)?|commentary|essay|letter|memo(?:randum)?|note|outlook|paper|report|review|study|update)\s+by`;

type LabelRow = { readonly kind: LabelKind; readonly words: RegExp; readonly examples: readonly string[] };

/** The first row whose words are the whole label holds. */
export const labelRows: readonly LabelRow[] = [
  {
    kind: 'nothing',
    words:
      /^(?:(?:.* )?(?:due|review|expir\w+|next|event|incident|attack|meeting|access|start|end|target|declassification|travel|decision) (?:date|day|update|review)|date of (?:the )?(?:next|last|event|incident|attack|meeting|access|birth|travel|decision)\b.*|(?:valid|expires|due|effective|declassify|retrieved|accessed)\b.*|(?:.* )?horizon|time ?(?:frame|scale|zone|line|window|sensitivity))$/,
    examples: ['Review Date', 'Valid until', 'Next update', 'Date of incident', 'Time horizon', 'Timeframe'],
  },
  {
    kind: 'other date',
    words:
      /^(?:as (?:of|at)|(?:last )?(?:updated?|revised|modified|reviewed)(?: on)?|(?:.* )?cut-?off(?: date)?|(?:.* )?information date|date of (?:the )?information|last update|(?:update|revision) date|date (?:updated|revised))$/,
    examples: ['Last Updated', 'Information cut-off', 'As of'],
  },
  {
    kind: 'date of period',
    words: /^(?:reporting (?:period|window|date range)|(?:period|window)(?: covered)?)$/,
    examples: ['Reporting Period', 'Window'],
  },
  {
    kind: 'date',
    words:
      /^(?:(?:[\p{L}/&-]+ ){0,3}dated?|date(?:\/time| time|-time)?(?: group)?|dtg|(?:date|day|time) (?:of |& |and )?(?:the )?[\p{L}/-]+(?: [\p{L}/-]+)?|(?:(?:report|paper|document|scan|brief(?:ing)?|assessment|analysis|memo|review|research) )?(?:published|issued|posted|released|written|prepared|produced|created|generated|publication|submitted|filed|drafted|completed)(?: on| at)?|timestamp)$/u,
    examples: ['Report Date', 'Date of Issue', 'Published on', 'DTG', 'Date Prepared', 'Report Generated', 'Timestamp'],
  },
  {
    kind: 'date',
    words:
      /^(?:日期|(?:发布|發布|发表|發表)日期|発行日|日付|날짜|발행일|작성일|дата(?: публикации)?|(?:fecha|data|date)(?: de(?:l|lla?|lo)?| du| da| di| do)? (?:informe|publicaci[oó]n|emisi[oó]n|elaboraci[oó]n|rapport|publication|r[ée]daction|rapporto|pubblicazione|relat[oó]rio|publica[çc][ãa]o)|(?:stand|datum|berichtsdatum|erstellungsdatum|ver[öo]ffentlichungsdatum|ver[öo]ffentlicht(?: am)?)|fecha|data|datum (?:der ver[öo]ffentlichung|des berichts))$/,
    examples: ['日期', 'Datum', 'Fecha del informe', 'Date de publication', 'Data di pubblicazione'],
  },
  {
    kind: 'author',
    words:
      /^(?:作者|撰稿|執筆者?|著者|작성자|저자|autor(?:a|en|es|in)?|auteure?s?|autor[ei]|verfasser(?:in)?|автор|analistas?|analisti|analystes?|analyst(?:en|in|innen)|elaborado por|preparado por|r[ée]dig[ée] par|redatto da|erstellt von|аналитик)$/,
    examples: ['作者', 'Autorin', 'Analista', 'Analystin', 'Elaborado por'],
  },
  {
    kind: 'body',
    words:
      /^(?:(?:[\p{L}-]+ )?organi[sz]ation|publisher|published by|issued by|institution|issuer|(?:(?:originating|issuing|producing|reporting|responsible) )?(?:agency|office|unit|team|desk|department|body|cell|organi[sz]ation)|released by|company)$/u,
    examples: ['Organisation', 'Issued by', 'Originating Office', 'Publisher'],
  },
  {
    kind: 'author',
    words: new RegExp(`^${paperBy}$`, 'u'),
    examples: ['A scenario paper by', 'Analysis by'],
  },
  {
    kind: 'author',
    words:
      /^(?:(?:[\p{L}/&-]+ ){0,3}(?:authors?|analysts?|writers?|researchers?|authors?[ /]+analysts?|authorship)(?:\(s\))?|(?:team|desk|project|assessment|drafting) lead|(?:(?:originally |jointly |research )?(?:written|prepared|drafted|produced|compiled|authored|reported|submitted|posted|assessed|analy[sz]ed|researched|created|completed)(?:(?: and| &|,) [\p{L}]+)?) by|by|from|byline|originator|reporter|drafter|preparer|contributors?|contributing authors?|author (?:and|&) (?:date|affiliation|organi[sz]ation))$/u,
    examples: ['Author', 'Lead Analyst', 'Prepared by', 'FROM', 'Author(s)', 'Written and edited by'],
  },
];

/** What words without their colon say as a label; undefined where they are no label that we know. */
export function kindOfLabel(words: string): LabelKind | undefined {
  const plain = words
    .replace(/[\s*_]+/g, ' ')
    .trim()
    .toLowerCase()
    // *Report Date & Time (UTC)*
    .replace(/\s*\((?:utc|gmt|local|[a-z]{3})\)$/, '')
    .replace(/(?<=date)\s*(?:&|and|\/)\s*time$/, '');
  if (plain.length > 50) return undefined;
  return labelRows.find(({ words: pattern }) => pattern.test(plain))?.kind;
}

/** Labels that head a column or stand in a cell of a table of the paper, and name nobody. */
const others =
  /^(?:field|value|item|details?|attribute|property|key|entry|parameter|classification|tlp|handling|marking|distribution|version|status|reference|ref|id|report (?:id|no|number|type)|type|title|subject|topic|region|country|category|priority|confidence|audience|recipients?|to|cc|series|issue|no|number|serial|campaign|threat level|severity|sector|keywords|tags|reviewer|approved by|reviewed by|scope|doc(?:ument)? (?:id|no|number|type)|role)$/;

/** Whether the words of a cell are a label, of ours or of another thing. */
export const isCellLabel = (words: string): boolean =>
  kindOfLabel(words) !== undefined ||
  others.test(
    words
      .replace(/[\s*_:.]+/g, ' ')
      .trim()
      .toLowerCase(),
  );

/** A label with its colon at the beginning of a line or of a piece, in or without emphasis; the first group is its words. */
export const withColon =
  /^[\s*_#>+-]*(?:\d{1,2}[.)]\s+)?(\p{L}[\p{L}\p{M}\d '’/&().#-]{0,48}?)(?:\s*[*_]+)?\s*[:：](?!\/\/)[\s*_]*/u;

/** Labels that need no colon: *By Ada Lind*, *Published on 2 May 2025*, *Updated 3 May 2025*. */
export const withoutColon = new RegExp(
  String.raw`^[\s*_#>-]*(${paperBy}|(?:(?:research\s+)?(?:written|prepared|drafted|compiled|completed|authored|posted|produced|submitted|published|issued)\s+)?by|(?:last\s+)?updated(?:\s+on)?|(?:first\s+)?(?:published|issued|posted|released|dated|written|created|submitted)(?:\s+on)?|as\s+of|on)[\s*_]+(?!by\b)`,
  'iu',
);

/** A label of ours in emphasis of its own: `**Author** Ada Lind`. */
export const inEmphasis = /^[\s#>-]*(?:\*\*|__)([^*_:]{2,40})(?:\*\*|__)\s+/;

/** A line of labels that have emphasis instead of colons, `**Date** 2 May 2025 · **Type** weekly`, and one that begins with such a label. */
export const labelsInEmphasis =
  /^[\s>]*(?:\*\*|__)[^*_:]{2,40}(?:\*\*|__)\s+\S.*?\s[·|•]\s+(?:\*\*|__)[^*_:]{2,40}(?:\*\*|__)/;
export const beginsInEmphasis = /^[\s>]*(?:\*\*|__)[^*_:]{2,40}(?:\*\*|__)\s+\S/;
