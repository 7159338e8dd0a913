// The verdicts on a judgement, and the words that they go by.

/** What came of the event that a judgement names. */
export type Verdict = 'happened' | 'did-not-happen' | 'partly' | 'cannot-be-told' | 'void';

/** The verdicts as they are written, in the order in which they are offered. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  happened: 'happened',
  'did-not-happen': 'did not happen',
  partly: 'partly',
  'cannot-be-told': 'cannot be told',
  void: 'void',
};

/** Words of a verdict; `isElliptic` where they leave out the verb of the event: *it did*. */
type VerdictRow = { readonly verdict: Verdict; readonly words: string; readonly isElliptic?: true };

const comesTrue = '(?:happen|occur|take place|come about|come true|materiali[sz]e)';
const cameTrue = '(?:happened|occurred|took place|came about|came true|materiali[sz]ed)';
const didNot = "(?:did not|didn['’]t)";
const never = '(?:has|had|have) (?:not|never)';

/** The first row that fits decides. */
const rows: readonly VerdictRow[] = [
  { verdict: 'partly', words: `(?:it )?(?:partly|partially|in part) ${cameTrue}` },
  { verdict: 'partly', words: `(?:it )?${cameTrue} (?:only )?(?:partly|partially|in part)` },
  { verdict: 'partly', words: '(?:only )?(?:partly|partially|in part)(?: (?:true|false|correct|wrong|confirmed))?' },
  { verdict: 'partly', words: 'mixed' },
  { verdict: 'did-not-happen', words: `(?:it )?(?:${didNot} ${comesTrue}|never ${cameTrue}|${never} ${cameTrue})` },
  { verdict: 'did-not-happen', words: `it ${didNot}|${didNot}`, isElliptic: true },
  { verdict: 'did-not-happen', words: '(?:it (?:was|is|proved) )?(?:false|wrong|refuted)' },
  { verdict: 'did-not-happen', words: 'no' },
  { verdict: 'happened', words: `(?:it )?(?:(?:has )?${cameTrue}|did ${comesTrue})` },
  { verdict: 'happened', words: 'it did', isElliptic: true },
  { verdict: 'happened', words: '(?:it (?:was|is|proved) )?(?:true|confirmed|correct)' },
  { verdict: 'happened', words: 'yes' },
  { verdict: 'cannot-be-told', words: "(?:it )?(?:cannot|can not|can['’]t|could not) (?:yet )?be told" },
  { verdict: 'cannot-be-told', words: '(?:it (?:is|remains) |still )?(?:unclear|unknown|ambiguous|unresolvable)' },
  { verdict: 'void', words: '(?:the )?condition (?:was|is) (?:not|never) met' },
  { verdict: 'void', words: '(?:it (?:was|is) )?(?:void|annulled|withdrawn|superseded)' },
];

const patterns = rows.map((row) => ({
  ...row,
  pattern: new RegExp(`^(?:${row.words.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}]|['’-]\\p{L})`, 'iu'),
}));

/** What may stand behind a verdict: a sign, a figure, or a word that says when, where, how or why, as no noun does. */
const behind =
  /^\s*(?:$|[^\p{L}\p{N}\s])|^\s+(?:\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?\s+\d|(?:on|in|by|at|as|for|from|with|within|before|after|during|since|until|under|over|through|when|where|whether|who|why|how|what|if|because|although|though|but|and|or|so|yet|only|again|once|twice|early|late|later|ahead|exactly|fully|according|per|overall|either|then|that|(?!(?:family|supply|ally|rally|reply|assembly|Italy)\b)\p{L}+ly)(?!\p{L}))/iu;

/** A verdict at the head of words: how many UTF-16 units it takes, and the verb behind *it did* or *did not*. */
export type VerdictAtHead = {
  readonly verdict: Verdict;
  readonly length: number;
  readonly isElliptic: boolean;
  /** The verb that takes the place of *happen*: *it did not **begin***. */
  readonly verb: string | undefined;
};

/** Words that begin as a verdict does and are none: *true or false cannot be told*, *correct that it fell*, *No. 4*, *no, not yet*. */
const noVerdicts: readonly RegExp[] = [
  /^(?:true|false|correct|right|wrong)\s*(?:\bor\b|\/)\s*(?:not|true|false|correct|right|wrong)(?!\p{L})/iu,
  /^(?:it (?:was|is|proved) )?(?:true|false|correct|wrong|confirmed|refuted)\s+that(?!\p{L}|\s+(?:day|week|month|year)(?!\p{L}))/iu,
  /^no[\s.]*(?<=[\s.])\d{1,3}(?!\d|[./-]\d|(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu,
  /^no\W+not\s+yet(?!\p{L})/iu,
];

/** The verdict that words begin with; undefined where they begin with none, as in *no evidence was found*. */
export function verdictAtHead(words: string): VerdictAtHead | undefined {
  if (noVerdicts.some((pattern) => pattern.test(words))) return undefined;
  for (const { pattern, verdict, isElliptic = false } of patterns) {
    const length = pattern.exec(words)?.[0].length;
    if (length === undefined) continue;
    const after = words.slice(length);
    if (behind.test(after)) return { verdict, length, isElliptic, verb: undefined };
    const verb = isElliptic ? /^\s+(\p{Ll}+)/u.exec(after)?.[1] : undefined;
    if (verb) return { verdict, length, isElliptic, verb };
  }
  return undefined;
}

/** What joins a second verdict to the first. */
const joint = /^\s*(?:(?:[/|,;.(–—→]|[-=]>|-(?=\s))\s*(?:(?:and|or|but|then)\b)?|\b(?:and|or|but|then)\b)\s*/i;
/** Words that can as well say that a verdict holds: *did not happen (confirmed)*. */
const affirms = /^(?:it (?:was|is|proved) )?(?:confirmed|correct|true|wrong|false|refuted)\b/i;

/** The other verdict that stands right behind the first, as in *happened / did not happen*; undefined where none does. */
export function secondVerdict(words: string, { verdict, length }: VerdictAtHead): Verdict | undefined {
  const after = words.slice(length);
  const rest = after.slice(joint.exec(after)?.[0].length ?? after.length);
  const second = rest && !affirms.test(rest) ? verdictAtHead(rest) : undefined;
  // *Did not happen, unclear why*: only what stands by itself is a verdict.
  const isAlone = second && /^\s*(?:$|[.,;:!?)\]])/.test(rest.slice(second.length));
  return isAlone && second.verdict !== verdict ? second.verdict : undefined;
}
