import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tools } from "../../src/core/features/tools/index.ts";
import { toolPrefix } from "../../src/extension/agents/agentsSetting.ts";
import { standInForVscode } from "../kit/standInForVscode.ts";

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
  });

  it("are not there in Restricted Mode, whatever the user's setting, until the workspace is trusted", async () => {
    const state = { isTrusted: false, mode: "tools" };
    const registered = new Map<string, { invoke(call: { input: object }): Promise<unknown> }>();
    const listeners: (() => void)[] = [];
    const dispose = () => undefined;
    let servers: () => readonly unknown[] = () => ["no provider"];
    const listen = (listener: () => void) => {
      listeners.push(listener);
      return { dispose };
    };
    standInForVscode({
      EventEmitter: class {
        event = () => ({ dispose });
        fire = dispose;
        dispose = dispose;
      },
      Disposable: {
        from: (...all: { dispose(): void }[]) => ({ dispose: () => all.map((one) => one.dispose()) }),
      },
      LanguageModelToolResult: Array,
      LanguageModelTextPart: String,
      l10n: { t: (message: string) => message },
      lm: {
        registerTool(name: string, tool: { invoke(call: { input: object }): Promise<unknown> }) {
          registered.set(name, tool);
          return { dispose: () => registered.delete(name) };
        },
        registerMcpServerDefinitionProvider(
          _: string,
          provider: { provideMcpServerDefinitions: typeof servers },
        ) {
          servers = () => provider.provideMcpServerDefinitions();
          return { dispose };
        },
      },
      workspace: {
        get isTrusted() {
          return state.isTrusted;
        },
        getConfiguration: () => ({ get: () => state.mode }),
        onDidGrantWorkspaceTrust: listen,
        onDidChangeConfiguration: (listener: (event: object) => void) =>
          listen(() => listener({ affectsConfiguration: () => true })),
      },
    });
    const { registerAgents } = await import("../../src/extension/agents/agents.ts");
    const context = { subscriptions: [], extension: { packageJSON: { contributes } } };
    const service = { callTool: async () => ({ answer: {} }) };
    registerAgents(context as never, service as never, { mcpServers: () => ["a server" as never] });
    const set = (change: Partial<typeof state>) => {
      Object.assign(state, change);
      for (const listener of listeners) listener();
    };
    assert.deepEqual([registered.size, servers()], [0, []]);
    set({ mode: "server" });
    assert.deepEqual([registered.size, servers()], [0, []]);
    set({ isTrusted: true });
    assert.deepEqual([registered.size, servers()], [0, ["a server"]]);
    set({ mode: "tools" });
    assert.deepEqual([registered.size, servers()], [tools.length, []]);
    const [tool] = registered.values();
    await tool!.invoke({ input: {} });
    // One that an agent still holds does not answer any more.
    set({ mode: "off" });
    assert.equal(registered.size, 0);
    await assert.rejects(tool!.invoke({ input: {} }), /switched off/);
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
