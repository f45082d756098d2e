import type * as vscode from "vscode";
import { type Api, startExtension } from "../extension/extension.ts";
import { copySample } from "./copySample.ts";
import { mcpServers } from "./mcpServers.ts";
import { registerTasks } from "./tasks.ts";

/** The extension if there is Node: on a computer, or on a server that the editor is connected to. */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  registerTasks(context);
  return startExtension(context, {
    async createClient(options) {
      const { createNodeClient } = await import("./nodeClient.ts");
      return createNodeClient(context.asAbsolutePath("dist/server.mjs"), options);
    },
    mcpServers: () => mcpServers(context),
    openSample: () => copySample(context.extensionUri),
  });
}
