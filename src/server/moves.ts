import * as l10n from "@vscode/l10n";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from "vscode-languageserver-types";
import { type Level, type Project, type Skill, skillsOf } from "../core/model/requirementsDocument.ts";
import { mergeSkills, sortSkills } from "../core/moves/arrange.ts";
import { foldName, type Movable, type MoveAnswer, type MoveDocument } from "../core/moves/move.ts";
import { extract, insert, moveNodes } from "../core/moves/moveNode.ts";
import { sentenceBreaks, splitBullet } from "../core/moves/splitBullet.ts";
import { lineAt } from "../core/text/lines.ts";
import { spansTouch } from "../core/text/span.ts";
import { toRange, toSpan, toTextEdits } from "./convert.ts";
import { type MoveParams, moveCommand, type NodePlace } from "./protocol.ts";

/** One edit for all documents, to be applied as one undo step; or why not, to be shown to the author. */
export type MoveResult = { readonly edit: WorkspaceEdit } | { readonly refusal: string };

/** A place something may be moved to, to choose from. */
export interface MoveChoice {
  readonly place: NodePlace;
  readonly name: string;
  /** Where it stands: level and skill. */
  readonly description: string;
  /** True where the skill around it is another one than the node's. */
  readonly isElsewhere: boolean;
  /** True where it holds a namesake, so that the two are merged. */
  readonly merges: boolean;
}

/** A document as moves need it here; an OpenDocument is one. */
export interface MovingDocument {
  readonly uri: string;
  readonly text: TextDocument;
  readonly checked: MoveDocument;
}

type Node = Level | Movable;

/** Targets that get an action of their own; the others are for the quick pick. */
const mostTargets = 8;

/**
 * Actions for what the range touches: `refactor.move` for its skill, project or bullets, nearest targets first;
 * `refactor.rewrite` to sort a level or split a bullet. What they do is worked out when one is chosen, by `applyMove`.
 */
