import type {
  Bullet,
  Level,
  Project,
  RequirementsDocument,
  Skill,
} from "../../document/requirementsDocument.ts";
import type { Block } from "../../markdown/block.ts";
import type { TextEdit } from "../../text/span.ts";

/** What moves need of a document; a CheckedDocument has it. */
export interface MoveDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly model: RequirementsDocument;
}

/**
 * A node that can be moved: a skill to a level, a project to a skill, a bullet to a project, or to a skill in a
 * document without projects.
 */
export type Movable = Skill | Project | Bullet;

/** The target of a move: the end of `into`, or the place before one of its children. */
export interface MoveTarget {
  readonly into: Level | Skill | Project;
  /** A child of `into`, of the same kind as the moved node. */
  readonly before?: Movable | undefined;
}

/**
 * Edits of the document's text as one undo step, empty if there is nothing to do; or the user-facing reason why it is
 * impossible without loss.
 */
export type MoveAnswer = { readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** Why a move is impossible. Thrown inside, and caught by `answer`. */
export class Refusal extends Error {}

/** The edits that the function returns, or its refusal. */
export function answer(edits: () => readonly TextEdit[]): MoveAnswer {
  try {
    return { edits: edits() };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
}

/** The level that contains a skill of the model. */
export function levelOf({ levels }: RequirementsDocument, skill: Skill): Level {
  return levels.find(({ skills }) => skills.includes(skill))!;
}
