import type { Briefing } from '../briefing/model.ts';
import { reword } from '../estimates/reword.ts';
import type { Fix } from '../problem.ts';
import type { Term } from '../standards/standard.ts';
import type { Rule } from './rule.ts';

export const mixedRows: Rule = {
  name: 'mixed-rows',
  severity: 'error',
  readsEnglish: true,
  summary: 'Words of both rows of ICD 203 stand in one briefing.',

  *check(briefing) {
    const { standard } = briefing;
    if (!hasBothRows(briefing)) return;
    const uses = briefing.sentences.flatMap((sentence) =>
      sentence.expressions.flatMap((expression) =>
        expression.term?.row ? [{ sentence, expression, term: expression.term }] : [],
      ),
    );
    const [first] = uses;
    if (hasDisclaimer(briefing)) return;
    for (const { sentence, expression, term } of uses) {
      if (!first || term.row === first.term.row) continue;
      const counterpart = standard.terms.find(({ row, band }) => row === first.term.row && band === term.band);
      const edits = counterpart && reword(sentence, expression, counterpart, briefing);
      const fixes: Fix[] = edits ? [{ title: `Write “${counterpart.text}”`, safe: true, edits }] : [];
      yield {
        span: expression.span,
        message: `“${expression.text}” is of the ${rowOf(term)} row of ${standard.short}, “${first.expression.text}” of the ${rowOf(first.term)} row: keep to one${counterpart ? `, “${counterpart.text}” here` : ''}.`,
        fixes,
        related: [{ span: first.expression.span, message: `“${first.expression.text}” sets the row.` }],
      };
    }
  },
};

/** A cheap test before the uses are gathered. */
function hasBothRows({ standard, proseBlocks }: Briefing): boolean {
  if (!standard.terms.some(({ row }) => row)) return false;
  const rows = new Set<string>();
  for (const { proseBlock } of proseBlocks)
    for (const { expressions } of proseBlock.sentences)
      for (const { term } of expressions) if (term?.row) rows.add(term.row);
  return rows.size > 1;
}

const rowOf = ({ row }: Term): string => row ?? '';

/** Whether the text says that both rows mean the same; ICD 203 allows a product with such a disclaimer to mix them. */
const hasDisclaimer = ({ text }: Briefing): boolean =>
  /\b(?:both rows|paired terms|terms (?:from|of) both)\b[^.]{0,200}\b(?:same|equal|interchangeabl[ey]|equivalent|synonym\w*)\b|\b(?:likelihood|probability)\b[^.]{0,80}\b(?:likelihood|probability)\b[^.]{0,120}\b(?:same|equal|interchangeabl[ey]|equivalent|synonym\w*)\b/i.test(
    text,
  );
