import * as vscode from "vscode";
import { type MoveChoice, type MoveParams, moveCommand, type NodePlace } from "../../server/protocol.ts";
import { requirementsEditor } from "../requirementsEditor.ts";
import { move } from "../tree/dragAndDrop.ts";
import { EntityNode, type SkillsNode } from "../tree/skillsNode.ts";
import type { SkillsTree } from "../tree/skillsTree.ts";
import { type Command, inRequirements } from "./command.ts";

// Moves of what is selected in the tree or stands at the cursor.

const inView = "view == slickRequirements.skills";
const focused = "focusedView == slickRequirements.skills";

/** The nodes a command of the tree's menu is for: those selected, where the one it was called on is among them. */
function nodesFor({ selection }: SkillsTree, node: unknown, all: unknown): readonly SkillsNode[] {
  if (Array.isArray(all) && all.includes(node)) return all as SkillsNode[];
  return node === undefined ? selection : [node as SkillsNode];
}

function entitiesFor(tree: SkillsTree, node: unknown, all: unknown): readonly EntityNode[] {
  return nodesFor(tree, node, all).filter((one) => one instanceof EntityNode);
}

export const moveTo: Command = {
  id: "moveTo",
  title: "Move to…",
  palette: inRequirements,
  keys: [
    { key: "ctrl+alt+m", mac: "cmd+alt+m", when: `editorTextFocus && ${inRequirements} && !editorReadonly` },
    { key: "ctrl+alt+m", mac: "cmd+alt+m", when: focused },
  ],
  menus: [
    { menu: "view/item/context", when: `${inView} && viewItem =~ /\\bmovable\\b/`, group: "1_move@1" },
    { menu: "editor/context", when: inRequirements, group: "1_modification@10" },
  ],
  async run({ service, tree }, node, all) {
    const fromTree =
      node instanceof EntityNode || vscode.window.activeTextEditor === undefined || isFocused(all);
    const nodes = fromTree ? entitiesFor(tree, node, all) : [];
    const [first] = nodes;
    const place = first?.place;
    const asked = place
      ? await service.moveChoicesFor(first.uri, place.position, { kind: place.kind })
      : await service.moveChoicesFor(
          requirementsEditor().document.uri,
          requirementsEditor().selection.active,
        );
    if (!asked) throw new Error(vscode.l10n.t("There is nothing to move here."));
    const places = nodes.flatMap((one) => one.place ?? []);
    if (places.some(({ kind }) => kind !== asked.node.kind))
      throw new Error(
        vscode.l10n.t("Several can be moved when they are of one kind: skills, projects or bullets."),
      );
    const into = await pickPlace(asked.choices, asked.node, titleOf(asked.name, places.length));
    if (!into) return;
    await move({ what: "move", nodes: places.length > 0 ? places : [asked.node], into });
  },
};

function isFocused(all: unknown): boolean {
  return all === true;
}

function titleOf(name: string, count: number): string {
  const short = name.length > 50 ? `${name.slice(0, 49)}…` : name;
  return count > 1 ? vscode.l10n.t("Move {0} rows to", count) : vscode.l10n.t('Move "{0}" to', short);
}

async function pickPlace(
  choices: readonly MoveChoice[],
  node: NodePlace,
  title: string,
): Promise<NodePlace | undefined> {
  if (choices.length === 0) throw new Error(vscode.l10n.t("There is no other place to move it to."));
  const items: (vscode.QuickPickItem & { readonly place?: NodePlace })[] = [];
  let uri = node.uri;
  for (const { place, name, description, merges } of choices) {
    if (place.uri !== uri) {
      uri = place.uri;
      const label = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
      items.push({ label, kind: vscode.QuickPickItemKind.Separator });
    }
    const merged = merges ? vscode.l10n.t("merged with the one there") : "";
    items.push({ label: name, description: [description, merged].filter(Boolean).join(" · "), place });
  }
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return picked?.place;
}

export const mergeSkill: Command = {
  id: "mergeSkill",
  title: "Merge with…",
  palette: false,
  menus: [
    {
      menu: "view/item/context",
      when: `${inView} && viewItem =~ /^skill\\b.*\\bnamed\\b/`,
      group: "1_move@2",
    },
  ],
  async run({ service, tree }, node, all) {
    const [skill] = entitiesFor(tree, node, all);
    const place = skill?.place;
    if (!place) return;
    const asked = await service.moveChoicesFor(skill.uri, place.position, { kind: place.kind, merges: true });
    if (!asked) throw new Error(vscode.l10n.t("There is nothing to move here."));
    const into = await pickPlace(asked.choices, asked.node, vscode.l10n.t('Merge "{0}" with', asked.name));
    if (into) await move({ what: "merge", into, from: place } satisfies MoveParams);
  },
};

export const sortSkills: Command = {
  id: "sortSkills",
  title: "Sort Skills",
  palette: false,
  menus: [
    {
      menu: "view/item/context",
      when: `${inView} && viewItem =~ /^level\\b.*\\bnamed\\b/`,
      group: "1_move@1",
    },
  ],
  async run({ tree }, node, all) {
    const [level] = entitiesFor(tree, node, all);
    if (level?.place) await vscode.commands.executeCommand(moveCommand, { what: "sort", level: level.place });
  },
};

function step(by: -1 | 1, id: string, title: string, key: string, order: number): Command {
  return {
    id,
    title,
    palette: false,
    keys: [{ key, when: focused }],
    menus: [
      {
        menu: "view/item/context",
        when: `${inView} && viewItem =~ /\\bmovable\\b/`,
        group: `1_move@${order}`,
      },
    ],
    run: ({ tree }, node) => tree.step((node as SkillsNode | undefined) ?? tree.selection[0], by),
  };
}

export const moveUp = step(-1, "moveUp", "Move Up", "alt+up", 3);
export const moveDown = step(1, "moveDown", "Move Down", "alt+down", 4);

export const renameNode: Command = {
  id: "renameNode",
  title: "Rename",
  palette: false,
  keys: [{ key: "f2", mac: "enter", when: focused }],
  menus: [{ menu: "view/item/context", when: `${inView} && viewItem =~ /\\bnamed\\b/`, group: "2_edit@1" }],
  async run({ tree }, node) {
    const chosen = (node as SkillsNode | undefined) ?? tree.selection[0];
    if (!(chosen instanceof EntityNode)) return;
    await vscode.commands.executeCommand("slickRequirements.reveal", chosen);
    await vscode.commands.executeCommand("editor.action.rename");
  },
};

export const copyNode: Command = {
  id: "copyNode",
  title: "Copy",
  palette: false,
  keys: [{ key: "ctrl+c", mac: "cmd+c", when: focused }],
  menus: [{ menu: "view/item/context", when: inView, group: "2_edit@2" }],
  async run({ tree }, node, all) {
    const texts: string[] = [];
    for (const one of nodesFor(tree, node, all)) {
      // Of what is a piece of the document its Markdown, of all else what the row says.
      const document =
        one instanceof EntityNode && one.place && (await vscode.workspace.openTextDocument(one.uri));
      const { start, end } = one.kind === "document" ? {} : one.range;
      texts.push(
        document && start && end
          ? document.getText(new vscode.Range(start.line, start.character, end.line, end.character))
          : one.name,
      );
    }
    if (texts.length > 0) await vscode.env.clipboard.writeText(texts.join("\n"));
  },
};

export const revealInTree: Command = {
  id: "revealInTree",
  title: "Reveal in Tree",
  palette: inRequirements,
  menus: [{ menu: "editor/context", when: inRequirements, group: "navigation@9" }],
  run: ({ tree }) => tree.revealCursor(),
};
