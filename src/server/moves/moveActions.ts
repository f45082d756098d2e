import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind, type Command, type Range } from "vscode-languageserver-types";
import {
  type Level,
  lineAt,
  type Movable,
  nameKey,
  type RequirementsDocument,
  type Skill,
  type SkillMerge,
  type Span,
  sentenceBreaks,
  skillKey,
  skillsOf,
  spansTouch,
} from "../../core/index.ts";
import { type Positions, toSpan } from "../lsp/convert.ts";
import type { OpenDocument } from "../lsp/openDocument.ts";
import { type MoveChoice, type MoveParams, moveCommand } from "../lsp/protocol.ts";
import { convertActions } from "./convertDocument.ts";
import { moveChoices } from "./moveChoices.ts";
import { type MovingDocument, placeOf, toMoving } from "./movingDocument.ts";

/** The maximum number of targets with a separate action; others are in the quick pick. */
const maxTargets = 8;

/** The refactorings at the range: moving, merging, sorting, splitting and converting. */
export function refactorings(document: OpenDocument, range: Range): CodeAction[] {
  const moving = toMoving(document);
  return [...moveActions(moving, range), ...convertActions(moving, range)];
}

/**
 * Actions for what the range touches: `refactor.move` for its skill, project or bullets, nearest targets first;
 * `refactor.rewrite` to sort a level, merge a skill with one of the same name or split a bullet. The edits are computed
 * by `applyMove` when an action is chosen.
 */
export function moveActions(document: MovingDocument, range: Range): CodeAction[] {
  const { nodes, skill, level } = nodesAt(document, range);
  const [first] = nodes;
  const actions: CodeAction[] = [];
  if (first) {
    for (const choice of moveChoices(document, first).slice(0, maxTargets)) {
      const title =
        nodes.length > 1
          ? l10n.t("Move {0} bullets to {1}", nodes.length, targetTitle(choice))
          : moveTitle(first, choice);
      actions.push(move(document, title, nodes, choice));
    }
  }
  if (skill && first !== skill)
    for (const choice of moveChoices(document, skill))
      actions.push(move(document, moveTitle(skill, choice), [skill], choice));
  const [bullet] = nodes;
  if (bullet?.kind === "bullet" && nodes.length === 1) {
    const at = toSpan(document, range).start;
    const near = sentenceBreaks(document.text, bullet).toSorted(
      (a, b) => Math.abs(a.start - at) - Math.abs(b.start - at),
    )[0];
    if (near) {
      const position = document.positionAt(near.start);
      actions.push(
        rewrite(l10n.t("Split the bullet at the end of this sentence"), {
          what: "split",
          bullet: placeOf(document, bullet),
          at: position,
        }),
      );
    }
  }
  const sameName = skill && first === skill ? skillOfSameName(document.model, skill) : undefined;
  if (sameName) {
    const { skill: into, level: around } = sameName;
    const merge = { from: skill!.span, into: into.span, name: into.name, level: around };
    actions.push({ ...mergeAction(document, document, merge), kind: CodeActionKind.RefactorRewrite });
  }
  if (level)
    actions.push(
      rewrite(l10n.t('Sort the skills of "{0}"', level.name), {
        what: "sort",
        level: placeOf(document, level),
      }),
    );
  return actions;
}

/** The action that merges two skills of the document, as a fix or a refactoring. */
export function mergeAction(
  { uri, version }: { readonly uri: string; readonly version: number | null },
  positions: Positions,
  { from, into, name, level }: SkillMerge,
): { readonly title: string; readonly command: Command } {
  const title = l10n.t('Merge with "{0}" ({1})', name, level);
  const place = ({ start }: Span) =>
    ({ uri, version, kind: "skill", position: positions.positionAt(start) }) as const;
  const params: MoveParams = {
    what: "merge",
    into: place(into),
    from: place(from),
  };
  return { title, command: { title, command: moveCommand, arguments: [params] } };
}

/** The first other skill of the same name, and the name of its level. */
function skillOfSameName(
  { levels }: RequirementsDocument,
  skill: Skill,
): { readonly skill: Skill; readonly level: string } | undefined {
  if (nameKey(skill.name) === "") return undefined;
  for (const { name, skills } of levels)
    for (const other of skills)
      if (other !== skill && skillKey(other) === skillKey(skill)) return { skill: other, level: name };
  return undefined;
}

function move(
  document: MovingDocument,
  title: string,
  nodes: readonly Movable[],
  { place }: MoveChoice,
): CodeAction {
  const params: MoveParams = {
    what: "move",
    nodes: nodes.map((node) => placeOf(document, node)),
    into: place,
  };
  return {
    title,
    kind: CodeActionKind.RefactorMove,
    command: { title, command: moveCommand, arguments: [params] },
  };
}

function rewrite(title: string, params: MoveParams): CodeAction {
  return {
    title,
    kind: CodeActionKind.RefactorRewrite,
    command: { title, command: moveCommand, arguments: [params] },
  };
}

function moveTitle(node: Movable, choice: MoveChoice): string {
  const target = targetTitle(choice);
  if (node.kind === "bullet") return l10n.t("Move the bullet to {0}", target);
  return choice.merges
    ? l10n.t('Move "{0}" to {1}, merge it with the one there', node.name, target)
    : l10n.t('Move "{0}" to {1}', node.name, target);
}

/** The target's name, with its place if that is not the node's. */
function targetTitle({ name, description, isElsewhere }: MoveChoice): string {
  return isElsewhere ? l10n.t('"{0}" ({1})', name, description) : l10n.t('"{0}"', name);
}

/**
 * The nodes for the range: the heading it starts on, otherwise the bullets it touches, otherwise the project; with
 * their parents.
 */
function nodesAt(
  document: MovingDocument,
  range: Range,
): {
  readonly nodes: readonly Movable[];
  readonly skill: Skill | undefined;
  /** The level whose heading the range starts on. */
  readonly level: Level | undefined;
} {
  const { model, text } = document;
  const span = toSpan(document, range);
  const line = lineAt(text, span.start);
  const isOn = (node: Level | Movable) => node.span.start >= line.start && node.span.start <= line.end;
  const level = model.levels.find((one) => one.layout === "level-first" && isOn(one));
  const inside = { start: span.start, end: span.start };
  const skill = skillsOf(model).find((one) => isOn(one) || spansTouch(one.span, inside));
  if (!skill) return { nodes: [], skill, level };
  if (isOn(skill)) return { nodes: [skill], skill, level };
  const project = skill.projects.findLast((one) => isOn(one) || spansTouch(one.span, inside));
  if (project && isOn(project)) return { nodes: [project], skill, level };
  const bullets = [...skill.orphans, ...skill.projects.flatMap((one) => one.bullets)].filter(
    (bullet) => spansTouch(bullet.span, span) || isOn(bullet),
  );
  if (bullets.length > 0) return { nodes: bullets, skill, level };
  return { nodes: project ? [project] : [], skill, level };
}
