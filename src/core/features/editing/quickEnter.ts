import { differenceOf } from "../../text/difference.ts";
import type { Span } from "../../text/span.ts";
import { applyChange, type Change } from "./change.ts";
import { pressEnter } from "./enterKey.ts";

/** True for what Enter inserts at the end of a bullet: a line with a marker and no text. */
export function isNewBullet(inserted: string): boolean {
  return /^(?:\r\n|\n|\r)[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]*)?$/.test(inserted);
}

/** True for what Enter inserts where nothing continues. */
export function isPlainEnter(inserted: string): boolean {
  return /^(?:\r\n|\n|\r)[ \t]*$/.test(inserted);
}

/**
 * The effect of Enter, for a text into which the editor has inserted a plain line ending instead: it does so with a key
 * that comes right after another, before it knows that the key is ours. Undefined if that is right.
 */
export function correctEnter(text: string, inserted: Span, hasRules = true): Change | undefined {
  const { start, end } = inserted;
  const before = text.slice(0, start) + text.slice(end);
  const change = pressEnter(before, [{ anchor: start, active: start }], hasRules);
  return change && { ...change, edits: [differenceOf(text, applyChange(before, change))] };
}
