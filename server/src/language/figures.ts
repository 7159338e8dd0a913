// Phrases that are found by what stands elsewhere in the sentence: a grade far from its noun, a percentage beside an estimate.
import { overlaps, type Span } from '../text/span.ts';
import { contextLength, type Match } from './context.ts';
import { numeral, weighty } from './lexicon/words.ts';

/** What may befall: its *potential* is a likelihood, that of a market is none. */
const hazard =
  '(?:[\\w-]+ ){0,3}?(?:flood(?:s|ing)?|ice jams?|landslides?|mudslides?|avalanches?|frosts?|storms?|hail|drought|(?:wild)?fires?|thunder(?:storms)?|tornado(?:es)?|unrest|violence|escalation|conflict|clashes|outbreaks?|spread|transmission|disruption)';
const subject = new RegExp(
  `\\b(?:likelihood|probability|chances?|odds|possibility|(?<!\\b(?:economic|business|growth|trade|job|employment|career|earnings) )prospects?|potential for ${hazard})\\b`,
  'gi',
);
const verbOfState =
  '(?:is|are|was|were|remains?|remained|seem(?:s|ed)?|look(?:s|ed)?|appear(?:s|ed)?|stay(?:s|ed)?|became)(?:\\s+(?:now|still|also|therefore|currently))?(?:\\s+(?:assessed|rated|judged|estimated|considered|put|thought|deemed)(?:\\s+(?:as|to be|at))?)?|as|to be';
const extent =
  '(?:(?:not|hardly|\\w+ly|very|extremely|quite|fairly|rather|relatively|now|still|vanishingly|exceptionally)\\s+)*';
const size = `(?:slim to (?:none|nil)|(?:close|next) to (?:zero|nil|none)|near(?:ly)?[- ]zero|remote|slim|slight|small|low|high|higher|lower|non-?existent|nil|negligible|minimal|tiny|even|about even|roughly even|poor|good|faint|marginal|long|moderate|medium|${weighty})`;
const isWeighty = new RegExp(`(?:${weighty})$`, 'i');
const predicate = new RegExp(
  `\\b(?:${verbOfState})\\s+(${extent}${size}(?: to (?:very )?(?:moderate|medium|high))?)(?!(?<=\\bas \\w+) as\\b)(?=\\s*(?:[.,;:)—–]|$|\\s(?:and|but|as|if|while|given|because|at|in|for|over|by|until|before|after|so|though|although|this|unless)\\b))`,
  'gi',
);

/** *Keeps the prospects of a thaw low*. */
const keptLow = new RegExp(
  `\\b(?:keep|leav|mak|hold|render)(?:e?s|ing|e)?\\s+(?:the\\s+|any\\s+)?(?:likelihood|probability|chances|odds|prospects)\\s+(?:of|for|that)\\s+[^,;]{2,60}?\\s(${extent}${size})(?=\\s*(?:[.,;:)—–]|$|\\s(?:and|but|while|given|because|at|in|for|over|until|this)\\b))`,
  'gi',
);

/** *Likelihood of a default: low*, *(probability: medium to high)*: a label and its grade. */
const labelled =
  /(?<![\p{L}-])(?:likelihood|probability|chances?|odds)(?: (?:of|that) [^:;.()=]{1,80})?(?: level| rating)?\s*[:=]\s*((?:(?:very|extremely|quite|fairly|rather|relatively) )?(?:remote|slim|slight|low|moderate|medium|high|negligible|even)(?:(?: to |\s?[-–/]\s?)(?:moderate|medium|high))?)(?=\s*(?:[.,;)—]|$|\())/giu;

/** *The chances of this are good*; prospects that are good are those of a trade. */
const goodOf = /\b(?:chances|odds)(?: (?:of|for|that) [^,;]*)?\s*$/i;

const kindOfGrade = (words: string): Match['kind'] =>
  /(?:existent|nil)$/i.test(words) ? 'certainty' : isWeighty.test(words) ? 'vague' : 'likelihood';

