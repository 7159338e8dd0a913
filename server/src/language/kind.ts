/** What an expression does: state a likelihood, hedge, grade the basis of a judgement, claim certainty, or give a figure. */
export type Kind = 'likelihood' | 'vague' | 'confidence' | 'certainty' | 'number';
