// Where the words of somebody else end and the writer speaks again.

/** Where the writer takes the word back: another clause that is plainly the writer's own. */
const ownAgain =
  /;|[,—–]\s*(?:and|but|yet|though|although|while|whereas)?\s*(?:in our (?:own )?(?:view|judge?ment|assessment|opinion)|we (?:\w+ )?(?:judge|assess|think|believe|consider|estimate|see|regard|rate|doubt|cannot|expect)|our (?:own )?(?:view|judge?ment|assessment))|[,—–]\s*(?:but|yet)\b|(?:[,—–]|”)\s*(?:perhaps|possibly|probably|presumably|maybe|(?:very |most |quite )?likely|almost certainly)\s+(?:(?:setting (?:the )?(?:conditions|stage|scene|ground)|indicating|suggesting|reflecting|signall?ing|implying|referring|alluding|aiming|attempting|intending|as part of|because|due to|in response)\b|in the hope|in order|in an? (?:attempt|effort|bid)|to (?!(?:the|an?|its|their|his|her)\b)(?=[a-z])|hoping|seeking|wishing|trying|out of|for fear|with an eye)\b|[,—–(]\s*(?:which|a (?:claim|prospect|move|step|goal|target|outcome|scenario|promise|result|deadline|date|figure|view)(?: that| which)?|something|an? \w+ (?:we|that|which))\s+(?:we|is|are|was|remains?|seems?|looks?|appears?|would be|will)\b(?!(?<=\bwhich \w+)[^,;]{3,80},\s+(?:is|are|was|were|has|have|had|may|might|could|will|would)\b)/gi;

/** Where the writer speaks again after a place, which is to be asked from left to right: then the sentence is searched once. */
export function ownAgainIn(sentence: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      ownAgain.lastIndex = from;
      found = ownAgain.exec(sentence)?.index ?? sentence.length;
    }
    return found;
  };
}

/** Where the clause that ends at a place begins: after the semicolon before it. */
export const ownClauseStart = (sentence: string, end: number): number => sentence.lastIndexOf(';', end) + 1;

/** Where the clause that holds a place ends: at a comma, a semicolon or a dash. */
export const endOfClause = (sentence: string, from: number): number => {
  const end = sentence.slice(from).search(/[,;—]/);
  return end < 0 ? sentence.length : from + end;
};