/** *The likelihood of a default is remote*: the grade stands far from its noun. */
export function predicates(sentence: string, found: readonly Match[]): Match[] {
  const result: Match[] = [];
  if (sentence.search(subject) < 0) return result;
  for (const match of sentence.matchAll(predicate)) {
    const before = sentence.slice(0, match.index);
    const clause = before.slice(
      Math.max(before.lastIndexOf(';'), before.lastIndexOf(', and '), before.lastIndexOf(', but '), 0),
    );
    const end = match.index + match[0].length;
    const span = { start: end - (match[1]?.length ?? 0), end };
    if (/good$/i.test(match[0]) && !goodOf.test(clause)) continue;
    if (clause.search(subject) < 0 || found.some((other) => overlaps(other, span))) continue;
    result.push({ kind: kindOfGrade(match[0]), ...span });
  }
  for (const match of [...sentence.matchAll(labelled), ...sentence.matchAll(keptLow)]) {
    const end = match.index + match[0].length;
    const span = { start: end - (match[1]?.length ?? 0), end };
    if (!found.some((other) => overlaps(other, span))) result.push({ kind: 'likelihood', ...span });
  }
  return result;
}

const amount = '(?<![\\d,]|(?<!\\.\\.)\\.)(?:\\d+(?:[.,]\\d+)?|\\.\\d+)';
const perCent = '(?:%|per[\\s-]?cent\\b|pc\\b)';
const small =
  '(?:two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred|a thousand|(?:several|one|a few|many|a|\\d[\\d.,]*) (?:hundred|thousand|million|billion|trillion)|\\d[\\d,]*)';
/** *11:59 pm*, *by 18:00*: a time of day, no odds. */
const clock =
  '\\d{1,2}:[0-5]\\d(?:\\s?(?:[ap]\\.?m\\b|h\\b|UTC|GMT|CET)|(?<=\\b(?:at|by|until|till|before|after|from|since) \\d{1,2}:\\d\\d)\\b)';
const figure = new RegExp(
  `(?:(?:(?:less|more|better|greater|higher|lower) than|in excess of|close to|about|around|roughly|approximately|at least|at most|up to|over|under|near(?:ly)?|almost|between|above|below|only|[<>≈~≤≥])\\s*)?(?:${amount}\\s*(?:${perCent}?\\s*(?:[-–—]|to|and)\\s*\\d+(?:[.,]\\d+)?\\s*)?-?${perCent}|\\b${numeral}[\\s-]per[\\s-]?cent\\b)` +
    `|\\b(?:one|two|three|\\d+)[\\s-](?:in|out\\sof)[\\s-](?:about\\s)?${small}\\b|\\b(?:\\d+|${numeral})\\s+to\\s+(?:\\d+|one|two|three|four|five)\\b(?!\\s*(?:%|per))(?:\\s+against\\b)?|\\b(?:(?!${clock})\\d+\\s?:\\s?\\d+|\\d\\d/\\d\\d|1/\\d[\\d,]*)\\b(?:\\s+against\\b)?` +
    `|(?<![\\d.,])0?\\.\\d+(?![\\d.,]*\\d|\\s*(?:%|per|times|x\\b|points?\\b))|\\b(?:[\\d.]+\\s?[x×]\\s?)?10\\s?(?:\\^\\s?\\(?[-−–]\\d+\\)?|⁻[⁰¹²³⁴-⁹]+)|\\b\\d(?:\\.\\d+)?e-\\d+\\b`,
  'gi',
);

