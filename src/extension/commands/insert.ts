import * as vscode from "vscode";
import { withLevelNames, withProjectNames } from "../../core/templates/userTemplate.ts";
import type { InsertionParams } from "../../server/protocol.ts";
import { pickTemplate } from "../pickTemplate.ts";
import { requirementsEditor } from "../requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

type Kind = InsertionParams["kind"];

export const insertProject = insertCommand("insertProject", "Insert Project from Template...", "project");
export const insertSkill = insertCommand("insertSkill", "Insert Skill from Template...", "skill");
export const insertLevel = insertCommand("insertLevel", "Insert Level from Template...", "level");
export const insertBullet = insertCommand("insertBullet", "Insert Bullet from Template...", "bullet");

function insertCommand(id: string, title: string, kind: Kind): Command {
  return {
    id,
    title,
    palette: inRequirements,
    // Both menus that hold this one say when; the language of the editor is not known in the tree's.
    menus: [{ menu: "slickRequirements.insert", when: "true", group: "1_insert" }],
    async run({ service }) {
      // From the tree: what is typed next belongs into the document.
      const { document, viewColumn } = requirementsEditor();
      const editor = await vscode.window.showTextDocument(document, viewColumn ?? vscode.ViewColumn.Active);
      const template = await pickTemplate(kind, editor.document.uri);
      if (!template) return;
      const insertion = await service.insertionFor(editor.document, kind, editor.selection.active);
      if (!insertion) throw new Error(nothingHolds(kind));
      const { line, character } = insertion.position;
      const body = withLevelNames(
        withProjectNames(template.body, insertion.projectNames),
        insertion.levelNames,
      );
      const snippet = new vscode.SnippetString(insertion.before + body + insertion.after);
      const at = new vscode.Position(line, character);
      await editor.insertSnippet(snippet, at, { undoStopBefore: true, undoStopAfter: true });
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
  };
}

function nothingHolds(kind: Kind): string {
  return kind === "skill"
    ? vscode.l10n.t("There is no level to put a skill in. Insert a level first.")
    : vscode.l10n.t("There is no skill to put this in. Insert a skill first.");
}
