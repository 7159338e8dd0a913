// Reported speech: what stands after a verb or a noun of speech, or beside one.
import type { Span } from '../../text/span.ts';
import type { SentenceExclusion } from '../sentenceExclusion.ts';
import { hasSpeaker, isPerson, ownOpening, ownSubject } from '../speakers.ts';
import { afterVerbs, sayingVerb } from '../speechVerbs.ts';
import { endOfClause, ownAgainIn } from '../writersClause.ts';
import { inProse } from './inProse.ts';

export const speech: readonly SentenceExclusion[] = [
  {
    name: 'words after a verb of speech',
    spans: inProse((prose) => afterVerbs(prose, sayingVerb)),
    leaves: 'The minister said that a strike was likely.',
    keeps: 'The minister left, and a strike is likely.',
  },
  {
    name: 'words after a noun of speech',
    spans: inProse(saidInNouns),
    leaves: 'There are rumours that a strike is likely.',
    keeps: 'Rumours that the port will close are unlikely to be true.',
  },
  {
    name: 'what somebody was told',
    spans: toldInParticiple,
    leaves: 'Told by the guards that a strike was likely, the owner left.',
    keeps: 'Told by the guards that the gate was shut, the owner is likely to leave.',
  },
  {
    name: 'told to expect it, with a colon',
    spans: inProse(toldBeforeColon),
    leaves: 'They were told to expect the worst: a flood is likely.',
    keeps: 'They were told to leave the pier: a flood is likely.',
  },
  {
    name: 'speech in a participle',
    spans: inProse(saidInParticiples),
    leaves: 'The owner left, arguing that a strike is likely.',
    keeps: 'It is worth adding that a strike is likely.',
  },
  {
    name: 'with somebody saying',
    spans: inProse(withSaying),
    leaves: 'With the guild signalling it is unlikely to pay, the mill closed.',
    keeps: 'With the lamps signalling at dusk, the mill is likely to close.',
  },
  {
    name: 'what somebody urges others to do',
    spans: inProse(urgings),
    leaves: 'The guild urged crews to leave yards that are likely to close.',
    keeps: 'We urge crews to leave yards that are likely to close.',
  },
];

const nounOfSpeech =
  /\b(?<!\b(?:our|my|this) (?:\w+ )?)(?:claims?|rumou?rs?|reports?|fears?|warnings?|allegations?|assertions?|suggestions?|belief|view|opinion|hopes?|speculation|predictions?|worries|concerns?|accusations?|statements?|assurances?|promises?|insistence|denials?|conviction|expectations?|admission|argument|contention|suspicions?|verdict|(?<!foregone )conclusion|message|advice|(?<=(?:\b(?:the|an?|his|her|its|their)|['’]s|s['’]) (?:\w+ )?)(?:thought|feeling|hints?)|(?<=(?:\b(?:his|her|its|their)|['’]s|s['’]) (?:\w+ )?)(?:(?:base|central) case|baseline|bet|assessment|estimate|judge?ment|forecast|projection|outlook)s?|idea|notion|theory|theories|hypothesis|impression|hunch|worry|unease|story|sentiment|(?<=\b(?:growing|widespread|general|palpable|mounting|common) )(?:sense|feeling)|consensus|reminder|threats?|shorthand|narrative|refrain|mantra|myth|wisdom|assumptions?|perception|unease|talk|chatter|gossip|news|word|(?<=\bthe )feeling|(?<=\b(?:voic|express)(?:e[sd]?|ing) (?:\w+ )?)confidence)(?:\s+(?:among\s+[^;]{1,90}?|(?:(?:grounded|rooted|based)\s+)?(?:by|of|from|in|on|over|about|at)\s+[^,;]{1,50}?))?(?:\s+(?:favou?red|held|advanced|put forward|preferred|shared|voiced|offered|pushed|promoted|championed|embraced) by [^,;]{2,60}?)?(?:,\s+(?:as|voiced|shared|expressed|heard|repeated)\s[^,;]{2,60},)?(?:\s+(?:is|was|has been|persist(?:s|ed)?|linger(?:s|ed)?|gr(?:ows?|ew)|spreads?|prevail(?:s|ed)?|abound(?:s|ed)?|circulate[sd]?|endure[sd]?|mount(?:s|ed)?|remain(?:s|ed)?|(?:is|are|was|were) (?:rising|growing|mounting|spreading|widespread|rife|common|forming|emerging|building|hardening|taking shape)(?:\s+(?:among|in)\s+[^,;]{1,50}?)?))?(?:\s+(?:out there|around|about|already|now))?\s+(?:that\b(?!\s+(?:may|might|could|will|would|can|should|is|are|was|were|has|have|had)\b)|(?<=\b(?:reports|rumou?rs|claims|stories|suggestions|speculation)\b[^,;]{0,30})(?:(?:that|which) )?(?:suggest(?:s|ed|ing)?|hint(?:s|ed|ing)?|say(?:s|ing)?|said|claim(?:s|ed|ing)?|alleg(?:es|ed|ing)|imply(?:ing)?)\b)/gi;

