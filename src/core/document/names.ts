import { inlineText } from "../markdown/inlineText.ts";

// The one identity of each kind of name. A name is what a reader sees: marks, links, code, entities and the way in which an
// accented letter is put together say nothing.

export type EntityKind = "level" | "skill" | "project";

/** A name with letters composed, without white space around it, and with one space for each run of it. */
export function foldName(name: string): string {
  return /^[!-~](?: ?[!-~])*$/.test(name) ? name : name.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** The key of a level's or a skill's name: the same in any case. */
export function nameKey(name: string): string {
  return foldName(name).toLowerCase();
}

/** The same of a name as Markdown has it, or as somebody typed it. */
export function writtenKey(name: string): string {
  return nameKey(inlineText(name));
}

/** A name as a reader sees it, of its source or as somebody typed it. */
export function plainName(written: string): string {
  return inlineText(written);
}

/** The key of a plain name: equal for names of the kind that mean the same. A project in another case is another one, and a finding. */
export function entityKey(kind: EntityKind, name: string): string {
  return kind === "project" ? foldName(name) : nameKey(name);
}
