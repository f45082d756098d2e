import * as vscode from "vscode";
import { type MoveParams, moveCommand } from "../../server/lsp/protocol.ts";
import { refuseReadOnly } from "../client/applyEdit.ts";
import { viewId } from "../tree/viewId.ts";
import type { Command } from "./command.ts";
import { showNode } from "./reveal.ts";
import { treeKey } from "./treeKey.ts";

const isRow = (word: string) => `view == ${viewId} && !listMultiSelection && viewItem =~ /\\b${word}\\b/`;

export const sortSkills: Command = {
  id: "sortSkills",
  title: "Sort Skills",
  palette: false,
  menus: [{ menu: "view/item/context", when: isRow("sortable"), group: "3_arrange@1" }],
  async run({ tree }, ...parameters) {
    await tree.settle();
    const [level] = tree.chosenEntities(parameters).flatMap(({ place }) => place ?? []);
    if (level?.kind !== "level") return;
    const params: MoveParams = { what: "sort", level };
    await vscode.commands.executeCommand(moveCommand, params);
  },
};

export const mergeSkill: Command = {
  id: "mergeSkill",
  title: "Merge with...",
  palette: false,
  menus: [{ menu: "view/item/context", when: isRow("mergeable"), group: "3_arrange@2" }],
  async run({ tree, service }, ...parameters) {
    await tree.settle();
    const [place] = tree.chosenEntities(parameters).flatMap((node) => node.place ?? []);
    if (place?.kind !== "skill") return;
    const { position, kind } = place;
    const answer = await service.moveChoicesFor(vscode.Uri.parse(place.uri), {
      position,
      kind,
      merges: true,
    });
    if (!answer || answer.choices.length === 0)
      throw new Error(vscode.l10n.t("There is no other skill to merge it with."));
    const items = answer.choices.map(({ name, description, place }) => ({
      label: name === "" ? vscode.l10n.t("(no name)") : name,
      description,
      place,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Merge "{0}" with…', answer.name),
      placeHolder: vscode.l10n.t("The skill that keeps its name and gets all the content"),
      matchOnDescription: true,
    });
    if (!picked) return;
    const params: MoveParams = { what: "merge", into: picked.place, from: answer.node };
    await vscode.commands.executeCommand(moveCommand, params);
  },
};

export const renameNode: Command = {
  id: "renameNode",
  title: "Rename...",
  palette: false,
  keys: [treeKey("f2")],
  menus: [{ menu: "view/item/context", when: isRow("named"), group: "3_arrange@3" }],
  async run({ tree }, ...parameters) {
    await tree.settle();
    const [node] = tree.chosenEntities(parameters);
    if (!node) return;
    await refuseReadOnly([node.uri]);
    await showNode(node);
    await vscode.commands.executeCommand("editor.action.rename");
  },
};