/** *Our first view that …*, *we share the concern that …*. */
export const ownNoun =
  /\b(?:(?:our|my)|(?:we|i)\s+(?:\w+ly\s+|also\s+)?(?:share|hold|take|have|had|endorse|support|accept|keep|stand by|come to|reached|reach)\s+(?:the|this|that|a|an|their|his|her|\w+['’]s?))\s+(?:[\w'’-]+\s+){0,2}$/i;

/** *We fear that …*, *this report claims that …*: a verb, of the writer's; *these claims that* is none. */
export const isOwnVerb = (before: string): boolean =>
  ownSubject.test(before) && !/\b(?:these|this|that|which|one|it|you)\s*$/i.test(before);

const finite = /\b(?:may|might|could|will|would|can|is|are|was|were|has|have|had|found|did|does|do)\b/gi;

/** *The consensus is that …*, *the prevailing view was that …*: it says itself whose it is. */
const isOfThePublic = (before: string, words: string): boolean =>
  /^(?:consensus|wisdom|word|talk|gossip|chatter|feeling (?:in|among|at))\b/i.test(words) ||
  /\b(?:prevailing|general|common|majority|dominant|received|popular|widespread|conventional|official|orthodox)\s+$/i.test(
    before,
  );

/** *…, where crews may strike*: a clause that hangs on what is claimed. */
const inRelative = /,\s+(?:where|who|in which|after which|so that|because|as|if|when)\s[^,;]*$/i;

/** *Claims that the dam may burst are unlikely to be true*: what is claimed has the first verb after *that*, the writer the second. */
function saidInNouns(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(nounOfSpeech)].flatMap((m) => {
    const before = masked.slice(0, m.index);
    const from = m.index + m[0].length;
    // *The verdict was that …* has its verb before *that*; of whose verdict it is, a genitive tells.
    const isPredicate = /\b(?:is|was|been)\s+that$/i.test(m[0]);
    if (
      ownNoun.test(before) ||
      isOwnVerb(before) ||
      (isPredicate &&
        !isOfThePublic(before, m[0]) &&
        !/(?:['’]s?|\b(?:his|her|their))\s+(?:\w+\s+){0,2}$/i.test(before) &&
        !/\bby (?!(?:us|our|this)\b)/i.test(m[0]))
    )
      return [];
    if (isPredicate) return [{ start: from, end: ownAgainAfter(from) }];
    if (/^\W*(?:despite|contrary to|notwithstanding|amid|given|because of)\b/i.test(before))
      return [{ start: m.index, end: endOfClause(masked, from) }];
    const [, second] = [...masked.slice(from).matchAll(finite)].filter(
      ({ index, 0: word }) => word !== 'May' && !inRelative.test(masked.slice(from, from + index)),
    );
    const isAuxiliary = second && /^\s*(?:be|been|have)\b/.test(masked.slice(from + second.index));
    return [{ start: m.index, end: second && !isAuxiliary ? from + second.index : ownAgainAfter(from) }];
  });
}

/** *Told by his doctors that …, the marshal resigned*: a participle that opens the sentence. */
const toldThat =
  /^\W*(?:told|warned|advised|informed|assured|persuaded|convinced|worried|concerned|confident|afraid|fearful|anxious)\b[^,;]*?\bthat\b/i;

function toldInParticiple(sentence: string): Span[] {
  const match = toldThat.exec(sentence);
  return match ? [{ start: 0, end: endOfClause(sentence, match[0].length) }] : [];
}

/** What follows a deed (*told to leave: …*) is its reason, and may be the writer's; what follows the telling itself is told. */
const beforeColon =
  /\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+|also\s+|all\s+)?(?:told|warned|advised|informed|assured|briefed)(?:\s+(?:to (?:expect|prepare|brace|fear|count on|reckon|be ready)|of|about|by|the|why|bluntly|what|as much|so|otherwise|again|in|on)\b[^:;]*)?:\s/i;

function toldBeforeColon(masked: string): Span[] {
  const match = beforeColon.exec(masked);
  return match ? [{ start: match.index, end: ownAgainIn(masked)(match.index + match[0].length) }] : [];
}

/** *…, saying such a sale could follow*: without *that*. */
const saidBare =
  /(?:[,”"]|\b(?<!\b(?:our|this|my) (?:[\w-]+ ){0,2})(?:notes?|letters?|reports?|statements?|papers?|memos?|articles?|posts?|threads?|surveys?|stud(?:y|ies)|leaflets?|columns?|pamphlets?|essays?|editorials?|op-eds?|speech|sermon|headlines?))\s+(?:saying|warning|arguing|claiming|adding|insisting|predicting|alleging|suggesting|forecasting|asserting|stating|reporting|estimating)\s+(?!(?:that|so|it|this)\b)(?=(?:[\w’'%-]+\s+){1,9}?(?:could|might|may|would|will|(?:is|are|was|were) (?:un)?likely)\b)/gi;

/** *…, arguing that*; *suggesting that* only of a document that somebody brings out: after a fact it is the writer's inference. */
const saidInParticiple =
  /\b(?:(?:saying|reporting|warning|claiming|arguing|insisting|adding|noting|remarking|observing|objecting|countering|retorting|quipping|joking|replying|declaring|maintaining|conceding|admitting|stating|predicting|boasting|complaining|cautioning|stressing|asserting|alleging|contending|pointing out|fearing|believing)|telling [^,;]{1,30}|(?:wrote|writes|published|publishes|issued|issues|released|sent|posted|circulated|leaked|printed|signed|drew up|penned|filed|submitted) (?:[\w’'-]+ ){0,6}(?:notes?|letters?|reports?|statements?|papers?|memos?|articles?|posts?|surveys?|stud(?:y|ies)|bulletins?|leaflets?|columns?|pamphlets?|essays?|briefs?|briefings?|editorials?|opinions?|notices?|circulars?|advisory|review|message) (?:suggesting|hinting|implying|indicating|concluding|estimating))(?: (?:in|at|on|to|during) [^,;]{2,40}?| \w+ly| also)? that\b/gi;

/** *Quoting a clerk saying some boats may have sunk*. */
const quotedSaying =
  /\b(?:quot|cit)(?:e[sd]?|ing)\s+(?!(?:us|our|me|my)\b)[^,;]{2,60}?\s(?:as\s+)?(?:saying|warning|claiming|arguing)\s/gi;

function saidInParticiples(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [saidInParticiple, saidBare, quotedSaying]
    .flatMap((pattern) => [...masked.matchAll(pattern)])
    .flatMap(({ index, 0: words }) => {
      const before = masked.slice(0, index);
      const from = index + words.length;
      if (
        ownOpening.test(before) ||
        /\b(?:worth|by|without|in|of|before|for|is|are|was|were|no)\s+(?:also\s+|\w+ly\s+)?$/i.test(before)
      )
        return [];
      return [{ start: index, end: /\p{L}/u.test(before) ? ownAgainAfter(from) : endOfClause(masked, from) }];
    });
}

/** *With the guild signalling it is unlikely to pay*: speech without *that* beside the sentence. */
const someoneSaying =
  /\bwith ((?:the|an?|\p{Lu}\S*)[^,;]{0,40}?\s)(?:signall?ing|saying|warning|hinting|claiming|arguing|insisting|predicting|suggesting|indicating)\s+(?=(?:that|it|they|he|she|there|the|an?|its|their)\b)/giu;

function withSaying(masked: string): Span[] {
  return [...masked.matchAll(someoneSaying)]
    .filter(({ 1: who = '' }) => isPerson(who))
    .map(({ index, 0: words }) => ({ start: index, end: endOfClause(masked, index + words.length) }));
}

/** Advice of others, with what it names. */
const urging =
  /\b(?:urge[sd]?|advise[sd]?|encourage[sd]?|instruct(?:s|ed)|implore[sd]?|beseech(?:es)?|call(?:s|ed) (?:on|upon))\s+(?!to\b)[^,;]{2,60}?\s(?:not )?to [a-z]/gi;

function urgings(masked: string): Span[] {
  return [...masked.matchAll(urging)]
    .filter(({ index }) => hasSpeaker(masked.slice(0, index)))
    .map(({ index, 0: words }) => ({ start: index, end: endOfClause(masked, index + words.length) }));
}
