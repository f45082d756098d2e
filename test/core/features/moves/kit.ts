import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import type { Bullet, Level, Project, Skill } from "../../../../src/core/document/requirementsDocument.ts";
import type { MoveAnswer } from "../../../../src/core/features/moves/move.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";

export function read(text: string): CheckedDocument {
  return new CheckedDocument(text, defaultConfiguration);
}

export type Node = Level | Skill | Project | Bullet;

/** The node at a path of names, each the start of one: `Basic/Caching/Shop/Cached`. `Shop#2` is the second such. */
export function nodeAt(document: CheckedDocument, path: string): Node {
  let nodes: readonly Node[] = document.model.levels;
  let node: Node | undefined;
  for (const step of path.split("/")) {
    const [name, count] = step.split("#");
    node = nodes.filter((one) => nameOf(one).startsWith(name!))[Number(count ?? 1) - 1];
    if (!node) throw new Error(`nothing at ${path}: ${step}`);
    nodes = childrenOf(node);
  }
  return node!;
}

export function childrenOf(node: Node): readonly Node[] {
  if (node.kind === "level") return node.skills;
  if (node.kind === "skill") return [...node.orphans, ...node.projects];
  return node.kind === "project" ? node.bullets : [];
}

export function nameOf(node: Node): string {
  return node.kind === "bullet" ? node.text : node.name;
}

/** The text after the answer, or `refused: ` and the reason. */
export function outcome(text: string, answer: MoveAnswer): string {
  return "refusal" in answer ? `refused: ${answer.refusal}` : applyEdits(text, answer.edits);
}
