import type { Briefing } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import type { Term } from '../standards/standard.ts';

/** An expression that is a term of the standard. */
export type TermUsed = Expression & { readonly term: Term };

/**
 * The expressions of likelihood that are terms of the standard, in the order of the text; none in a file that is no
 * briefing.
 */
export const termsUsed = ({ isBriefing, sentences }: Briefing): TermUsed[] =>
  isBriefing
    ? sentences
        .flatMap(({ expressions }) => expressions)
        .flatMap((expression) =>
          expression.kind === 'likelihood' && expression.term ? [{ ...expression, term: expression.term }] : [],
        )
    : [];
