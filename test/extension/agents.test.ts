import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tools } from "../../src/core/features/tools/index.ts";
import { toolPrefix } from "../../src/extension/agents/agentsSetting.ts";

const root = join(import.meta.dirname, "..", "..");
const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const strings = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));

describe("the tools for agents in the editor", () => {
  it("cannot be turned on by a workspace, nor in Restricted Mode", () => {
    const setting = contributes.configuration.properties["slickRequirements.agents"];
    assert.equal(setting.default, "off");
    assert.equal(setting.scope, "machine");
    for (const { when } of contributes.languageModelTools)
      assert.equal(when, "config.slickRequirements.agents == tools && isWorkspaceTrusted");
    const code = readFileSync(join(root, "src", "extension", "agents", "agents.ts"), "utf8");
    assert.match(code, /if \(!vscode\.workspace\.isTrusted\) return "off";/);
  });

  it("are those of the server, and say what they read", () => {
    assert.deepEqual(
      contributes.languageModelTools.map(({ name, inputSchema }: Record<string, unknown>) => ({
        name,
        inputSchema,
      })),
      tools.map(({ id, input }) => ({
        name: toolPrefix + id,
        inputSchema: JSON.parse(JSON.stringify(input)),
      })),
    );
    for (const { displayName, userDescription } of contributes.languageModelTools)
      for (const key of [displayName, userDescription]) assert.ok(strings[key.slice(1, -1)]);
    assert.match(strings.agents, /leaves this machine/);
  });
});
