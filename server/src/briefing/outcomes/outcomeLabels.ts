// Where in a paragraph, a bullet or a cell *Outcome:* stands, and how far it goes.
import { splitSentences } from '../../language/sentences.ts';
import type { Span } from '../../text/span.ts';
import { verdictAtHead } from './verdicts.ts';

const label = /(?<![\p{L}\p{N}-])outcome\s*:/giu;

/** A line of the source that begins with the label of something else of the judgement. */
const otherLabel =
  /[\r\n][ \t>]*[*_]{0,3}(?:WEP|(?:key )?judge?ment|assessment|estimate|likelihood|probability|chance|odds|confidence|time ?frame|horizon|deadline|window|sources?)\b[^:\n]{0,30}:/i;

/** What no outcome says, but a forecast that is labelled so: *Outcome: the talks would fail*. */
const looksAhead =
  /\b(?:will|would|shall|may|might|could|likely|unlikely|probab(?:ly|le)|possibl[ey]|expected to|going to|set to)\b|['’]ll\b/i;

/** A verdict of which the writer is not sure is no forecast either. */
const hedgedVerdict =
  /^\W*(?:(?:almost|very|most|quite|highly) )?(?:certainly|probably|likely|possibly|perhaps|maybe)\s+(?:it )?(?:happened|occurred|came|did|not|so|yes|no|true|false|correct|wrong|partly)(?!\p{L})/iu;

/** How far back the line is looked at. */
const lookBehind = 40;

/** Whether a label at `index` begins something: the words, a sentence, a line of the source, or brackets. */
function begins(prose: string, source: string, index: number): boolean {
  const before = prose.slice(0, index).trimEnd();
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
  const labels = [...prose.matchAll(label)].filter(({ index }) => begins(prose, source, index));
  return labels.flatMap(({ index, 0: words }, i) => {
    const from = index + words.length;
    const opens = /[([]\s*$/.exec(prose.slice(0, index))?.[0].charAt(0);
    const next = labels[i + 1]?.index;
    const line = source.slice(from, next).search(otherLabel);
    const end = opens
      ? closing(prose, from, opens === '(' ? ')' : ']')
      : line >= 0
        ? from + line
        : next === undefined
          ? prose.length
          : endBeforeJudgement(prose, from, next);
    const said = prose.slice(from, end).trimStart();
    const first = said.slice(0, splitSentences(said)[0]?.end ?? 0);
    return !verdictAtHead(said) && looksAhead.test(first) && !hedgedVerdict.test(first) ? [] : [{ start: index, end }];
  });
}

/** The offset of the bracket that closes what is open at `from`; the end where none does. */
function closing(prose: string, from: number, bracket: string): number {
  const opening = bracket === ')' ? '(' : '[';
  let depth = 1;
  for (let at = from; at < prose.length; at++) {
    const sign = prose.charAt(at);
    if (sign === opening) depth++;
    else if (sign === bracket && --depth === 0) return at;
  }
  return prose.length;
}

/** Where an outcome ends before the next one at `next`: at the sentence between them that looks ahead. */
function endBeforeJudgement(prose: string, from: number, next: number): number {
  const [, ...others] = splitSentences(prose.slice(from, next));
  const judgement = others.find(({ start, end }) => looksAhead.test(prose.slice(from + start, from + end)));
  return judgement ? from + judgement.start : next;
}
