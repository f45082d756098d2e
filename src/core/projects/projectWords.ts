import { memoize } from "../text/memoize.ts";
import lists from "./words.json" with { type: "json" };

/** Words without a meaning in a name. */
const functionWords = new Set(lists.function);

/** Words that only name the kind of a project: with or without them, it is the same project. */
const kindWords = new Set(lists.kind);

/** Words that make it another thing: a part, a phase or a variant of the project, or several at once. */
const partWords = new Set(lists.part);

/** Words that many projects share, so that they do not distinguish one from another. */
const commonWords = new Set(lists.common);

/**
 * The role of a word in a project's name: none, naming the kind, making it another thing, or distinguishing it from
 * others.
 */
export type WordRole = "function" | "kind" | "part" | "common" | "telling";

/** The role of a word in lower case. A number makes it another thing: `Release 2`. */
export const roleOf: (word: string) => WordRole = memoize(findRole);

function findRole(word: string): WordRole {
  if (functionWords.has(word)) return "function";
  // A currency, an emoji.
  if (!/[\p{L}\p{N}]/u.test(word)) return "part";
  if (/\p{N}/u.test(word) || partWords.has(word) || /^(?:[ivx]+|[a-z])$/.test(word)) return "part";
  if (kindWords.has(word)) return "kind";
  return commonWords.has(word) ? "common" : "telling";
}
