import * as vscode from "vscode";
import type { LanguageService } from "../client/languageService.ts";
import type { Platform } from "../client/platform.ts";
import { type AgentMode, agentsSetting, mcpProviderId, toolPrefix } from "./agentsSetting.ts";

/**
 * Lets agents in the editor query the documents, by tools of the chat, or by a server that the editor starts. Only if
 * the user has switched it on, and never in Restricted Mode.
 */
export function registerAgents(
  context: vscode.ExtensionContext,
  service: LanguageService,
  { mcpServers }: Pick<Platform, "mcpServers">,
): void {
  const changed = new vscode.EventEmitter<void>();
  let tools: vscode.Disposable | undefined;
  const follow = () => {
    const isOn = modeInForce() === "tools";
    if (isOn) tools ??= registerTools(context, service);
    else {
      tools?.dispose();
      tools = undefined;
    }
    changed.fire();
  };
  follow();
  context.subscriptions.push(
    changed,
    { dispose: () => tools?.dispose() },
    vscode.workspace.onDidGrantWorkspaceTrust(follow),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`slickRequirements.${agentsSetting}`)) follow();
    }),
  );
  if (!mcpServers) return;
  context.subscriptions.push(
    vscode.lm.registerMcpServerDefinitionProvider(mcpProviderId, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => (modeInForce() === "server" ? mcpServers() : []),
    }),
  );
}

function modeInForce(): AgentMode {
  if (!vscode.workspace.isTrusted) return "off";
  return vscode.workspace.getConfiguration("slickRequirements").get<AgentMode>(agentsSetting, "off");
}

/** A tool in the manifest. */
interface ContributedTool {
  readonly name: string;
  readonly displayName: string;
  readonly userDescription: string;
}

function registerTools(context: vscode.ExtensionContext, service: LanguageService): vscode.Disposable {
  const contributed: readonly ContributedTool[] =
    context.extension.packageJSON.contributes.languageModelTools;
  return vscode.Disposable.from(
    // biome-ignore lint/plugin/noSpreadArguments: our own tools
    ...contributed.map(({ name, displayName, userDescription }) =>
      vscode.lm.registerTool<object>(name, {
        prepareInvocation: () => ({
          invocationMessage: displayName,
          confirmationMessages: {
            title: displayName,
            message: vscode.l10n.t(
              "{0}. What the model reads leaves this machine if the model runs elsewhere. Confidential terms are replaced, and no file is changed.",
              userDescription,
            ),
          },
        }),
        async invoke({ input }) {
          if (modeInForce() !== "tools") throw new Error(vscode.l10n.t("The tools are switched off."));
          const answer = await service.callTool({ id: name.slice(toolPrefix.length), input });
          if (!answer) throw new Error(vscode.l10n.t("The language server does not run."));
          if ("refusal" in answer) throw new Error(answer.refusal);
          return new vscode.LanguageModelToolResult([
            new vscode.LanguageModelTextPart(JSON.stringify(answer.answer)),
          ]);
        },
      }),
    ),
  );
}
