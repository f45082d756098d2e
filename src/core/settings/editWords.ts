import { readKeys, removeValue, setValue } from "./editValue.ts";

export { configurationFileName } from "./editValue.ts";

/**
 * The configuration text with the word added to `words`, at its place if the list is sorted; comments and layout stay.
 * Throws if the text is not a JSON object.
 */
export function addWord(text: string, word: string): string {
  const words = wordsOf(text);
  if (words.includes(word)) return text;
  const sorted = words.every((one, index) => index === 0 || compare(words[index - 1]!, one) <= 0);
  const later = sorted ? words.findIndex((one) => compare(one, word) > 0) : -1;
  const at = later < 0 ? words.length : later;
  if (words.length === 0) return setValue(text, ["words"], [word]);
  return setValue(text, ["words", at], word, true);
}

/** The configuration text without the word in `words`, and without a list that is empty then. Throws if the text is not a JSON object. */
export function removeWord(text: string, word: string): string {
  const words = wordsOf(text);
  const index = words.indexOf(word);
  if (index < 0) return text;
  return removeValue(text, words.length === 1 ? ["words"] : ["words", index]);
}

function wordsOf(text: string): readonly string[] {
  const { words } = readKeys(text);
  return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, "en", { sensitivity: "base" });
}
