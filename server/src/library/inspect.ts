import { type Briefing, claimOf, type Judgement, readableText, type Sentence } from '../briefing/model.ts';
import { toldLanguage } from '../briefing/toldLanguage.ts';
import type { Day } from '../dates/calendar.ts';
import { wholeExpressions } from '../estimates/hedges.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { contains, type Span } from '../text/span.ts';
import type { Inspection } from './types.ts';

const iso = (day: Day | undefined): string | null => day?.toString() ?? null;

/** What was read in a text: the contract of `brieflint inspect --format json`, without the path. */
export function inspect(briefing: Briefing): Inspection {
  const lines = new LineIndex(briefing.text);
  const { byline, title } = briefing;
  const bandOf = (term: { band: { low: number; high: number } } | undefined) => ({
    low: term?.band.low ?? null,
    high: term?.band.high ?? null,
  });
  return {
    briefing: briefing.isBriefing,
    language: toldLanguage(briefing),
    title: title?.text ?? null,
    author: byline.author?.text ?? null,
    published: iso(byline.published),
    standard: briefing.standard.id,
    template: briefing.template.id,
    sections: sectionRows(briefing, lines),
    horizons: briefing.horizons.map(({ is, heading, days }) => ({
      name: is?.id ?? null,
      heading: heading.text,
      opens: iso(days?.from),
      closes: iso(days?.to),
      line: lines.at(heading.words.start).line,
    })),
    judgements: briefing.judgements.map((judgement) => {
      const { sentence, horizon, estimate, figure, deadline, tense } = judgement;
      const { line, column } = lines.at(sentence.span.start);
      return {
        section: sentence.zone,
        horizon: horizon?.is?.id ?? null,
        text: readableText(claimOf(judgement)),
        line,
        column,
        term: estimate?.term?.text ?? null,
        ...bandOf(estimate?.term ?? (figure && { band: figure })),
        deadline: iso(deadline?.days.to),
        closes: tense === 'past' ? null : iso(horizon?.days?.to),
        ...outcomeRow(judgement),
      };
    }),
    expressions: briefing.sentences.flatMap((sentence) =>
      wholeExpressions(sentence).map(({ kind, text, span, term }) => ({
        kind,
        text,
        ...span,
        ...lines.at(span.start),
        term: term?.text ?? null,
        ...bandOf(term),
      })),
    ),
  };
}

function outcomeRow({
  outcome,
}: Judgement): Pick<Inspection['judgements'][number], 'outcome' | 'resolved' | 'evidence'> {
  const reading = outcome?.reading;
  if (reading?.kind !== 'told') return { outcome: null, resolved: null, evidence: null };
  const { verdict, date, evidence } = reading;
  return { outcome: verdict, resolved: iso(date?.days?.to), evidence: evidence?.text ?? null };
}

/** From the first to the last block that belongs to neither summary nor forecast; undefined when there is none. */
function bodyOf(sentences: readonly Sentence[]): Span | undefined {
  const body = sentences.filter(({ zone }) => zone === 'body');
  const [first] = body;
  const last = body.at(-1);
  return first && last && { start: first.block.start, end: last.block.end };
}

/** The headed sections, and the body where it follows the summary without a heading of its own. */
function sectionRows({ sections, sentences, text }: Briefing, lines: LineIndex) {
  const body = bodyOf(sentences);
  const summary = sections.find(({ is }) => is?.role === 'summary');
  const unheaded =
    summary && body && contains(summary.span, { start: body.start, end: body.start }) ? body.start : undefined;
  return sections.flatMap((section) => {
    const { is, heading, span } = section;
    const end = section === summary ? (unheaded ?? span.end) : span.end;
    const headed = {
      name: is?.id ?? null,
      heading: heading.text as string | null,
      line: lines.at(heading.words.start).line,
      endLine: lastLine(lines, text, end),
    };
    if (section !== summary || unheaded === undefined) return [headed];
    return [
      headed,
      { name: 'body', heading: null, line: lines.at(unheaded).line, endLine: lastLine(lines, text, span.end) },
    ];
  });
}

/** The last line of a section that holds anything. */
const lastLine = (lines: LineIndex, text: string, end: number): number =>
  lines.at(text.slice(0, end).trimEnd().length).line;
