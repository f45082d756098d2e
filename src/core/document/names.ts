import { inlineText } from "../markdown/inlineText.ts";
import { foldSpaces } from "../text/spaces.ts";

// The single definition of when names are equal, per kind. A name is what a reader sees: marks, links, code, entities
// and how an accented letter is composed make no difference.

export type EntityKind = "level" | "skill" | "project";

/** A name in NFC, trimmed, with each run of white space as one space. */
export function foldName(name: string): string {
  return /^[!-~](?: ?[!-~])*$/.test(name) ? name : foldSpaces(name);
}

/** The key of a level's or a skill's name: ignores case. */
export function nameKey(name: string): string {
  return foldName(name).toLowerCase();
}

/** The same key, for a name in Markdown or as somebody typed it. */
export function writtenKey(name: string): string {
  return nameKey(inlineText(name));
}

/** A name as a reader sees it, for one in Markdown or as somebody typed it. */
export function plainName(written: string): string {
  return inlineText(written);
}

/**
 * The key of a plain name: equal for names of the kind that mean the same. Project names that only differ in case have
 * different keys, and are reported.
 */
export function entityKey(kind: EntityKind, name: string): string {
  return kind === "project" ? foldName(name) : nameKey(name);
}
