import * as l10n from "@vscode/l10n";
import { applyEdits as applyJsonEdits, getNodeValue, modify, parseTree } from "jsonc-parser";

/** Name of the configuration file, looked for in the document's folder and the folders above it. */
export const configurationFileName = "slick.json";

/** The configuration text with the word in `words`, sorted in where the list is sorted; comments and layout stay. Throws where the text is no JSON object. */
export function addWord(text: string, word: string): string {
  const words = wordsOf(text);
  if (words.includes(word)) return text;
  const sorted = words.every((one, index) => index === 0 || compare(words[index - 1]!, one) <= 0);
  const later = sorted ? words.findIndex((one) => compare(one, word) > 0) : -1;
  const at = later < 0 ? words.length : later;
  if (words.length === 0) return change(text, ["words"], [word], false);
  return change(text, ["words", at], word, true);
}

/** The configuration text without the word in `words`. Throws where the text is no JSON object. */
export function removeWord(text: string, word: string): string {
  const index = wordsOf(text).indexOf(word);
  return index < 0 ? text : change(text, ["words", index], undefined, false);
}

function change(text: string, path: (string | number)[], value: unknown, isArrayInsertion: boolean): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes("\r\n") ? "\r\n" : "\n" };
  const base = text.trim() === "" ? "{}\n" : text;
  return applyJsonEdits(base, modify(base, path, value, { formattingOptions, isArrayInsertion }));
}

function wordsOf(text: string): readonly string[] {
  if (text.trim() === "") return [];
  const errors: [] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || root?.type !== "object") {
    throw new SyntaxError(l10n.t("{0} cannot be read; mend it first.", configurationFileName));
  }
  const { words } = getNodeValue(root) as { words?: unknown };
  return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, "en", { sensitivity: "base" });
}
