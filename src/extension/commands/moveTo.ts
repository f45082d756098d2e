import * as vscode from "vscode";
import { type MoveChoices, type MoveParams, moveCommand } from "../../server/lsp/protocol.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { runPlan } from "../tree/dragAndDrop.ts";
import { planStep, rootsOf } from "../tree/planMove.ts";
import { viewId } from "../tree/viewId.ts";
import { type Command, type CommandContext, inRequirements } from "./command.ts";
import { isShown, showNode } from "./reveal.ts";
import { treeKey } from "./treeKey.ts";

const isMovable = `view == ${viewId} && viewItem =~ /\\bmovable\\b/`;
const isOrdered = `view == ${viewId} && viewItem =~ /\\bordered\\b/`;

export const moveTo: Command = {
  id: "moveTo",
  title: "Move to...",
  palette: inRequirements,
  keys: [{ key: "ctrl+k shift+m", mac: "cmd+k shift+m", when: `editorTextFocus && ${inRequirements}` }],
  menus: [{ menu: "editor/context", when: inRequirements, group: "1_modification@8" }],
  async run({ service }) {
    const { document, selection } = requirementsEditor(service.ours);
    const answer = await service.moveChoicesFor(document.uri, { position: selection.active });
    if (!answer)
      throw new Error(vscode.l10n.t("Put the cursor in the skill, project or bullet that you want to move."));
    await choose(answer, [answer.node]);
  },
};

export const moveNodes: Command = {
  id: "moveNodes",
  title: "Move to...",
  palette: false,
  keys: [treeKey("ctrl+k shift+m", "cmd+k shift+m")],
  menus: [{ menu: "view/item/context", when: isMovable, group: "2_move@1" }],
  async run({ service, tree }, ...parameters) {
    await tree.settle();
    const nodes = rootsOf(tree.chosenEntities(parameters));
    const [place] = nodes.flatMap(({ place }) => place ?? []);
    if (!place || nodes.some(({ stands, uri }) => stands !== place.kind || uri.toString() !== place.uri))
      throw new Error(
        vscode.l10n.t(
          "You can move skills, projects or bullets: several at once if they are of one kind and one document.",
        ),
      );
    const { position, kind } = place;
    const answer = await service.moveChoicesFor(vscode.Uri.parse(place.uri), { position, kind });
    if (!answer) throw new Error(vscode.l10n.t("This cannot be moved."));
    const all = nodes.flatMap((node) => node.place ?? []);
    await tree.follow(nodes[0]!, () => choose(answer, all));
  },
};

export const moveUp = step("moveUp", "Move Up", -1, "alt+up", "2_move@2");
export const moveDown = step("moveDown", "Move Down", 1, "alt+down", "2_move@3");

function step(id: string, title: string, by: -1 | 1, key: string, group: string): Command {
  return {
    id,
    title,
    palette: false,
    keys: [treeKey(key)],
    menus: [{ menu: "view/item/context", when: `${isOrdered} && !listMultiSelection`, group }],
    async run({ tree }: CommandContext, ...parameters) {
      await tree.settle();
      const [node] = tree.chosenEntities(parameters);
      if (!node) return;
      await tree.follow(node, async () => {
        await runPlan(planStep(node, by));
        // The edit leaves the cursor elsewhere.
        await tree.settle();
        if (isShown(node)) await showNode(node, { preserveFocus: true });
      });
    },
  };
}

/** Asks for the target, and moves. */
async function choose(answer: MoveChoices, nodes: readonly MoveChoices["node"][]): Promise<void> {
  const { choices, name, node } = answer;
  if (choices.length === 0)
    throw new Error(
      {
        level: vscode.l10n.t("This cannot be moved."),
        skill: vscode.l10n.t("There is no other level to move the skill to."),
        project: vscode.l10n.t("There is no other skill to move the project to."),
        bullet: vscode.l10n.t("There is no other project to move the bullet to."),
      }[node.kind],
    );
  const picked = await vscode.window.showQuickPick(itemsOf(answer), {
    title:
      nodes.length === 1
        ? vscode.l10n.t('Move "{0}" to…', shortened(name))
        : vscode.l10n.t("Move {0} to…", nodes.length),
    placeHolder: {
      level: "",
      skill: vscode.l10n.t("Level"),
      project: vscode.l10n.t("Skill"),
      bullet: vscode.l10n.t("Project"),
    }[node.kind],
    matchOnDescription: true,
  });
  if (!picked?.place) return;
  const params: MoveParams = { what: "move", nodes, into: picked.place };
  await vscode.commands.executeCommand(moveCommand, params);
}

interface Item extends vscode.QuickPickItem {
  readonly place?: MoveChoices["node"];
}

/** The choices, nearest first, with headings for their distance. */
function itemsOf({ choices, node }: MoveChoices): Item[] {
  const items: Item[] = [];
  let last = "";
  for (const { place, name, description, isElsewhere, merges } of choices) {
    const heading =
      place.uri !== node.uri
        ? vscode.workspace.asRelativePath(vscode.Uri.parse(place.uri))
        : node.kind === "skill"
          ? ""
          : isElsewhere
            ? vscode.l10n.t("Elsewhere in the Document")
            : node.kind === "project"
              ? vscode.l10n.t("In the Same Level")
              : vscode.l10n.t("In the Same Skill");
    if (heading !== last) items.push({ label: heading, kind: vscode.QuickPickItemKind.Separator });
    last = heading;
    items.push({
      label: name === "" ? vscode.l10n.t("(no name)") : name,
      description: [
        ...(description === "" ? [] : [description]),
        ...(merges ? [vscode.l10n.t("merges with the one there")] : []),
      ].join(" · "),
      place,
    });
  }
  return items;
}

function shortened(name: string): string {
  return name.length > 50 ? `${name.slice(0, 50)}…` : name;
}