/** A percentage that is a probability by its place: in brackets after an estimate, or said of a chance. */
export function figures(sentence: string, found: readonly Match[]): Match[] {
  const result: Match[] = [];
  if (!/\d|\b(?:in|to)\b/i.test(sentence)) return result;
  for (const match of sentence.matchAll(figure)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (found.some((other) => overlaps(other, span)) || isRange(sentence, span.start)) continue;
    if (
      isBesideEstimate(sentence, span.start, found) ||
      isSaidOfChance(sentence, span.start, span.end, match[0]) ||
      isAfterEvent(sentence, span) ||
      isInBrackets(sentence, span) ||
      isOfEvent(sentence, span) ||
      isPutAt(sentence, span) ||
      isHeldRight(sentence, span) ||
      isAlsoSaid(sentence, span, [...found, ...result])
    )
      result.push({ kind: 'number', ...span });
  }
  return result;
}

/** *A chance of 14 per cent this week and 27 per cent this month*: a second figure of the same chance. */
const joins =
  /^(?:\s+[\w’'-]+){0,4},?\s+(?:and|or)\s+(?:then\s+|only\s+|just\s+|about\s+|around\s+)?[~≈]?$|^,\s+(?:and\s+)?by\s+(?:20|21)\d\d\s*[=:]\s*$|^\s+that\b[^.]{3,120}[;,]\s+and\s+at\s+$/;
const isAlsoSaid = (sentence: string, { start, end }: Span, found: readonly Match[]): boolean =>
  /^\s+(?:this|that|next|in|within|by|over|for|on|at|during|through|after|tomorrow|today|respectively)\b|^\s*[,.;)]|^\s*$/.test(
    sentence.slice(end),
  ) &&
  found.some(
    (other) =>
      other.kind === 'number' &&
      other.end < start &&
      joins.test(sentence.slice(other.end, start)) &&
      !/\b(?:risen|fallen|rose|fell|grew|lost|won|cut)\b/.test(sentence.slice(other.end, start)),
  );

/** *(range: 30–60 %)*: how far the figure before it reaches. */
const isRange = (sentence: string, start: number): boolean =>
  /\((?:\d+ ?% )?(?:range|interval|quartiles|iqr|ci|confidence interval)\b[^()]*$/i.test(
    sentence.slice(Math.max(0, start - contextLength), start),
  );

/** *Likely (60 %)*, *likely (P≈60 %)*, *likely, a probability of 60 %*. */
const isBesideEstimate = (sentence: string, start: number, found: readonly Match[]): boolean =>
  found.some(
    (estimate) =>
      (estimate.kind === 'likelihood' || estimate.kind === 'vague') &&
      /^[\s*_]*(?:\(|,|—|–|-\s)\s*(?:at |i\.e\.,? |that is,? |or |a probability of |p ?[=:]? ?)?$/i.test(
        sentence.slice(estimate.end, start),
      ),
  );

/** What has a share, a price or a size, and what changes one: a percentage beside it may be that. */
const measured =
  /\b(?:shares?|rates?|prices?|turnout|growth|inflation|votes?|majority|support|polls?|polling|seats?|output|revenues?|profits?|sales|exports?|imports?|tax(?:es)?|tariffs?|tolls?|lev(?:y|ies)|duty|duties|fees?|fares?|rents?|wages?|pay|yields?|margins?|budgets?|deficit|debt|gdp|capacity|stocks?|demand|supply|supplies|population|unemployment|premiums?|discounts?|quotas?|levels?|costs?|value|spending|funding|storage|reserves|harvest|crops?|traffic|freight|trade|loss(?:es)?|half|most|majority|part|(?:rise|f[ae]ll|grow|climb|drop|decline|shrink|increase|decrease|cut|reduce|raise|lower|gain|lose|double|expand|contract|exceed|reach|recover|slip|jump|surge)(?:s|n|ed|d|ing)?)\b|%.*%/i;

/** *The weir will close (60 %).*: in brackets at the end of what is to come, where nothing is measured. */
function isAfterEvent(sentence: string, { start, end }: Span): boolean {
  const opening = /\((?:p\s*=\s*)?$/.exec(sentence.slice(Math.max(0, start - 20), start))?.[0];
  const before =
    opening &&
    sentence
      .slice(0, start - opening.length)
      .split(/[;:]/)
      .at(-1);
  return (
    before !== undefined &&
    /^\)[.!\s”"’'*_]*(?:$|;)/.test(sentence.slice(end)) &&
    /\b(?:will|won['’]t|likely|unlikely|probably|expect(?:s|ed)?)\b/i.test(before) &&
    !measured.test(sentence)
  );
}

/** *The king will survive the year: 90 %*: a list of predictions. */
const isOfEvent = (sentence: string, { start, end }: Span): boolean =>
  /^[\s.*_]*$/.test(sentence.slice(end)) &&
  /^[^:]*\b(?:will|won['’]t|(?:does|do) not|(?:does|do)n['’]t)\b[^:]*:[\s*_]*$/i.test(sentence.slice(0, start)) &&
  !measured.test(sentence);

/** *A low (20 %) chance*: between the grade and its noun. */
const isInBrackets = (sentence: string, { start, end }: Span): boolean =>
  /\b(?:low|medium|moderate|high|slim|small|slight|remote|even|good|strong) \($/i.test(
    sentence.slice(Math.max(0, start - 20), start),
  ) && /^\) (?:chance|probability|likelihood|risk)\b/i.test(sentence.slice(end));

/** *We put it at 60 per cent*: a pronoun of the event, in a sentence that measures nothing. */
const putAt =
  /(?:^|[^\p{L}\p{N}])(?:(?:[Ww]e|I)(?:['’]d| would)?(?: now| still| currently)? (?:(?:put|place|rate|assess) (?:it|this|that) (?:now )?at|give (?:it|this|that))|I(?:['’]d| would)? say|which (?:we|I)(?:['’]d| would) (?:put|place|rate)(?: roughly| somewhere)? (?:at|in the|around)|(?:I am|I was|I['’]m|[Ww]e are|[Ww]e were|[Ww]e['’]re) (?:now |still |currently )?at|(?:[Mm]y|[Oo]ur) (?:own |current |latest )?(?:estimate|guess|prediction|credence|forecast)(?: (?:for|of) (?:an?|the|this|that|such) [^,;:]{2,40}?)?(?: (?:is|stands at|remains|sits at)(?: now| still)?|:)) (?:about |around |roughly |some )?$/u;
/** *Down from 22 %*: the same figure at another time. */
const earlierFigure = /\b(?:up|down) from [^,;.]*/i;
const estimatesAloud =
  /\b(?:if|risk|doubt|expect|think|will|would|may|might|could|likely|unlikely|probable|possible|chance|likelihood|odds)\b/i;

function isPutAt(sentence: string, { start, end }: Span): boolean {
  const put = putAt.exec(sentence.slice(0, start));
  if (
    !put ||
    measured.test(sentence.replace(earlierFigure, '')) ||
    /^\s+(?:of|off|more|less)\b/.test(sentence.slice(end)) ||
    // *We are at 60 %* may tell how far a work is.
    (/(?:am|are|was|were|['’]m|['’]re)\b[^,;]* at\b/.test(put[0]) &&
      !/^\s+(?:that|on whether)\b/.test(sentence.slice(end)))
  )
    return false;
  const before = sentence.slice(0, put.index);
  return !/\p{L}/u.test(before) || estimatesAloud.test(before);
}

/** *We think 60 % is about right*, *our guess is that 40 % is nearer the mark*. */
const heldBefore =
  /\b(?:(?:[Ww]e|I) (?:(?:still|would|now) )?(?:think|believe|feel|reckon|say|guess|judge)|(?:[Oo]ur|[Mm]y) (?:best )?(?:guess|view|feeling|sense) is)(?: that)? (?:about |around |roughly |some )?$/;
const heldAfter =
  /^\s+(?:is|seems|looks|feels|sounds) (?:(?:about|roughly|nearly|more|a|still) )?(?:right|fair|reasonable|sensible|closer|nearer|likelier)\b(?!\s+(?:shares?|prices?|rates?|tolls?)\b)/;

const isHeldRight = (sentence: string, { start, end }: Span): boolean =>
  heldBefore.test(sentence.slice(0, start)) && heldAfter.test(sentence.slice(end)) && !measured.test(sentence);

/** *The chance of a repeat is about 60 %*, *we put the odds between 20 and 30 %*; no share of something else. */
function isSaidOfChance(sentence: string, start: number, end: number, words: string): boolean {
  const before = sentence.slice(Math.max(0, start - contextLength), start);
  const isPutBetween =
    /^between\b/i.test(words) &&
    /\b(?:put|place|set|estimate|assess|rate)s?\s+(?:the|its|this)\s+(?:likelihood|probability|chances?|odds)\b[^,;]*$/i.test(
      before,
    );
  const isMoving = /^(?:below|above|under|over)\b/i.test(words) && chanceMoves.test(before);
  const isShare = /^\s+(?:of|for|in) (?:the )?(?:gdp|seats|votes|voters|households)/i.test(sentence.slice(end));
  // *87 %, up from 86 %*: what was estimated before.
  const isEarlier =
    /\b(?:up|down)\b[^,;()]{0,20} from (?:(?:an?|its|the) (?:\w+ )?(?:figure|estimate|level|low|high|peak|reading) of )?$|\bcompared (?:to|with) $/i.test(
      before,
    );
  return (endsWithChanceIs(before) || isPutBetween || isMoving) && !isShare && !isEarlier;
}

/** *Risk* counts where its event is named: *the risk of a coup fell to 20 %*, not *a risk premium of 2 %*. */
const chanceIs =
  /^(.*?)\b(?:likelihood|probability|chances?|odds(?! ratios?)|(?<=\b(?:annual|yearly|lifetime|overall|implied|total) )risk|risk(?= (?:of|that)\b))\b([^;]*?)(?:\b|(?=[:=—–….]))(?:is|are|was|were|be|been|at|to|of|as|remains?|stands?|exceed(?:s|ed|ing)?|topp(?:ed|ing)|tops|reach(?:es|ed|ing)?|hits?|from|now|,(?=\s(?:now|currently)\b)|[:=]|[—–…]|\.{3})\s*(?:(?:now|(?:(?:very )?(?:low|medium|moderate|high)|near zero)(?:,|\.\.\.|…| [—–])|currently|still|estimated|assessed|put|at|to be|be|well|roughly|just|maybe|perhaps|say|(?:(?:something|more) )?like|closer to|nearer(?: to)?|somewhere(?: (?:near|around|about|between))?|in the (?:region|order) of|in the|relatively|(?:on|of) the order of|as (?:low|high|little|much) as|about|around|approximately|nearly|almost|under|over|(?:less|more) than)\s+)*$/is;

/** *With chances falling below 30 %*; without *below* it may be anything that fell. */
const chanceMoves =
  /\b(?:likelihood|probability|chances?|odds|risk (?:of|that))\b[^,;]*?\b(?:fall(?:s|ing)?|fell|drop(?:s|ped|ping)?|ris(?:es|ing)|rose|climb(?:s|ed|ing)?|go(?:es|ing))\s+(?:well\s+)?$/i;

/** *The chance of a repeat is about …*, but not *there is a chance that inflation exceeds …*. */
function endsWithChanceIs(before: string): boolean {
  const match = chanceIs.exec(before);
  if (!match) return false;
  const [, lead = '', between = ''] = match;
  if (/\bthere\s+(?:is|are|was|were|remains?)\b[^,;]*$/i.test(lead)) return false;
  if (/\b(?:rates?|shares?|prices?|yields?|returns?|margins?) of\b[^,;]*$/i.test(before.slice(lead.length)))
    return false;
  // After “that” the first verb is the event's own; the chance's comes second.
  const words = between.trim().split(/\s+/);
  return !/\bthat\b/i.test(between) || words.length > 4 || (words.length > 2 && /[^s]s$/.test(between.trim()));
}
