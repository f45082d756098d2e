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

/** A name as a reader sees it, for one in Markdown or as somebody typed it. */
export function plainName(written: string): string {
  return inlineText(written);
}

/** The keys of a name that somebody typed: as a reader sees it (`_a_`), or as the document writes it (`\_a\_`). */
export function typedKeys(
  typed: string,
  keyOf: (plain: string) => string = nameKey,
): readonly [string, string] {
  return [keyOf(typed), keyOf(plainName(typed))];
}

/**
 * The key of a skill, the same for all places of the skill. Skills of one name below different headings (`Listening`
 * below `Spanish` and below `Italian`) are different skills.
 */
export function skillKey({ name, part }: { readonly name: string; readonly part?: string }): string {
  return part === undefined ? nameKey(name) : `${nameKey(name)}\n${nameKey(part)}`;
}

/**
 * The key of a plain name: equal for names of the kind that mean the same. Project names that only differ in case have
 * different keys, and are reported.
 */
export function entityKey(kind: EntityKind, name: string): string {
  return kind === "project" ? foldName(name) : nameKey(name);
}
