import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Day } from '../dates/calendar.ts';
import { shadeOf } from '../features/band.ts';
import { groupsOf, type OverviewJudgement } from '../features/overview.ts';
import { termsUsed } from '../features/termsUsed.ts';
import { describeBand, mainTerms } from '../standards/standard.ts';
import { label } from '../text/label.ts';
import type { Checked } from './briefings.ts';
import type { ListedJudgement, Overview } from './protocol.ts';
import { toRange } from './toProtocol.ts';

/** The most characters of a judgement that a list shows; a sentence that somebody reads is shorter. */
const longestSentence = 300;

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
      text: label(text, longestSentence),
      event: label(event, longestSentence),
      estimate: estimate?.text.replace(/\s+/g, ' ') ?? '',
      band: band ? describeBand(band) : '',
      shade: band ? shadeOf(band) : 0,
      deadline: label(deadline),
      range: toRange(document, sentence.span),
      problems: judgementProblems.map(({ severity, message }) => ({ severity, message })),
    };
  };
  return {
    version: document.version,
    isBriefing: briefing.isBriefing,
    title: label(briefing.title?.text ?? ''),
    standard: {
      name: label(standard.name),
      short: label(standard.short),
      terms: mainTerms(standard).map(({ text, band }) => ({
        text,
        band: describeBand(band),
        shade: shadeOf(band),
        low: band.low,
        high: band.high,
      })),
    },
    groups: groupsOf(briefing, problems, today).map(({ state, dates, isClosed, span, judgements, ...group }) => ({
      name: label(group.name),
      label: label(group.label),
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
