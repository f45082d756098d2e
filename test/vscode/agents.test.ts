import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extension, open, revertAll, until } from "./support.ts";

// Which model asks, and whether its user agrees, is VS Code's: what is asked here is what we registered.

describe("agents in the editor", () => {
  const settings = () => vscode.workspace.getConfiguration("slickRequirements");
  const set = (mode: string | undefined) =>
    settings().update("agents", mode, vscode.ConfigurationTarget.Global);
  const ours = () => vscode.lm.tools.filter(({ name }) => name.startsWith("slickRequirements_"));

  afterEach(async () => {
    await set(undefined);
    await revertAll();
  });

  it("see no tool until they are switched on, and none after", async () => {
    await open("portfolio.requirements.md");
    const { packageJSON } = await extension();
    assert.equal(settings().get("agents"), "off");
    assert.equal(packageJSON.contributes.languageModelTools.length, 8);
    await assert.rejects(async () => {
      await vscode.lm.invokeTool("slickRequirements_list_skills", {
        input: {},
        toolInvocationToken: undefined,
      });
    });
  });

  it("call a tool that is switched on, and get its answer as data", async () => {
    await open("portfolio.requirements.md");
    await extension();
    await set("tools");
    const answer = await until("an answer", async () => {
      try {
        return await vscode.lm.invokeTool("slickRequirements_list_skills", {
          input: {},
          toolInvocationToken: undefined,
        });
      } catch {
        return undefined;
      }
    });
    const [part] = answer.content as [vscode.LanguageModelTextPart];
    const { documents } = JSON.parse(part.value);
    assert.ok(
      documents.some((one: { file: string }) => one.file === "portfolio.requirements.md"),
      part.value,
    );
    assert.ok(ours().length === 8 || ours().length === 0, `${ours().length} tools`);
    await set("off");
    await until("no tool", async () => {
      try {
        await vscode.lm.invokeTool("slickRequirements_list_skills", {
          input: {},
          toolInvocationToken: undefined,
        });
        return false;
      } catch {
        return true;
      }
    });
  });
});
