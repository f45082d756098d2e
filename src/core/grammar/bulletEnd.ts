import type { BulletEntry } from "../markdown/blockFacts.ts";
import { spacesFor } from "../markdown/prose.ts";
import { replaceComments } from "../text/comments.ts";
import { endsInLatinStop } from "../text/sentenceEnd.ts";
import { isBlankLine } from "../text/spaces.ts";
import type { BulletText } from "./opener.ts";

/**
 * How the text of a bullet ends: with a full stop, with a word (or code, or a percent sign), or in a way that needs no
 * stop.
 */
export interface BulletEnd {
  readonly kind: "stop" | "word" | "other";
  /** Where a full stop would be inserted, in the block. */
  readonly at: number;
}

/** How a bullet ends that has nothing but its text; undefined if more follows, which the text may introduce. */
export function bulletEnd(
  { textSpan, span, details }: BulletEntry,
  { text, prose }: BulletText,
): BulletEnd | undefined {
  const rest = text.slice(textSpan.end, span.end);
  if (details.length > 0 || rest.length > maxReadLength || !isBlankLine(withoutComments(rest)))
    return undefined;
  const source = text.slice(Math.max(textSpan.start, textSpan.end - maxReadLength), textSpan.end);
  const shown = withoutComments(source).trimEnd();
  if (shown === "") return undefined;
  const at = textSpan.end - source.length + shown.length;
  const last = source.slice(0, shown.length).slice(-200);
  const bare = last
    .replace(/\]\([^()\s]{0,150}\)(?=["'”’)*_~]{0,8}$)/, "]")
    .replace(/["'”’)\]*_~]{1,8}$/, "");
  if (endsInLatinStop(bare)) return { kind: "stop", at };
  // A stop after an address would become part of it.
  const isWord =
    /[\p{L}\p{N}%`]$/u.test(bare) &&
    !/$(?<=(?:\/\/|www\.|@)\S*)/.test(bare) &&
    !/$(?<=[:=/]\S*)/.test(prose.slice(Math.max(textSpan.start, at - 30), at));
  return { kind: isWord ? "word" : "other", at };
}

/** No more than this, in UTF-16 units, is read at the end of a bullet. */
const maxReadLength = 1_000;

/** The text with its comments replaced by spaces. */
function withoutComments(text: string): string {
  return replaceComments(text, spacesFor);
}
