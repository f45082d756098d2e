import type {
  Bullet,
  Level,
  Project,
  RequirementsDocument,
  Skill,
} from "../../document/requirementsDocument.ts";
import type { Block } from "../../markdown/block.ts";
import type { TextEdit } from "../../text/span.ts";

/** A document as moves need it; a CheckedDocument is one. */
export interface MoveDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly model: RequirementsDocument;
}

/** What can be moved: a skill to a level, a project to a skill, a bullet to a project, or to a skill that has none. */
export type Movable = Skill | Project | Bullet;

/** Where something is moved to: to the end of `into`, or before one of its children. */
export interface MoveTarget {
  readonly into: Level | Skill | Project;
  /** A child of `into`, of the kind that is moved. */
  readonly before?: Movable | undefined;
}

/**
 * Edits of the document's text, one undo step, none if there is nothing to do; or why it cannot be done without
 * loss, in the author's words.
 */
export type MoveAnswer = { readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** Why a move cannot be done; caught where the answer is made. */
export class Refusal extends Error {}

/** The edits that the function makes, or its refusal. */
export function answer(edits: () => readonly TextEdit[]): MoveAnswer {
  try {
    return { edits: edits() };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
}

/** The level that holds a skill of the model. */
export function levelOf({ levels }: RequirementsDocument, skill: Skill): Level {
  return levels.find(({ skills }) => skills.includes(skill))!;
}
