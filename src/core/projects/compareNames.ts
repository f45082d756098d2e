import { editDistance } from "../text/editDistance.ts";
import type { ProjectName } from "./projectName.ts";
import { roleOf } from "./projectWords.ts";

/**
 * How two different names may be one: they differ in case, spaces or marks alone; in one or two letters of their words;
 * or one has words the other lacks.
 */
export type Likeness = "form" | "slip" | "extent";

/** How the two names may be the same, the surest first; undefined if they have nothing to do with each other. */
export function compareNames(a: ProjectName, b: ProjectName): Likeness | undefined {
  // Names of signs alone have no letter to get wrong.
  if (a.key === "" || b.key === "") return undefined;
  if (a.key === b.key) return "form";
  if (isSlip(a, b)) return "slip";
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  return isExtent(shorter, longer) ? "extent" : undefined;
}

/** True if every word of the shorter name is in the longer, slips of letters allowed. */
export function contains(longer: ProjectName, shorter: ProjectName): boolean {
  return extraWords(shorter, longer) !== undefined;
}

/** At most this many edits in a whole name are a slip. */
export const maxEdits = 2;

function isSlip(a: ProjectName, b: ProjectName): boolean {
  // Short names are near to each other by chance: `Shop`, `Stop`.
  if (Math.min(a.key.length, b.key.length) < 6) return false;
  if (Math.abs(a.key.length - b.key.length) > maxEdits) return false;
  if (a.words.length !== b.words.length) {
    // A space lost or won beside a letter: `Parts Marketplace`, `PartsMarketplce`.
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
 * Edits between two words if they can be slips of one word, else more than any slip has. One edit needs four letters.
 * Two need nine, the same two at the start, and more than two letters put for others: `Intranet` and `Internet`,
 * `Production` and `Prediction`, `Onboarding` and `Offboarding` are two edits apart, and two words.
 */
function wordEdits(a: string, b: string): number {
  if (a === b) return 0;
  const none = maxEdits + 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.abs(a.length - b.length) > maxEdits) return none;
  // Told first, since it is told at once: most words do not even begin alike.
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
 * Worth a question: what both share tells the project from others, and what one has beside it does not say that it is
 * another thing. Two telling words shared, and at most two beside; or one, where the rest says only the kind
 * (`Project Phoenix`), or if it is set off as a subtitle, a client or a gloss (`Falcon - Parcel Routing`).
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
 * The words of the longer name that the shorter lacks; undefined if the shorter has one that the longer lacks. Slips
 * are allowed in long words, beside a telling word that both have.
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
