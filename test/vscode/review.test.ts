import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import type { Review } from "../../src/extension/review/review.ts";
import { extension, open, rangeOf, revertAll, until } from "./support.ts";

const portfolio = "portfolio.requirements.md";

/** Titles of groups with their changes, indented by two spaces. */
function groupsOf(groups: Review["groups"]): string {
  return groups
    .flatMap(({ title, changes }) => [
      `${title} — ${changes.length}`,
      ...changes.map(({ detail, before, after }) => `  ${(after ?? before)?.text} — ${detail}`),
    ])
    .join("\n");
}

describe("the review view", () => {
  before(function () {
    const folder = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...args], { cwd: folder });
    try {
      git("--version");
    } catch {
      this.skip();
    }
    git("init", "-q", "-b", "main");
    git("add", portfolio);
    git("commit", "-q", "-m", "First");
  });
  after(async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, ".git"), { recursive: true });
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("slickRequirements.clearReview");
    await revertAll();
  });

  const review = async () => (await extension()).exports.review;
  const since = (revision: string) =>
    vscode.commands.executeCommand("slickRequirements.reviewChangesSince", revision);
  const shows = async (pattern: RegExp) => {
    const text = async () => groupsOf((await review()).groups);
    return until(`a review with ${pattern}`, async () => (pattern.test(await text()) ? text() : undefined));
  };

  it("shows what was changed, also in a text that is not saved, and follows it", async () => {
    const { document, ...editor } = await open(portfolio);
    void editor;
    await extension();
    await since("HEAD");
    assert.deepEqual((await review()).groups, []);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, "Removed two"), "Removed two slow");
    await vscode.workspace.applyEdit(edit);
    assert.match(await shows(/Evidence/), /^Evidence reworded — 1\n {2}Removed two slow .*Basic › /);
    await vscode.commands.executeCommand("slickRequirements.clearReview");
    assert.deepEqual((await review()).groups, []);
  });

  it("opens both texts at the change", async () => {
    const { document } = await open(portfolio);
    await extension();
    const line = document.lineAt(rangeOf(document, "Removed two").start.line);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, line.rangeIncludingLineBreak);
    edit.insert(document.uri, new vscode.Position(0, 0), "\n");
    await vscode.workspace.applyEdit(edit);
    await since("main");
    await shows(/Evidence removed — 1/);
    const { groups, open: openChange } = await review();
    await openChange(groups[0]!.changes[0]!);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.modified.toString(), document.uri.toString());
    const left = vscode.window.visibleTextEditors.find(
      (editor) => editor.document.uri.toString() === input.original.toString(),
    );
    assert.ok(left);
    assert.equal(left.document.lineAt(left.selection.active.line).text, line.text);
    assert.deepEqual(vscode.languages.getDiagnostics(left.document.uri), []);
  });

  it("says so where Git does not know the revision", async () => {
    const { document } = await open(portfolio);
    await extension();
    const { start } = await review();
    await assert.rejects(start(document.uri, "nothing"), /Git does not know the revision "nothing"/);
    await assert.rejects(start(document.uri, "--help"), /Git does not know the revision "--help"/);
  });
});
