// What somebody else feels, fears, hopes or takes for likely.
import type { Span } from '../../text/span.ts';
import type { SentenceExclusion } from '../sentenceExclusion.ts';
import { hasSpeaker, isPerson } from '../speakers.ts';
import { endOfClause, ownAgainIn, ownClauseStart } from '../writersClause.ts';
import { inProse } from './inProse.ts';
import { isOwnVerb, ownNoun } from './speech.ts';

export const views: readonly SentenceExclusion[] = [
  {
    name: 'a state of mind of somebody else',
    spans: inProse(statesOfMind),
    leaves: 'The owners are confident that a strike is unlikely.',
    keeps: 'It is certain that a strike is unlikely.',
  },
  {
    name: 'that it may be so, was the fear of',
    spans: inProse((masked) => {
      const match = thatWasTheView.exec(masked);
      return match ? [{ start: 0, end: match[0].length }] : [];
    }),
    leaves: 'That a strike was likely, was the chief fear of the owners.',
    keeps: 'That a strike is likely, is the price of the deal.',
  },
  {
    name: 'for a named scholar, whose book',
    spans: inProse((masked) => {
      const match = forSomebody.exec(masked);
      return match ? [{ start: 0, end: ownAgainIn(masked)(match[0].length) }] : [];
    }),
    leaves: 'For Rask, whose book is the best of them, a strike was likely.',
    keeps: 'For Odan, which has no coal, a strike is likely.',
  },
  {
    name: 'seen so by somebody',
    spans: inProse(seenBy),
    leaves: 'A strike is considered likely by the owners.',
    keeps: 'A strike is considered likely by the spring.',
  },
  {
    name: 'what it sees so',
    spans: inProse(seenInRelatives),
    leaves: 'The port prepares for a strike that it sees as likely.',
    keeps: 'The port prepares for a strike that seems likely.',
  },
  {
    name: 'somebody’s view, behind a colon',
    spans: inProse(viewsWithColon),
    leaves: 'The owner’s view: a strike is likely.',
    keeps: 'Our view: a strike is likely.',
  },
  {
    name: 'fears without “that”',
    spans: inProse(fearsIn),
    leaves: 'The fire raised fears a strike was likely.',
    keeps: 'The fire raised fears, and a strike was likely.',
  },
  {
    name: 'how it looked to somebody',
    spans: inProse(looksTo),
    leaves: 'To the owners, a strike looked likely.',
    keeps: 'To the north, a strike looked likely.',
  },
  {
    name: 'the hope is that',
    spans: inProse(hopes),
    leaves: 'The hope is that this could calm the market.',
    keeps: 'The truth is that this could calm the market.',
  },
  {
    name: 'a mistake to think that',
    spans: inProse(mistakes),
    leaves: 'It is wrong to think that a strike is likely.',
    keeps: 'It is fair to think that a strike is likely.',
  },
  {
    name: 'what was a danger to somebody',
    spans: inProse(dangersTo),
    leaves: 'For the owner, the danger was that a strike was likely.',
    keeps: 'For the port, the danger is that a strike is likely.',
  },
];

/** *That the dam may burst was the worst fear of the crews*. */
const thatWasTheView =
  /^\W*that\b.*?\b(?:is|was|were|remains|remained|has been)\s+(?:the|an?|one|their|his|her|its)\s+(?:[\w-]+\s+){0,3}(?:fear|worry|view|hope|belief|claim|concern|verdict|conclusion|argument|contention|complaint|warning|suspicion|thinking|hypothesis|theory|assumption)\b\s+(?:of|among|in|at|voiced|put|made|from|heard|held|favou?red|that|(?:on|to|behind) which)\b/i;
const forSomebody =
  /^\W*For\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){0,3},\s+(?:who|whose|(?:the|an?)\s+(?:[\w-]+\s+){0,4}(?:author|critic|scholar|economist|analyst|historian|professor|engineer|minister|banker|columnist|veteran))\b[^,;]*,\s/u;

const feeling =
  'confident|afraid|worried|convinced|concerned|hopeful|sceptical|skeptical|adamant|optimistic|pessimistic|fearful|anxious|alarmed|uneasy';

