import { editDistance } from "../text/editDistance.ts";
import type { ProjectName } from "./projectName.ts";
import { roleOf } from "./projectWords.ts";

/**
 * How two different names may be the same: they differ only in case, spaces or marks; in one or two letters of their
 * words; or one has words that the other lacks.
 */
export type Likeness = "form" | "slip" | "extent";

/** How the two names may be the same, the most certain way first; undefined if they are not similar. */
export function compareNames(a: ProjectName, b: ProjectName): Likeness | undefined {
  // Names without letters cannot be misspelled.
  if (a.key === "" || b.key === "") return undefined;
  if (a.key === b.key) return "form";
  if (isSlip(a, b)) return "slip";
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  return isExtent(shorter, longer) ? "extent" : undefined;
}

/** True if every word of the shorter name is in the longer one, possibly misspelled. */
export function contains(longer: ProjectName, shorter: ProjectName): boolean {
  return extraWords(shorter, longer) !== undefined;
}

/** The maximum number of edits in a whole name that count as a misspelling. */
export const maxEdits = 2;

function isSlip(a: ProjectName, b: ProjectName): boolean {
  // Short names are similar by chance: `Shop`, `Stop`.
  if (Math.min(a.key.length, b.key.length) < 6) return false;
  if (Math.abs(a.key.length - b.key.length) > maxEdits) return false;
  if (a.words.length !== b.words.length) {
    // A missing or additional space together with a letter: `Parts Marketplace`, `PartsMarketplce`.
    return !/\p{N}/u.test(a.key + b.key) && wordEdits(a.key, b.key) <= maxEdits;
  }
  let edits = 0;
  for (const [index, word] of a.words.entries()) {
    edits += wordEdits(word, b.words[index]!);
    if (edits > maxEdits) return false;
  }
  return true;
}

/**
 * The number of edits between two words if they can be spellings of one word, otherwise a number above the maximum. One
 * edit needs four letters. Two edits need nine letters, the same two letters at the start, and must not only replace
 * letters: `Intranet` and `Internet`, `Production` and `Prediction`, `Onboarding` and `Offboarding` are two edits
 * apart, but different words.
 */
function wordEdits(a: string, b: string): number {
  if (a === b) return 0;
  const none = maxEdits + 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.abs(a.length - b.length) > maxEdits) return none;
  // A fast test: most words do not even start alike.
  const beginsAlike = a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
  if (!beginsAlike || /\p{N}/u.test(a + b)) return none;
  const edits = editDistance(a, b, maxEdits);
  if (edits < 2) return edits;
  if (edits > maxEdits || shorter < 9 || a.slice(0, 2) !== b.slice(0, 2)) return none;
  return a.length !== b.length || sorted(a) === sorted(b) ? edits : none;
}

function sorted(word: string): string {
  return [...word].sort().join("");
}

/**
 * True if it is worth asking whether two names are the same: the words in common distinguish the project, and the
 * additional words do not make it another thing. Either two distinguishing words are in common and at most two are
 * added; or one is, and the rest only names the kind (`Project Phoenix`) or is set off as a subtitle, a client or an
 * explanation (`Falcon - Parcel Routing`).
 */
function isExtent(shorter: ProjectName, longer: ProjectName): boolean {
  const extra = extraWords(shorter, longer);
  if (!extra) return false;
  const roles = extra.map(roleOf).filter((role) => role !== "function");
  if (roles.includes("part")) return false;
  const telling = shorter.words.filter((word) => roleOf(word) === "telling").length;
  const beside = roles.filter((role) => role !== "kind").length;
  if (telling >= 2) return beside <= 2;
  return telling === 1 && (beside === 0 || longer.parts.includes(shorter.key));
}

/**
 * The words of the longer name that the shorter one lacks; undefined if the shorter one has a word that the longer one
 * lacks. Long words may be misspelled, if both names share another distinguishing word.
 */
function extraWords(shorter: ProjectName, longer: ProjectName): readonly string[] | undefined {
  const rest = [...longer.words];
  let same = 0;
  let slips = 0;
  for (const word of shorter.words) {
    let at = rest.indexOf(word);
    if (at >= 0) same += roleOf(word) === "telling" ? 1 : 0;
    else if (word.length >= 5) {
      at = rest.findIndex((other) => other.length >= 5 && wordEdits(word, other) <= maxEdits);
      if (at >= 0) slips++;
    }
    if (at >= 0) rest.splice(at, 1);
    else if (roleOf(word) !== "function") return undefined;
  }
  return slips > 0 && same === 0 ? undefined : rest;
}
