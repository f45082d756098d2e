import { byWord } from "../text/byWord.ts";

/** Words that carry no meaning in a name. */
const functionWords = new Set("a an and as at by for from in into of on or our the to via with".split(" "));

/** Words that say only what kind of thing a project is: with or without them it is the same one. */
const kindWords = new Set("app application initiative product program programme project system".split(" "));

/** Words that make another thing of a project: a part, a phase or a variant of it, or many at once. */
const partWords = new Set(
  (
    "admin administration alpha android api apis automation backend beta billing bot chat cli client console core " +
    "dashboard dashboards desktop docs documentation etl extension features frontend gateway infra infrastructure " +
    "integration integrations ios legacy library lite maintenance metrics migration migrations mobile modernisation " +
    "modernization monitoring mvp new next notifications old onboarding operations ops other payments phase pilot " +
    "pipeline pipelines plugin plugins poc portal prototype proxy redesign refactoring reporting reports rewrite sdk " +
    "search security server service services site spike staging storefront support team test testing tests tool " +
    "tooling tools training ui upgrade ux various web website widget worker workers all apps applications"
  ).split(" "),
);

/** Words that many projects share: alone they do not tell one from another. */
const commonWords = new Set(
  (
    "analytics business cloud company content customer customers data design developer development digital engine " +
    "engineering enterprise external framework global group hub information internal internet it management manager " +
    "module network online operation platform process product public shared software solution solutions " +
    "suite systems technology user users work"
  ).split(" "),
);

/** What a word of a project's name is good for: nothing, saying the kind, making another thing, or telling it from others. */
export type WordRole = "function" | "kind" | "part" | "common" | "telling";

/** The role of a word in lower case. A number tells one thing from another: `Release 2`. */
export const roleOf: (word: string) => WordRole = byWord(findRole);

function findRole(word: string): WordRole {
  if (functionWords.has(word)) return "function";
  // A currency, an emoji.
  if (!/[\p{L}\p{N}]/u.test(word)) return "part";
  if (/\p{N}/u.test(word) || partWords.has(word) || /^(?:[ivx]+|[a-z])$/.test(word)) return "part";
  if (kindWords.has(word)) return "kind";
  return commonWords.has(word) ? "common" : "telling";
}
