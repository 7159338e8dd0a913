import type { Sentence } from '../briefing/briefing.ts';
import type { Span } from '../briefing/span.ts';
import type { Expression } from '../language/expressions.ts';
import { endBefore, lineEnd } from './edits.ts';
import type { Fix, Report, Rule } from './rule.ts';

export const compoundJudgement: Rule = {
  name: 'compound-judgement',
  severity: 'warning',
  summary: 'One judgement says two things, so that nobody can tell later whether it came true.',

  *check({ sentences, text }) {
    const firstOf = new Map<Span, Sentence>();
    for (const sentence of sentences) {
      const [first, second] = estimatesOf(sentence);
      if (!sentence.isAmongJudgements || !first) continue;
      const earlier = firstOf.get(sentence.block);
      if (!earlier) firstOf.set(sentence.block, sentence);
      if (earlier && sentence.blockKind === 'item' && canSplit(sentence))
        yield twoSentences(earlier, sentence, first, text);
      else if (second && !isRange(sentence, first, second)) yield twoEstimates(sentence, first, second, text);
      else if (!second) yield* twoEvents(sentence, first, text);
    }
  },
};

const estimatesOf = ({ expressions }: Sentence): Expression[] =>
  expressions.filter(({ kind }) => kind === 'likelihood');

function twoSentences(earlier: Sentence, sentence: Sentence, estimate: Expression, text: string): Report {
  const before = estimatesOf(earlier)[0];
  return {
    span: estimate.span,
    message: `This bullet holds two judgements, “${before?.text}” and “${estimate.text}”: give each a bullet of its own.`,
    fixes: [newBullet(sentence, sentence.span.start, text)],
    related: before ? [{ span: before.span, message: `“${before.text}” is the first judgement.` }] : [],
  };
}

function twoEstimates(sentence: Sentence, first: Expression, second: Expression, text: string): Report {
  const joint = jointBetween(sentence, first.span.end, second.span.start);
  return {
    span: second.span,
    message: `One sentence holds two judgements, “${first.text}” and “${second.text}”: give each a ${sentence.blockKind === 'item' ? 'bullet' : 'sentence'} of its own.`,
    fixes: joint && canSplit(sentence) ? [splitAt(sentence, joint, '', text)] : [],
    related: [{ span: first.span, message: `“${first.text}” is the first judgement.` }],
  };
}

/** *Likely or almost certain*, *likely to very likely*: two words for one estimate. */
function isRange({ prose, span }: Sentence, first: Expression, second: Expression): boolean {
  return /^[\s*_,()–—-]*(?:(?:or|to|and|if not|if|though|perhaps|even)[\s,]*)*$/i.test(
    prose.slice(first.span.end - span.start, second.span.start - span.start),
  );
}

const secondEvent = /(?:,?\s+)(and|or)\s+(?:(?!(?:which|who|that|will|would)\b)[\w’'-]+\s+){1,6}?(?:will|would)\b/gi;
const subordinate =
  /\b(?:which|who|whose|because|since|if|while|although|though|when|whether|unless|as|after|before|until|where|so that|despite|amid)\b/i;

/** One estimate over *… will … and … will …*. What hangs on another verb (*which*, *because*, *while*) is no second event. */
function* twoEvents(sentence: Sentence, estimate: Expression, text: string): Generator<Report> {
  const from = estimate.span.end - sentence.span.start;
  const rest = sentence.prose.slice(from);
  const verb = /^\s+that\b.*?\b(?:will|would)\b/i.exec(rest);
  if (!verb || subordinate.test(verb[0])) return;
  secondEvent.lastIndex = verb[0].length;
  const joint = secondEvent.exec(rest);
  if (!joint || subordinate.test(rest.slice(verb[0].length, joint.index + joint[0].length))) return;
  const start = sentence.span.start + from + joint.index;
  const word = joint[1] ?? 'and';
  yield {
    span: { start: start + joint[0].indexOf(word), end: start + joint[0].indexOf(word) + word.length },
    message: `“${estimate.text}” covers two events joined by “${word}”: give each its own estimate.`,
    fixes:
      word.toLowerCase() === 'and' && canSplit(sentence)
        ? [
            splitAt(
              sentence,
              { start, end: start + joint[0].indexOf(word) + word.length + 1 },
              `It is ${estimate.text} that `,
              text,
            ),
          ]
        : [],
  };
}

/** A bullet that begins with its horizon is the whole of it: a new one would leave the second judgement without one. */
const canSplit = ({ horizon }: Sentence): boolean => horizon?.heading.style !== 'lead-in';

type Joint = { readonly start: number; readonly end: number };

/** The semicolon or conjunction where the second clause with an estimate begins, in the document. */
function jointBetween({ prose, span }: Sentence, from: number, to: number): Joint | undefined {
  const between = prose.slice(from - span.start, to - span.start);
  const match = [
    ...between.matchAll(
      /(?:;\s*(?:and\s+|but\s+|however,\s+)?|,\s*(?:and|but|while|whereas|yet)\s+|\s+and\s+(?=(?:it is|there is)\b))/gi,
    ),
  ].at(-1);
  return match && { start: from + match.index, end: from + match.index + match[0].length };
}

/** Ends the sentence at the joint and begins a new one, in a new bullet where the judgement is one. */
function splitAt(sentence: Sentence, joint: Joint, opening: string, text: string): Fix {
  const lead = sentence.blockKind === 'item' ? bulletLead(sentence, text) : ' ';
  const next = text.slice(joint.end, joint.end + 1);
  const begin = opening || next.toUpperCase();
  return {
    title: 'Split into two judgements',
    safe: false,
    edits: [{ start: joint.start, end: joint.end + (opening ? 0 : next.length), newText: `.${lead}${begin}` }],
  };
}

function newBullet(sentence: Sentence, at: number, text: string): Fix {
  const blank = at - endBefore(text, at);
  return {
    title: 'Split into two bullets',
    safe: true,
    edits: [{ start: at - blank, end: at, newText: bulletLead(sentence, text) }],
  };
}

/** A line end and the mark of a bullet like the one that holds the sentence. */
function bulletLead({ block }: Sentence, text: string): string {
  const line = text.slice(text.lastIndexOf('\n', block.start - 1) + 1, block.start);
  const mark = /^(?:[-*+]|\d+[.)])\s+/.exec(text.slice(block.start))?.[0] ?? '- ';
  return `${lineEnd(text)}${line}${mark}`;
}
