// What was held at a meeting, as minutes tell it.
import type { Span } from '../../text/span.ts';
import type { SentenceExclusion } from '../sentenceExclusion.ts';
import { ownAgainIn } from '../writersClause.ts';
import { inProse } from './inProse.ts';

export const meetings: readonly SentenceExclusion[] = [
  {
    name: 'what a meeting agreed',
    spans: inProse(agreedIn),
    leaves: 'It was agreed that a strike was likely.',
    keeps: 'It was clear that a strike was likely.',
  },
  {
    name: 'a reason that members had',
    spans: inProse(reasonsOfMembers),
    leaves: 'Some members saw merit in a pause, since wages could fall.',
    keeps: 'We saw merit in a pause, since wages could fall.',
  },
  {
    name: 'for one member',
    spans: (sentence) => (forMember.test(sentence) ? [{ start: 0, end: ownAgainIn(sentence)(0) }] : []),
    leaves: 'For one member, the mild winter could lift rents.',
    keeps: 'For members, the mild winter could lift rents.',
  },
];

/** Minutes: what those who met agreed or pointed out. What *was believed* or *reported* is hearsay, which the writer passes on. */
const agreed =
  /\bit was (?:(?:also|then|further|again|widely|broadly|generally|\w+ly) )?(?:agreed|argued|noted|suggested|observed|felt|remarked|pointed out|stressed|emphasi[sz]ed|underlined|recalled|reiterated|cautioned|acknowledged|recogni[sz]ed|mentioned|highlighted|contended|countered|objected|thought|considered|hoped|feared)(?: (?:by|in|at) [^,;]{2,50}?)? that\b|\bthere was (?:(?:a|an|some|broad|wide|widespread|general|unanimous|full) )*(?:agreement|recognition|acknowledge?ment)(?: (?:among|in|at) [^,;]{2,50}?)? that\b|\b(?:rumou?r|legend|gossip) has it that\b|\bit (?:seems|seemed|appears|appeared) to (?!(?:us|me|be|have)\b)[^,;]{2,40}? that\b/gi;

/** *The minutes record that …*: minutes are not the writer. */
const recorded =
  /\bminutes (?:(?:of|from) [^,;]{2,50}? )?(?:also )?(?:record|show|note|state|say|report)(?:s|ed)? that\b/gi;

function agreedIn(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [agreed, recorded]
    .flatMap((pattern) => [...masked.matchAll(pattern)])
    .map(({ index, 0: words }) => ({
      start: index,
      end: ownAgainAfter(index + words.length),
    }));
}

/** What those who meet have for a view: minutes tell it over the clauses behind it. */
const viewOfMembers =
  /\b(?<!\b(?:we|our|us)\b[^;]{0,40})(?:members?|participants?|policy-?makers|directors|delegates|councillors|trustees|some|others|several|many|most|majority|minority|few)(?: of (?:the \w+|them|members|participants))?\s+(?:\w+ly\s+|also\s+|therefore\s+)?(?:saw (?:\w+ )?(?:merit|value|advantages?|benefits?|need|reasons?|a case|a need)|preferred|favou?red|supported|backed|opposed|advocated|urged|proposed|suggested|recommended|wanted|leaned towards|voted (?:for|against|to))\b[^;]*?\b(?:since|as|because|given(?: that)?|on the grounds? that)\s/gi;

/** In minutes: what one of those who met held. */
const forMember =
  /^[\W\d]*(?:for|to) (?:(?:one|another|some|several|most|a few|many|two|three|other) (?:other )?|(?:this|that) )(?:members?|participants?|delegates?|directors?|policy-?makers?|councillors?|trustees?)\b[^,]*,/i;

function reasonsOfMembers(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(viewOfMembers)].map(({ index, 0: words }) => ({
    start: index,
    end: ownAgainAfter(index + words.length),
  }));
}
