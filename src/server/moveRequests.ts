import type { Connection } from "vscode-languageserver";
import {
  type Movable,
  plainBullet,
  type RequirementsDocument,
  type Skill,
  type Span,
  skillKey,
  skillsOf,
} from "../core/index.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import { type MoveChoices, type MoveChoicesParams, moveChoicesRequest } from "./lsp/protocol.ts";
import { moveChoices } from "./moves/moveChoices.ts";
import { nodeAt, placeOf, toMoving } from "./moves/movingDocument.ts";
import type { NavigationContext } from "./navigation.ts";

/** The maximum number of choices: nobody chooses from more. */
const maxChoices = 2000;

/**
 * Answers requests for the possible targets of a node of an open document: in that document, in other open documents,
 * then in documents that are not open.
 */
export function serveMoveChoices(
  connection: Connection,
  documents: ReadonlyMap<string, OpenDocument>,
  context: Pick<NavigationContext, "documents">,
): void {
  connection.onRequest(moveChoicesRequest, (params: MoveChoicesParams): MoveChoices | null => {
    const open = documents.get(params.uri);
    if (!open) return null;
    const document = toMoving(open);
    const at = document.offsetAt(params.position);
    const node = params.kind ? nodeAt(document, params.kind, at) : movableAt(document.model, at);
    if (!node || node.kind === "level") return null;
    const others = context.documents().toSorted((a, b) => Number(!a.version) - Number(!b.version));
    const choices =
      params.merges && node.kind === "skill"
        ? otherSkills(document.model, node).map(({ skill, level }) => ({
            place: placeOf(document, skill),
            name: skill.name,
            description: level,
            isElsewhere: false,
            merges: true,
          }))
        : moveChoices(document, node, others);
    const name = node.kind === "bullet" ? plainBullet(node.text) : node.name;
    return { node: placeOf(document, node), name, choices: choices.slice(0, maxChoices) };
  });
}

/** The innermost movable node that contains an offset: a bullet, otherwise its project, otherwise its skill. */
function movableAt(model: RequirementsDocument, at: number): Movable | undefined {
  const holds = ({ span }: { readonly span: Span }) => at >= span.start && at <= span.end;
  const skill = skillsOf(model).findLast(holds);
  const project = skill?.projects.findLast(holds);
  return (project?.bullets ?? skill?.orphans)?.findLast(holds) ?? project ?? skill;
}

/** The other skills of the document; those of the same name come first. */
function otherSkills(model: RequirementsDocument, skill: Skill) {
  const isNamesake = (other: Skill) => skillKey(other) === skillKey(skill);
  return model.levels
    .flatMap((level) => level.skills.map((other) => ({ skill: other, level: level.name })))
    .filter((one) => one.skill !== skill)
    .sort((a, b) => Number(isNamesake(b.skill)) - Number(isNamesake(a.skill)));
}
