import type { SentenceInBlock } from '../briefing/model.ts';
import { writtenSpan } from '../markdown/cutWords.ts';
import { oneLine } from '../text/oneLine.ts';
import { overlaps } from '../text/span.ts';
import { isCited } from './citations.ts';
import type { ProseRule } from './rule.ts';

export const unsourcedClaim: ProseRule = {
  name: 'unsourced-claim',
  severity: 'information',
  summary: 'Hearsay without a source.',

  *checkProse({ sentences, text }) {
    for (const sentence of sentences) {
      const matches = [...sentence.prose.matchAll(hearsay)];
      const quoted = sentence.voice.quoted;
      const claim = matches.find(
        ({ index, 0: words }) => !quoted.some((span) => overlaps(span, { start: index, end: index + words.length })),
      );
      if (!claim || hasSource(sentence, text)) continue;
      yield {
        span: writtenSpan(sentence, claim.index, claim.index + claim[0].length),
        message: `“${oneLine(claim[0])}” names no source: say who says so, or cite it.`,
      };
    }
  },
};

const hearsay =
  /\b(?:reportedly|allegedly|(?:is|are|was|were) (?:widely )?rumou?red|rumou?r has it|it (?:is|was) (?:widely )?(?:said|believed|thought|reported|claimed|alleged) that|(?:some |many |several |local |unnamed |anonymous )?(?:sources|observers|analysts|experts) (?:say|said|believe|claim|suggest)|it (?:is|was) (?:widely )?(?:believed|thought)|(?:is|are) (?:believed|said|rumou?red|thought|alleged) to|unconfirmed reports|sources close to [\w\s]{2,30} say)\b/gi;

/** Somebody who is named as saying it. */
const namedSource =
  /(?:\p{Lu}[\p{L}.’'-]+|\bministry|\bminister|\bgovernment|\bpolice|\bspokes\w+|\bofficials?)\s+(?:\w+ly\s+)?(?:said|says|reports?|reported|wrote|writes|told|claims?|claimed|announced|confirmed|tweeted|posted)\b/u;
/** Subjects that name nobody, though they begin with a capital. */
const anonymous = /^(?:Sources|Observers|Analysts|Experts|Some|Many|It|They)\b/;

/** Whether the sentence, or a note right behind it, gives a source. */
function hasSource(sentence: SentenceInBlock, text: string): boolean {
  if (isCited(sentence, text)) return true;
  const speaker = namedSource.exec(sentence.prose)?.[0];
  return speaker !== undefined && !anonymous.test(speaker);
}
