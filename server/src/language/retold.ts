// Paragraphs that retell a document: *The article says … A raid may fail. The article adds …*.

/** A document as the subject of what it says; *this report* and *the authors* are the writers’ own. */
const says =
  /^\W*the (?:[\w-]+ ){0,2}?(articles?|reports?|papers?|stud(?:y|ies)|essays?|books?|surveys?|minutes|memos?|letters?|audits?|columns?|editorials?|speech|summary|interview|review|statement)\s+(?:(?:also|then|further|even|\w+ly) )?(?:says?|said|not(?:es|ed?)|argue[sd]?|finds?|found|conclude[sd]?|stress(?:es|ed)?|emphasi[sz]e[sd]?|highlight(?:s|ed)?|warn(?:s|ed)?|add(?:s|ed)?|state[sd]?|claim(?:s|ed)?|suggest(?:s|ed)?|discuss(?:es|ed)?|describe[sd]?|explain(?:s|ed)?|point(?:s|ed)? out|outline[sd]?|propose[sd]?|recommend(?:s|ed)?|predict(?:s|ed)?|forecasts?)\b/i;
/** Where the writer draws a conclusion or speaks. */
const isOwn = /^\W*(?:therefore|thus|hence|so|but|yet|however|still|even so|that said)\b|\b(?:we|our|us|i|my)\b/i;
/** So many sentences may stand between. */
const farthest = 3;

/** Of each sentence of a paragraph whether it stands between two that one document is the subject of. */
export function retold(sentences: readonly string[]): readonly boolean[] {
  const documents = sentences.map((sentence) => says.exec(sentence)?.[1]?.toLowerCase());
  return sentences.map((sentence, i) => {
    const before = documents.slice(Math.max(0, i - farthest), i).findLast(Boolean);
    const after = documents.slice(i + 1, i + 1 + farthest).find(Boolean);
    return !documents[i] && before !== undefined && before === after && !isOwn.test(sentence);
  });
}
