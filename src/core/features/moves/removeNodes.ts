import type { Level } from "../../document/requirementsDocument.ts";
import { answer, type Movable, type MoveAnswer, type MoveDocument } from "./move.ts";
import { rootsOf } from "./moveNode.ts";
import { wholeSkill } from "./placeSkill.ts";
import { Sheet } from "./sheet.ts";

/**
 * Removes nodes with all their contents. Everything else stays exactly the same, and of the blank lines around the
 * nodes, those that fit the neighbours stay. With a level, one of the separators around it is removed.
 */
export function removeNodes(document: MoveDocument, nodes: readonly (Level | Movable)[]): MoveAnswer {
  return answer(() => {
    const sheet = new Sheet(document);
    const chunks = rootsOf(nodes).flatMap((node) =>
      node.kind === "skill" ? wholeSkill(sheet, sheet.find(node)) : sheet.findAll(node),
    );
    for (const chunk of chunks) {
      sheet.checkMovable(chunk);
      let { from, to } = sheet.rangeOf(chunk);
      const isSeparator = (index: number) => sheet.chunks[index]?.kind === "separator";
      if (chunk.kind === "outer" && (isSeparator(from - 1) || from === 0 || to === sheet.chunks.length)) {
        // Two separators in a row, or one at the end, would separate nothing.
        if (isSeparator(to)) to++;
        else if (isSeparator(from - 1)) from--;
      }
      sheet.cut(from, to);
    }
    return sheet.edits();
  });
}
