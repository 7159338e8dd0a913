// Where in a briefing the outcome of a judgement can be written.
import type { Briefing, Judgement, Outcome } from '../briefing/model.ts';
import { outcomeEdit, type Placed } from '../rules/recordOutcome.ts';
import type { Edit } from '../text/edit.ts';
import { moved, slice } from '../text/span.ts';

/** A judgement of a document in its block, with what stands already where its outcome belongs. */
export type Place = Placed & { readonly written: Outcome | undefined };

/** The places of judgements, in the same order. */
export function placesOf({ judgedBlocks, outcomes }: Briefing, judgements: readonly Judgement[]): Place[] {
  const written = new Map(
    outcomes.flatMap((outcome) => (outcome.of ? [[outcome.of.judgement, outcome] as const] : [])),
  );
  const byStart = new Map<number, Place>();
  for (const placed of judgedBlocks)
    for (const judgement of placed.proseBlock.judgements)
      byStart.set(placed.base + judgement.sentence.span.start, { judgement, placed, written: written.get(judgement) });
  return judgements.flatMap(({ sentence }) => byStart.get(sentence.span.start) ?? []);
}

/**
 * The edits that could write an outcome, the best first: into a place that was left for it; where it belongs at one of the
 * judgement’s places; in brackets at the end of its sentence, where a paragraph or a bullet holds several. Whether what they
 * write is read as that judgement’s has to be tried.
 */
export function* editsFor(places: readonly Place[], words: string, text: string): Generator<Edit> {
  const left = places.find(({ written }) => written)?.written;
  if (left) {
    const source = slice(text, left.words.span);
    const start = left.words.span.start + (source.length - source.trimStart().length);
    const lead = /\s$/.test(text.slice(0, start)) ? '' : ' ';
    const behind = left.isCell && source === '' ? ' ' : '';
    yield {
      start,
      end: Math.max(start, left.words.span.start + source.trimEnd().length),
      newText: lead + inPlace(words, left.isCell) + behind,
    };
    return;
  }
  for (const place of places) {
    const edit = outcomeEdit(place, inPlace(words, place.judgement.row?.outcomeCell !== undefined), text);
    if (edit) yield edit;
  }
  for (const { judgement, placed } of places) {
    if (judgement.row) continue;
    const { span } = judgement.sentence;
    const source = slice(text, moved(span, placed.base));
    const at = placed.base + span.start + source.replace(/[.!?…\s]+$/, '').length;
    yield { start: at, end: at, newText: ` (Outcome: ${inPlace(words, judgement.sentence.blockKind === 'cell')})` };
  }
}

/** A sign that would end a cell is written so that it does not. */
const inPlace = (words: string, isCell: boolean): string => (isCell ? words.replace(/(?<!\\)\|/g, '\\|') : words);
