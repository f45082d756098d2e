import { memoize } from "../text/memoize.ts";
import lists from "./words.json" with { type: "json" };

/** Words that carry no meaning in a name. */
const functionWords = new Set(lists.function);

/** Words that say only what kind of thing a project is: with or without them it is the same one. */
const kindWords = new Set(lists.kind);

/** Words that make another thing of a project: a part, a phase or a variant of it, or many at once. */
const partWords = new Set(lists.part);

/** Words that many projects share: alone they do not tell one from another. */
const commonWords = new Set(lists.common);

/** What a word of a project's name is good for: nothing, saying the kind, making another thing, or telling it from others. */
export type WordRole = "function" | "kind" | "part" | "common" | "telling";

/** The role of a word in lower case. A number tells one thing from another: `Release 2`. */
export const roleOf: (word: string) => WordRole = memoize(findRole);

function findRole(word: string): WordRole {
  if (functionWords.has(word)) return "function";
  // A currency, an emoji.
  if (!/[\p{L}\p{N}]/u.test(word)) return "part";
  if (/\p{N}/u.test(word) || partWords.has(word) || /^(?:[ivx]+|[a-z])$/.test(word)) return "part";
  if (kindWords.has(word)) return "kind";
  return commonWords.has(word) ? "common" : "telling";
}