const mind = new RegExp(
  `\\b(?:is|are|was|were|remains?|remained|feels?|felt|seems?|seemed)\\s+(?:\\w+ly\\s+|also\\s+|still\\s+)?(?:${feeling}|sure|certain|betting|of the (?:view|opinion)|(?:troubled|haunted|alarmed|disturbed|unsettled|comforted|moved|struck|driven|guided) by the (?:thought|idea|notion|fear|prospect|worry|belief|feeling|hope))\\s+that\\b`,
  'gi',
);

/** *Took it as a sign that …*: what somebody reads into it. */
const readAs =
  /\b(?:took|takes?|taken|read|reads|saw|sees?|seen|interpret(?:s|ed)?|treat(?:s|ed)?|view(?:s|ed)?)\s+[^,;]{1,40}?\s+as\s+(?:an?\s+|another\s+|the\s+)?(?:\w+\s+)?(?:signs?|signals?|hints?|indications?|evidence|proof|omens?|warnings?|confirmation)\s+that\b/gi;

/** *Most of them worried that …*: the same without a verb, where the sentence is not about us. */
const mindAlone = new RegExp(
  `\\b(?:${feeling}) (?:(?:about|of|by|over) the (?:risk|possibility|danger|threat|prospect|chance) )?that\\b`,
  'gi',
);

const ofUs = /\b(?:we|i|us|our|it)\b[^,;]*$/i;