export function moveActions(document: MovingDocument, range: Range): CodeAction[] {
  const { nodes, skill, level } = nodesAt(document, range);
  const [first] = nodes;
  const actions: CodeAction[] = [];
  if (first) {
    for (const choice of moveChoices(document, first).slice(0, mostTargets)) {
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
    const at = toSpan(document.text, range).start;
    const near = sentenceBreaks(document.checked.text, bullet).toSorted(
      (a, b) => Math.abs(a.start - at) - Math.abs(b.start - at),
    )[0];
    if (near) {
      const position = document.text.positionAt(near.start);
      actions.push(
        rewrite(l10n.t("Split the bullet at the end of this sentence"), {
          what: "split",
          bullet: placeOf(document, bullet),
          at: position,
        }),
      );
    }
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

/** Where the node may be moved to within its document, nearest first: of its own skill, then of its level, then others. */
export function moveChoices(document: MovingDocument, node: Movable): MoveChoice[] {
  const { levels } = document.checked.model;
  const choices: { target: Level | Skill | Project; description: string; near: number; merges: boolean }[] =
    [];
  const holds = (names: readonly { readonly name: string }[]) =>
    "name" in node && names.some(({ name }) => foldName(name) === foldName(node.name));
  for (const level of levels) {
    if (node.kind === "skill") {
      if (!level.skills.includes(node))
        choices.push({ target: level, description: "", near: 0, merges: holds(level.skills) });
      continue;
    }
    const isLevel = contains(level, node);
    for (const skill of level.skills) {
      if (node.kind === "project") {
        if (!skill.projects.includes(node))
          choices.push({
            target: skill,
            description: level.name,
            near: isLevel ? 0 : 1,
            merges: holds(skill.projects),
          });
        continue;
      }
      for (const project of skill.projects) {
        if (contains(project, node)) continue;
        const near = contains(skill, node) ? 0 : isLevel ? 1 : 2;
        choices.push({
          target: project,
          description: l10n.t("{0} in {1}", skill.name, level.name),
          near,
          merges: false,
        });
      }
    }
  }
  return choices
    .toSorted((a, b) => a.near - b.near)
    .map(({ target, description, near, merges }) => ({
      place: placeOf(document, target),
      name: target.name,
      description,
      isElsewhere: near > 0,
      merges,
    }));
}

/**
 * What the command makes of its parameters. `documentAt` gives the documents that they name, undefined where one is not
 * there. Refuses where a document is not of the version they were made for.
 */
export function applyMove(
  params: MoveParams,
  documentAt: (uri: string) => MovingDocument | undefined,
): MoveResult {
  const open = (place: NodePlace) => {
    const document = documentAt(place.uri);
    const node =
      document?.text.version === place.version
        ? nodeOf(document, place.kind, document.text.offsetAt(place.position))
        : undefined;
    return document && node ? { document, node } : undefined;
  };
  const all = placesOf(params).map(open);
  const [first, second] = all;
  if (!first || all.some((one) => one === undefined)) {
    return { refusal: l10n.t("The document has changed meanwhile: try again.") };
  }
  const { document } = first;
  switch (params.what) {
    case "sort":
      return resultOf([[document, sortSkills(document.checked, first.node as Level)]]);
    case "split":
      if (first.node.kind !== "bullet") break;
      return resultOf([
        [document, splitBullet(document.checked, first.node, document.text.offsetAt(params.at))],
      ]);
    case "merge":
      if (first.node.kind !== "skill" || second?.node.kind !== "skill") break;
      if (first.document === second.document)
        return resultOf([[document, mergeSkills(document.checked, first.node, second.node)]]);
      break;
    case "move": {
      const into = first.node;
      const nodes = params.nodes.flatMap((place) => open(place) ?? []);
      const from = nodes[0]?.document;
      if (!from || into.kind === "bullet" || nodes.some((one) => one.document !== from)) break;
      const before = params.before && open(params.before)?.node;
      const moved = nodes.flatMap(({ node }) => (node.kind === "level" ? [] : [node]));
      if (moved.length < nodes.length || before?.kind === "level") break;
      const target = { into, before };
      if (from === document) return resultOf([[document, moveNodes(document.checked, moved, target)]]);
      const taken = extract(from.checked, moved);
      if ("refusal" in taken) return taken;
      return resultOf([
        [document, insert(document.checked, taken, target)],
        [from, taken],
      ]);
    }
  }
  return { refusal: l10n.t("This cannot be moved there.") };
}

function resultOf(answers: readonly (readonly [MovingDocument, MoveAnswer])[]): MoveResult {
  const documentChanges: NonNullable<WorkspaceEdit["documentChanges"]> = [];
  for (const [{ uri, text }, answer] of answers) {
    if ("refusal" in answer) return answer;
    if (answer.edits.length === 0) continue;
    const edits = toTextEdits(text, answer.edits);
    documentChanges.push({ textDocument: { uri, version: text.version }, edits });
  }
  return { edit: { documentChanges } };
}

/** The place that something is done to first, then the others. */
function placesOf(params: MoveParams): readonly NodePlace[] {
  switch (params.what) {
    case "move":
      return [params.into, ...params.nodes, ...(params.before ? [params.before] : [])];
    case "merge":
      return [params.into, params.from];
    case "sort":
      return [params.level];
    case "split":
      return [params.bullet];
  }
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

/** The target's name; with what is around it where that is not around the node. */
function targetTitle({ name, description, isElsewhere }: MoveChoice): string {
  return isElsewhere ? l10n.t('"{0}" ({1})', name, description) : l10n.t('"{0}"', name);
}

/** Where the node stands, to name it in parameters. */
export function placeOf({ uri, text }: MovingDocument, { kind, span }: Node): NodePlace {
  return { uri, version: text.version, kind, position: toRange(text, span).start };
}

function nodeOf({ checked }: MovingDocument, kind: Node["kind"], at: number): Node | undefined {
  const { model } = checked;
  if (kind === "level") return model.levels.find(({ span }) => span.start === at);
  for (const skill of skillsOf(model)) {
    if (kind === "skill" && skill.span.start === at) return skill;
    const bullets = [...skill.orphans];
    for (const project of skill.projects) {
      if (kind === "project" && project.span.start === at) return project;
      bullets.push(...project.bullets);
    }
    if (kind !== "bullet" || at < skill.span.start || at >= skill.span.end) continue;
    const bullet = bullets.find(({ span }) => span.start === at);
    if (bullet) return bullet;
  }
  return undefined;
}

/** What the range is about: a heading it starts on, else the bullets it touches, else the project; and what is around. */
function nodesAt(
  document: MovingDocument,
  range: Range,
): {
  readonly nodes: readonly Movable[];
  readonly skill: Skill | undefined;
  /** Where the range starts on a level's heading. */
  readonly level: Level | undefined;
} {
  const { model, text } = document.checked;
  const span = toSpan(document.text, range);
  const line = lineAt(text, span.start);
  const isOn = (node: Node) => node.span.start >= line.start && node.span.start <= line.end;
  const level = model.levels.find(isOn);
  const inside = { start: span.start, end: span.start };
  const skill = [...skillsOf(model)].find((one) => isOn(one) || spansTouch(one.span, inside));
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

function contains(outer: Node, inner: Node): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}
