// Where in a paragraph, a bullet or a cell *Outcome:* stands, and how far it goes.
import { splitSentences } from '../../language/sentences.ts';
import type { Span } from '../../text/span.ts';
import { verdictAtHead } from './verdicts.ts';

/** *Outcome:*; with another sign behind it, it is a label only before a verdict: *Outcome – happened*. */
const label = /(?<![\p{L}\p{N}-])outcome\s*(?:(:)|[.–—-](?=\s))/giu;

/** A line of the source that begins with the label of something else of the judgement. */
const otherLabel =
  /[\r\n][ \t>]*[*_]{0,3}(?:WEP|(?:key )?judge?ment|assessment|estimate|likelihood|probability|chance|odds|confidence|time ?frame|horizon|deadline|window|sources?)\b[^:\n]{0,30}:/i;

/** What no outcome says, but a forecast that is labelled so: *Outcome: the talks would fail*. */
const looksAhead =
  /\b(?:will|would|shall|may|might|could|likely|unlikely|probab(?:ly|le)|possibl[ey]|expected to|going to|set to)\b|['’]ll\b/i;

const hedge = '(?:(?:almost|very|most|quite|highly) )?(?:certainly|probably|likely|possibly|perhaps|maybe)';
const modal =
  '(?:will|shall|would|should|may|might|could|can)(?: (?:still|yet|not|only|soon|well|probably|possibly|never))*';

/**
 * Words of the verdict that look ahead and are no forecast: whoever writes them is not sure what came of it, or waits. Each with
 * an example.
 */
export const undecided: readonly { readonly words: RegExp; readonly example: string }[] = [
  {
    words: new RegExp(
      `^\\W*${hedge} (?:it )?(?:happened|occurred|came|did|not|so|yes|no|true|false|correct|wrong|partly)(?!\\p{L})`,
      'iu',
    ),
    example: 'probably happened',
  },
  {
    words: new RegExp(
      `^\\W*(?:it )?(?:(?:has )?(?:not )?(?:yet )?to be seen|${modal} (?:have )?(?:happen|occur|come (?:true|about)|take place|materiali[sz]e)(?:ed|d)?)(?!\\p{L})`,
      'iu',
    ),
    example: 'may still happen',
  },
  {
    words:
      /^\W*(?:perhaps|maybe|possibly|(?:it )?(?:may|might|could)(?: well)? be(?: so)?|who knows|hard to (?:say|tell|judge)|(?:(?:we|I)(?: are| am|['’]re|['’]m) )?(?:un|not )(?:sure|certain|decided)|in doubt|doubtful)\s*(?:$|[,.;:!?()–—-])/iu,
    example: 'maybe, we will see',
  },
  {
    words:
      /(?<!\p{L})(?:we|I|you|time|nobody|no one|one)(?:['’]ll| (?:will|shall|can|could|may|might|would))(?: (?:soon|only|not|never|then|all|yet|still))* (?:see|know|tell|say|find out)(?= (?:if|whether|when|how|in|on|by|at|after|for|soon|then|later|next|once|more|yet|it|that|so)(?!\p{L})|\s*(?:$|[,.;:!?()–—-]))/iu,
    example: 'time will tell',
  },
  {
    words:
      /(?<!\p{L})(?:could|can|may|might|would|will)(?: still| yet)? (?:not|never) (?:yet )?be (?:verified|established|determined|confirmed|checked|known|settled|ascertained|proved|found)(?!\p{L})/iu,
    example: 'could not be verified',
  },
  {
    words:
      /(?<!\p{L})(?:it|this|that|the (?:outcome|result|verdict|answer)) (?:will|may|might|would) (?:not )?be (?:known|told|clear|settled|decided|recorded|confirmed|seen(?! as))(?!\p{L})/iu,
    example: 'it will be known in June',
  },
  {
    words: /(?<!\p{L})(?:would|might|may|could|should)(?: (?:not|never|only|probably|well))* have(?: been)? \p{L}/iu,
    example: 'the tender would have been needed',
  },
];

/** How far back the line is looked at. */
const lookBehind = 40;

/** Blanks and pictures: *✅ Outcome: happened*. */
const noWord = /(?:\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|[✓✗✘√])+$/u;

/** Whether a label at `index` begins something: the words, a sentence, a line of the source, or brackets. */
function begins(prose: string, source: string, index: number): boolean {
  const before = prose.slice(0, index).replace(noWord, '');
  return (
    before === '' ||
    /[.!?…:;|·][)"”’\]]*$|[([—–]$/.test(before) ||
    /(?:\n|\r)[ \t>*_•–-]*$/.test(source.slice(Math.max(0, index - lookBehind), index))
  );
}

/**
 * The stretches of `prose` that are outcomes, from their labels on. `source` is what it is the prose of, as long. An outcome goes
 * on to the bracket that closes around it, to a line with another label, to the next outcome with the judgement before that, or to the end.
 */
export function outcomeStretches(prose: string, source: string): Span[] {
  const labels = [...prose.matchAll(label)].filter(
    ({ index, 0: words, 1: colon }) =>
      begins(prose, source, index) && (colon || verdictAtHead(saidIn(prose.slice(index + words.length))) !== undefined),
  );
  return labels.flatMap(({ index, 0: words }, i) => {
    const from = index + words.length;
    const opens = /[([]\s*$/.exec(prose.slice(0, index))?.[0].charAt(0);
    const next = labels[i + 1]?.index;
    const line = source.slice(from, next).search(otherLabel);
    const end = opens
      ? (closing(prose, from, opens) ?? closing(source, from, opens) ?? prose.length)
      : line >= 0
        ? from + line
        : next === undefined
          ? prose.length
          : endBeforeJudgement(prose, from, next);
    const said = saidIn(prose.slice(from, end));
    const first = said.slice(0, splitSentences(said)[0]?.end ?? 0);
    const isForecast = looksAhead.test(first) && !undecided.some(({ words }) => words.test(first));
    return !verdictAtHead(said) && isForecast ? [] : [{ start: index, end }];
  });
}

/** Words from their first letter or figure on. */
const saidIn = (prose: string): string => prose.replace(/^[^\p{L}\p{N}]+/u, '');

/** Whether words without a label, under a heading *Outcome*, are one: they begin with a verdict, or say that there is none yet. */
export function isOutcomeWithoutLabel(prose: string): boolean {
  const said = saidIn(prose);
  const first = said.slice(0, splitSentences(said)[0]?.end ?? 0);
  return verdictAtHead(said) !== undefined || undecided.some(({ words }) => words.test(first));
}

/** Whether words are the label alone: what stands below is the outcome. */
export const isLabelAlone = (prose: string): boolean => /^[^\p{L}\p{N}]*outcomes?[^\p{L}\p{N}]*$/iu.test(prose);

/** The offset of the bracket that closes the one that is open at `from`. Prose has none right behind an address. */
function closing(words: string, from: number, opening: string): number | undefined {
  const bracket = opening === '(' ? ')' : ']';
  let depth = 1;
  for (let at = from; at < words.length; at++) {
    const sign = words.charAt(at);
    if (sign === opening) depth++;
    else if (sign === bracket && --depth === 0) return at;
  }
  return undefined;
}

/** Where an outcome ends before the next one at `next`: at the sentence between them that looks ahead. */
function endBeforeJudgement(prose: string, from: number, next: number): number {
  const [, ...others] = splitSentences(prose.slice(from, next));
  const judgement = others.find(({ start, end }) => looksAhead.test(prose.slice(from + start, from + end)));
  return judgement ? from + judgement.start : next;
}
