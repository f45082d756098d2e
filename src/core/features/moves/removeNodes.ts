import type { Level } from "../../document/requirementsDocument.ts";
import { answer, type Movable, type MoveAnswer, type MoveDocument } from "./move.ts";
import { rootsOf } from "./moveNode.ts";
import { wholeSkill } from "./placeSkill.ts";
import { take } from "./separators.ts";
import { Sheet } from "./sheet.ts";

/**
 * Removes nodes with all their contents. Everything else stays exactly the same, and of the blank lines around the
 * nodes, those that fit the neighbours stay. So do separators that still separate something.
 */
export function removeNodes(document: MoveDocument, nodes: readonly (Level | Movable)[]): MoveAnswer {
  return answer(() => {
    const sheet = new Sheet(document);
    const chunks = rootsOf(nodes).flatMap((node) =>
      node.kind === "skill" ? wholeSkill(sheet, sheet.find(node)) : sheet.findAll(node),
    );
    for (const chunk of chunks) {
      sheet.checkMovable(chunk);
      take(sheet, chunk);
    }
    return sheet.edits();
  });
}
