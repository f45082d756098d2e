import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Api } from "../../src/extension/extension.ts";
import type { SkillsNode } from "../../src/extension/tree/skillsNode.ts";
import type { SkillsTree } from "../../src/extension/tree/skillsTree.ts";

/** The extension under test, activated the way VS Code does it: by an open document. */
export async function extension(): Promise<vscode.Extension<Api>> {
  const found = vscode.extensions.getExtension<Api>("slick-requirements.slick-requirements");
  assert.ok(found, "the extension is not installed");
  await until("activation", () => found.isActive);
  return found;
}

/** True in the extension host of a browser's worker. */
export const isInBrowser = typeof process === "undefined" || process.versions?.node === undefined;

/** What a file of the workspace holds. */
export async function readText(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

export async function writeText(file: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Polls until the check answers something true, and returns that; fails with the name of what was waited for. */
export async function until<T>(
  what: string,
  check: () => T | Promise<T>,
  deadlineMs = 120_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const value = await check();
    if (value) return value as NonNullable<T>;
    if (Date.now() > deadline) throw new Error(`waited for ${what} in vain`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The document's diagnostics once they satisfy the check. */
export function diagnostics(
  document: vscode.TextDocument,
  check: (codes: readonly string[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until(`diagnostics of ${document.uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(document.uri);
    return check(codesOf(found)) ? found : undefined;
  });
}

/** Rule ids of diagnostics, in order of place. */
export function codesOf(found: readonly vscode.Diagnostic[]): readonly string[] {
  return [...found]
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ code }) => String(typeof code === "object" ? code.value : code));
}

/** The range of a text in a document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `"${text}" is not in the document`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Titles and actions offered for a text. */
export async function quickFixes(
  document: vscode.TextDocument,
  text: string,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    rangeOf(document, text),
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** Puts the document back to what is on disk, and closes every editor. */
export async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isUntitled) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** The rows of the tree as VS Code gets them: labels with descriptions, indented by two spaces a level. */
export async function rowsOf({ rows, settle }: SkillsTree): Promise<string> {
  await settle();
  const lines: string[] = [];
  for await (const { node, depth } of nodesBelow(rows, undefined)) {
    const { label, description } = await rows.getTreeItem(node);
    const name = typeof label === "string" ? label : (label?.label ?? "");
    lines.push(`${"  ".repeat(depth)}${name}${description ? ` — ${description}` : ""}`);
  }
  return lines.join("\n");
}

/** The first row of a document with the name; fails if there is none. */
export async function findRow({ rows }: SkillsTree, name: string, uri: vscode.Uri): Promise<SkillsNode> {
  const roots = (await rows.getChildren()) ?? [];
  const document = roots.find((one) => "uri" in one && one.uri.toString() === uri.toString());
  for await (const { node } of nodesBelow(rows, document)) if (node.name === name) return node;
  throw new Error(`no row "${name}"`);
}

async function* nodesBelow(
  rows: SkillsTree["rows"],
  parent: SkillsNode | undefined,
  depth = 0,
): AsyncGenerator<{ readonly node: SkillsNode; readonly depth: number }> {
  for (const node of (await rows.getChildren(parent)) ?? []) {
    yield { node, depth };
    yield* nodesBelow(rows, node, depth + 1);
  }
}

/** A row as it is drawn, and its tooltip as Markdown. */
export async function drawn({ rows }: SkillsTree, node: SkillsNode) {
  const item = await rows.getTreeItem(node);
  const { tooltip } = (await rows.resolveTreeItem!(item, node, new vscode.CancellationTokenSource().token))!;
  return { item, tooltip: (tooltip as vscode.MarkdownString).value };
}
