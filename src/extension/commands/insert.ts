import * as vscode from "vscode";
import { inForm } from "../../core/features/templates/templateForm.ts";
import { withLevelNames, withProjectNames } from "../../core/features/templates/userTemplate.ts";
import type { Template } from "../../core/settings/template.ts";
import type { InsertionParams } from "../../server/lsp/protocol.ts";
import type { LanguageService } from "../client/languageService.ts";
import { pickTemplate } from "../client/pickTemplate.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
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
    // Both menus that contain this one have a when clause; in the tree, the language of the editor is not known.
    menus: [{ menu: "slickRequirements.insert", when: "true", group: "1_insert" }],
    async run({ service }) {
      // After a call from the tree, the next text typed should go into the document.
      const { document, viewColumn } = requirementsEditor(service.ours);
      const editor = await vscode.window.showTextDocument(document, viewColumn ?? vscode.ViewColumn.Active);
      const template = await pickTemplate(kind, editor.document.uri);
      if (template) await insertTemplate(service, editor, template, editor.selection.active);
    },
  };
}

/**
 * Inserts a template at the document's place for it around a position, as one undo step, ready to be filled in. Throws
 * an Error for the user if there is no place.
 */
export async function insertTemplate(
  service: LanguageService,
  editor: vscode.TextEditor,
  { kind, body }: Template,
  position: vscode.Position,
): Promise<void> {
  if (kind === "document") return;
  const insertion = await service.insertionFor(editor.document, { kind, body }, position);
  if (!insertion) return;
  if ("refusal" in insertion) throw new Error(insertion.refusal);
  const { line, character } = insertion.position;
  const filled = withLevelNames(withProjectNames(body, insertion.projectNames), insertion.levelNames);
  const written = inForm(filled, insertion.form);
  const snippet = new vscode.SnippetString(insertion.before + written + insertion.after);
  const at = new vscode.Position(line, character);
  const numbers = insertion.renumbering.map(({ range: { start, end }, newText }) => ({
    range: new vscode.Range(start.line, start.character, end.line, end.character),
    newText,
  }));
  // First, since the edits are all after the place.
  const undoStopBefore = numbers.length === 0;
  if (!undoStopBefore)
    await editor.edit(
      (edit) => {
        for (const { range, newText } of numbers) edit.replace(range, newText);
      },
      { undoStopBefore: true, undoStopAfter: false },
    );
  // The form has the indentation that the lines get.
  await editor.insertSnippet(snippet, at, { undoStopBefore, undoStopAfter: true, keepWhitespace: true });
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
