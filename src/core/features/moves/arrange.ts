import type { Level, Skill } from "../../document/requirementsDocument.ts";
import { replaceItems } from "../../text/collections.ts";
import { answer, type MoveAnswer, type MoveDocument } from "./move.ts";
import { mergeInto } from "./placeSkill.ts";
import { Sheet } from "./sheet.ts";

/**
 * Sorts the skills of a level by name, ignoring case, with numbers by their value; equal names keep their order.
 * Separators between skills stay in place.
 */
export function sortSkills(document: MoveDocument, level: Level): MoveAnswer {
  return answer(() => {
    const sheet = new Sheet(document);
    const skills = sheet.childrenOf(sheet.find(level), "inner");
    // The same order on every machine, whatever its language.
    const { compare } = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
    const sorted = skills.toSorted((a, b) => compare(a.name, b.name));
    const slots = skills.map((skill) => sheet.rangeOf(skill));
    const held = new Map(skills.map((skill, i) => [skill, sheet.chunks.slice(slots[i]!.from, slots[i]!.to)]));
    const gaps = slots.map(({ to }) => sheet.chunks[to - 1]!.gap);
    for (const [i, skill] of sorted.entries()) if (skill !== skills[i]) sheet.checkMovable(skill);
    for (let i = slots.length - 1; i >= 0; i--) {
      const { from, to } = slots[i]!;
      const chunks = held.get(sorted[i]!)!;
      replaceItems(sheet.chunks, from, to - from, chunks);
    }
    for (const [i, skill] of sorted.entries())
      if (skill !== skills[i]) sheet.setGap(held.get(skill)!.at(-1)!, gaps[i]!);
    return sheet.edits();
  });
}

/** Moves all contents of the skill `from` to the skill `into`, and removes the heading of `from`. */
export function mergeSkills(document: MoveDocument, into: Skill, from: Skill): MoveAnswer {
  return answer(() => {
    const sheet = new Sheet(document);
    mergeInto(sheet, sheet.find(from), sheet.find(into));
    return sheet.edits();
  });
}
