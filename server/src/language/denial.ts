// What a sentence says of nobody and nothing: *No strike is likely* denies the likelihood that its word gives.

const denying =
  /(?:^[\s*_"“(]*|[,;:—–]\s*|\b(?:that|and|but|because|since|so|while|although|though)\s+)(?:and\s+|but\s+)?((?:no(?!\s+(?:more|less|later|fewer|longer|doubt|matter|sooner)\b)|nobody|no[\s-]one|none|neither|nothing)\b[^,;:]{0,80}?\b(?:is|are|was|were|seems?|looks?|appears?|remains?)\s+(?:(?:now|still|therefore|thus|currently|at all)\s+)*)$/i;

/** Where in a sentence the words begin that deny what is predicated at `at` (*likely*); undefined where nothing does. */
export function denialBefore(sentence: string, at: number): number | undefined {
  const subject = denying.exec(sentence.slice(0, at))?.[1];
  return subject === undefined ? undefined : at - subject.length;
}
