import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Day } from '../dates/calendar.ts';
import { shadeOf } from '../features/band.ts';
import { groupsOf, type OverviewJudgement } from '../features/overview.ts';
import { termsUsed } from '../features/termsUsed.ts';
import { describeBand, mainTerms } from '../standards/standard.ts';
import type { Checked } from './briefings.ts';
import type { ListedJudgement, Overview } from './protocol.ts';
import { toRange } from './toProtocol.ts';

/** What a client shows of a briefing beside its text. */
export function toOverview(document: TextDocument, { briefing, problems }: Checked, today: Day): Overview {
  const { standard } = briefing;
  const toJudgement = ({
    judgement,
    text,
    event,
    deadline,
    problems: judgementProblems,
  }: OverviewJudgement): ListedJudgement => {
    const { estimate, sentence } = judgement;
    const band = estimate?.term?.band;
    return {
      text,
      event,
      estimate: estimate?.text.replace(/\s+/g, ' ') ?? '',
      band: band ? describeBand(band) : '',
      shade: band ? shadeOf(band) : 0,
      deadline,
      range: toRange(document, sentence.span),
      problems: judgementProblems.map(({ severity, message }) => ({ severity, message })),
    };
  };
  return {
    version: document.version,
    isBriefing: briefing.isBriefing,
    title: briefing.title?.text ?? '',
    standard: {
      name: standard.name,
      short: standard.short,
      terms: mainTerms(standard).map(({ text, band }) => ({
        text,
        band: describeBand(band),
        shade: shadeOf(band),
        low: band.low,
        high: band.high,
      })),
    },
    groups: groupsOf(briefing, problems, today).map(({ name, label, state, dates, isClosed, span, judgements }) => ({
      name,
      label,
      state,
      dates,
      isClosed,
      range: toRange(document, span),
      judgements: judgements.map(toJudgement),
    })),
    terms: termsUsed(briefing).map(({ text, term, span }) => ({
      text: text.replace(/\s+/g, ' '),
      band: describeBand(term.band),
      shade: shadeOf(term.band),
      range: toRange(document, span),
    })),
  };
}
