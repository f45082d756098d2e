import * as l10n from "@vscode/l10n";
import { levelSpan } from "../../document/levelSpan.ts";
import { skillKey } from "../../document/names.ts";
import { isSameLevel, type Level, type Skill } from "../../document/requirementsDocument.ts";
import type { Chunk } from "./chunk.ts";
import { levelOf, type MoveDocument, Refusal } from "./move.ts";
import { checkRemovable, insertBefore, mergeChunk } from "./place.ts";
import { take } from "./separators.ts";
import type { Sheet } from "./sheet.ts";

/*
 * If a skill states its level, or has it below its heading, a move to another level rewrites that level. The skill
 * stays in its place, unless a sibling is given that it goes before.
 */

/** Moves a skill to a level, or before a skill of that level, in a document that is not written level by level. */
export function placeSkill(
  sheet: Sheet,
  document: MoveDocument,
  skill: Skill,
  into: Level,
  before: Skill | undefined,
): void {
  const chunk = sheet.find(skill);
  const home = levelOf(document.model, skill);
  if (!isSameLevel(home, into)) {
    const existing = skillOfSameName(sheet, document, skill, into);
    if (existing) {
      mergeInto(sheet, chunk, existing);
      return;
    }
    const { from, to } = sheet.rangeOf(chunk);
    writeLevel(sheet, sheet.chunks.slice(from, to), levelText(document, home), levelText(document, into));
  }
  if (before && before !== skill) putBefore(sheet, whole(sheet, chunk), whole(sheet, sheet.find(before)));
}

/**
 * Moves all contents of a skill to another one, and removes its heading, together with the one above if nothing else is
 * below that.
 */
export function mergeInto(sheet: Sheet, chunk: Chunk, target: Chunk): void {
  if (chunk === target) return;
  const emptied = wholeSkill(sheet, chunk)[0]!;
  sheet.checkMovable(emptied);
  checkRemovable(emptied);
  mergeChunk(sheet, chunk, target);
  if (emptied === chunk) return;
  const rest = sheet.rangeOf(emptied);
  if (rest.to - rest.from > 1 || emptied.lead !== "")
    throw new Refusal(l10n.t('There is text between "{0}" and its level. Move it first.', emptied.name));
  take(sheet, emptied);
}

/** The chunk that a skill starts with: the heading above its levels, if this is its only level. */
export function wholeSkill(sheet: Sheet, chunk: Chunk): readonly Chunk[] {
  const outer = sheet.isLevelBelow ? sheet.ownerOf(chunk) : undefined;
  return [outer && sheet.childrenOf(outer, "inner").length === 1 ? outer : chunk];
}

/** The level as the document writes it: a part of a heading or of a line. Refuses if there are marks within it. */
export function levelText(document: MoveDocument, level: Level): string {
  const span = levelSpan(document, level);
  if (!span)
    throw new Refusal(
      l10n.t('How "{0}" is written cannot be changed without losing marks. Change it by hand.', level.name),
    );
  return document.text.slice(span.start, span.end);
}

/** Replaces the level in the chunks of a skill. */
export function writeLevel(sheet: Sheet, chunks: readonly Chunk[], old: string, next: string): void {
  const chunk =
    chunks.find(({ kind }) => kind === "levelLine") ?? chunks.find(({ kind }) => kind === "inner")!;
  const [body, reading] = [chunk.body, chunk.reading].map((text) => {
    const at = text.lastIndexOf(old);
    if (at < 0)
      throw new Refusal(
        l10n.t('How "{0}" is written cannot be changed without losing marks. Change it by hand.', old),
      );
    return text.slice(0, at) + next + text.slice(at + old.length);
  }) as [string, string];
  sheet.rewrite(chunk, body, reading);
}

/**
 * The skill of the same name that already has the level; if levels are below their skill's heading, preferably one
 * under the same heading.
 */
function skillOfSameName(
  sheet: Sheet,
  { model }: MoveDocument,
  skill: Skill,
  into: Level,
): Chunk | undefined {
  const chunk = sheet.find(skill);
  const named = model.levels
    .filter((level) => isSameLevel(level, into))
    .flatMap(({ skills }) => skills)
    .filter((one) => one !== skill && skillKey(one) === skillKey(skill))
    .map((one) => sheet.find(one));
  return named.find((one) => whole(sheet, one) === whole(sheet, chunk)) ?? named[0];
}

/** The chunk that moves with a skill: the heading with all levels, if these are below it. */
function whole(sheet: Sheet, chunk: Chunk): Chunk {
  return (sheet.isLevelBelow && sheet.ownerOf(chunk)) || chunk;
}

function putBefore(sheet: Sheet, chunk: Chunk, before: Chunk): void {
  if (chunk === before || sheet.chunks[sheet.rangeOf(chunk).to] === before) return;
  sheet.checkMovable(chunk);
  const { chunks, separator } = take(sheet, chunk);
  insertBefore(sheet, chunks, before, separator);
}
