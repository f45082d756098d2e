import {
  type Level,
  type Movable,
  type MoveDocument,
  type RequirementsDocument,
  skillsOf,
} from "../../core/index.ts";
import { appendAll } from "../../core/text/collections.ts";
import { type Positions, toRange } from "../lsp/convert.ts";
import type { OpenDocument } from "../lsp/openDocument.ts";
import type { NodePlace } from "../lsp/protocol.ts";

/** A document whose nodes can be identified in parameters. */
export interface VersionedPositions extends Positions {
  readonly uri: string;
  /** The version of its text in the editor; null if it is not open. */
  readonly version: number | null;
}

export interface PlacedDocument extends VersionedPositions {
  readonly model: RequirementsDocument;
}

/** A document that can be changed by a move. */
export interface MovingDocument extends PlacedDocument, MoveDocument {}

/** An open document for moves. */
export function toMoving({ uri, version, checked }: OpenDocument): MovingDocument {
  return {
    uri,
    version,
    positionAt: (offset) => checked.lines.positionAt(offset),
    offsetAt: (position) => checked.lines.offsetAt(position),
    text: checked.text,
    blocks: checked.blocks,
    model: checked.model,
  };
}

/** The `NodePlace` of a node, for use in parameters. */
export function placeOf(
  document: VersionedPositions,
  { kind, span }: Pick<Level | Movable, "kind" | "span">,
): NodePlace {
  return { uri: document.uri, version: document.version, kind, position: toRange(document, span).start };
}

/** The node of the kind whose span starts at the offset; undefined if there is none. */
export function nodeAt(
  { model }: PlacedDocument,
  kind: NodePlace["kind"],
  at: number,
): Level | Movable | undefined {
  if (kind === "level") return model.levels.find(({ span }) => span.start === at);
  for (const skill of skillsOf(model)) {
    if (kind === "skill" && skill.span.start === at) return skill;
    const bullets = [...skill.orphans];
    for (const project of skill.projects) {
      if (kind === "project" && project.span.start === at) return project;
      appendAll(bullets, project.bullets);
    }
    if (kind !== "bullet" || at < skill.span.start || at >= skill.span.end) continue;
    const bullet = bullets.find(({ span }) => span.start === at);
    if (bullet) return bullet;
  }
  return undefined;
}