/** *Crews were told the dam could burst*. */
const told =
  /\b(?:is|are|was|were|been)\s+(?:\w+ly\s+|also\s+|all\s+)?(?:told|warned|assured|informed|advised)\s+(?:that\b|(?=(?:the|an?|its|their|it|they|there|[a-z]{3,}s)\s(?:[\w’'-]+\s+){0,5}?(?:may|might|could|would|will|(?:is|are|was|were)\s+(?:un)?likely)\b))/gi;

const asIf =
  /\b(?:acts?|acted|behaves?|behaved|carry on|carrie[sd] on|lives?|lived|talks?|talked|spoke|speaks?|plans?|planned|trades?|traded) as (?:if|though)\b/gi;

/** *The mediators are confident that …*: a state of mind of somebody else. */
function statesOfMind(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [mind, mindAlone, readAs, told, asIf]
    .flatMap((pattern) => [...masked.matchAll(pattern)].map((match) => ({ pattern, match })))
    .toSorted((a, b) => a.match.index - b.match.index)
    .flatMap(({ pattern, match: { index, 0: words } }) => {
      const before = masked.slice(0, index);
      if (!(pattern === mindAlone ? /\p{L}/u.test(before) && !ofUs.test(before) : hasSpeaker(before))) return [];
      return [
        { start: index, end: pattern === asIf ? endOfClause(masked, index) : ownAgainAfter(index + words.length) },
      ];
    });
}

const hope =
  /\b(?<!\b(?:our|my) (?:\w+ )?)(?:hope|idea|thinking|aim|ambition|wish)\s+(?:(?:in|of|among|at|behind)\s+[^,;]{1,40}?\s+)?(?:here |now )?(?:is|was|remains|remained|has been|had been)\s+that\b/gi;

const mistake =
  /\b(?:wrong|mistake|mistaken|na[iï]ve|foolish|premature|error|misleading|tempting) to (?:think|believe|assume|suppose|conclude|imagine|infer|say) that\b/gi;

/** What it would be a mistake to think, nobody says. */
function mistakes(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(mistake)].map(({ index, 0: words }) => ({
    start: index,
    end: ownAgainAfter(index + words.length),
  }));
}

/** What somebody hopes for or has in mind, nobody estimates. */
function hopes(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(hope)].map(({ index, 0: words }) => ({
    start: index,
    end: ownAgainAfter(index + words.length),
  }));
}

/** *Is viewed by lenders as unlikely*, *is judged likely by the bank*; without *by* it is hearsay, which the writer passes on. */
const agentive =
  /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|still\s+|now\s+)?(?:seen|viewed|regarded|considered|judged|deemed|rated|thought|believed|held|reckoned|described|interpreted|assessed|expected|estimated|put)\b[^,;]*?\bby\s+(?!(?:us|our|this|these)\b)((?:[\p{L}’'-]+\s+){0,4}?[\p{L}’'-]+)(?=\s*[.,;:)]|\s*$|\s+(?:as|to be|at|in|to)\b)/giu;

function seenBy(masked: string): Span[] {
  return [...masked.matchAll(agentive)]
    .filter(({ 1: who = '' }) => isPerson(`${who.replace(/^(?:most|many|some|several|all|both|few) of /i, '')} `))
    .map(({ index, 0: words }) => ({
      start: ownClauseStart(masked, index),
      end: ownAgainIn(masked)(index + words.length),
    }));
}

/** *A raid that it sees as likely*: what somebody holds of the noun before. */
const seenInRelative =
  /\b(?:that|which|whom?)\s+(?:it|he|she|they)\s+(?:\w+ly\s+|also\s+|still\s+|now\s+)?(?:sees?|saw|views?|viewed|regards?|regarded|considers?|considered|deems?|deemed|rates?|rated|thinks?|thought|believes?|believed|calls?|called|judges?|judged|reckons?)\b/gi;

function seenInRelatives(masked: string): Span[] {
  return [...masked.matchAll(seenInRelative)].map(({ index, 0: words }) => ({
    start: index,
    end: endOfClause(masked, index + words.length),
  }));
}

/** *The owner’s view: a strike is likely*. */
const viewWithColon =
  /^\W*(?!(?:our|my)\b)[^,;:]{0,60}?\S(?:['’]s|s['’]) (?:[\w-]+ ){0,2}(?:view|take|verdict|reading|message|argument|claim|answer|conclusion|bottom line|forecast|prediction|assessment|estimate|warning|bet):\s/i;

function viewsWithColon(masked: string): Span[] {
  const match = viewWithColon.exec(masked);
  return match ? [{ start: 0, end: ownAgainIn(masked)(match[0].length) }] : [];
}

/** *Concern it could close*, *fears the dam might burst*: noun or verb, somebody has them. */
const bareFear =
  /\b(?:[Cc]oncerns?|[Ff]ears?|[Ww]orries|[Ss]peculation|[Hh]opes|[Rr]umou?rs|[Ss]uspicions)\s+(?=(?:it|they|he|she|there|the|an?|its|their|his|her|some|many|more|another|\p{Lu}[\p{L}’'-]+)\b(?:(?!\s(?:that|which|who|and|but)\b)[^,;]){0,60}?\s(?:could|might|may|would|will|(?:is|are|was|were) (?:un)?likely)\b)/gu;

function fearsIn(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(bareFear)]
    .filter(({ index }) => !ownNoun.test(masked.slice(0, index)) && !isOwnVerb(masked.slice(0, index)))
    .map(({ index, 0: words }) => ({ start: index, end: ownAgainAfter(index + words.length) }));
}

/** *To the brokers, a sale looked unlikely*, *a sale looked unlikely to the brokers*. */
const looksToSomebody =
  /^\W*(?:(?:but|and|yet) )?to ([^,;]{3,50}),\s[^,;]*?\b(?:look|seem|appear|feel|felt)(?:s|ed)?\b|\b(?:look|seem|appear)(?:s|ed)?(?: (?:\w+ly|very|quite|all but))* (?:(?:un)?likely|certain|possible|inevitable) to ((?:the|most|many|some|several|its|their|his|her) [^,;.]{3,40})(?=[.,;]|$)/i;

function looksTo(masked: string): Span[] {
  const match = looksToSomebody.exec(masked);
  return match && isPerson(`${match[1] ?? match[2]} `)
    ? [{ start: match.index, end: ownAgainIn(masked)(match.index + match[0].length) }]
    : [];
}

const dangerTo =
  /^\W*for ([^,;]{2,40}),(?: who[^,;]*,)? the (?:danger|fear|risk|worry|hope) was that\b|\bthe (?:danger|fear|risk|worry|hope) (?:for|to) ([^,;]{2,40}?) was that\b/i;

function dangersTo(masked: string): Span[] {
  const match = dangerTo.exec(masked);
  return match && isPerson(match[1] ?? match[2] ?? '') ? [{ start: match.index, end: masked.length }] : [];
}
