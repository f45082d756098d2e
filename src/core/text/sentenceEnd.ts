// What ends a sentence, judged by the end of a line or a name. `sentencesIn` splits running text by a separate pattern, which may never
// change: `slick.json` stores keys of its sentences.

const sentenceEnd = /[.!?…。！？؟।]["'”’)\]」』]*$/;
const clauseEnd = /[.!?…;。！？；؟।]["'”’)\]」』]*$/;

/** True if a text without Markdown marks ends a sentence: with the sign of any script, then quotation marks or brackets. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** The same, or a semicolon: a line that ends in one says something and is not a name or a title. */
export function endsClause(text: string): boolean {
  return clauseEnd.test(text);
}

/**
 * True if the last character ends a sentence in Latin script. Where full stops are compared and added, those of other scripts
 * do not count: "." would be added to bullets that end in "。".
 */
export function endsInLatinStop(text: string): boolean {
  return /[.!?…]$/.test(text);
}
