import { join } from "node:path";
import * as vscode from "vscode";

/** The server of the command line that ships with the extension, for the workspace folders on a disk. */
export function mcpServers(context: vscode.ExtensionContext): vscode.McpStdioServerDefinition[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
  const [first] = folders;
  if (!first) return [];
  const server = new vscode.McpStdioServerDefinition(
    "Slick Requirements",
    process.execPath,
    [join(context.extensionPath, "dist", "cli.mjs"), "mcp", "--", ...folders.map(({ uri }) => uri.fsPath)],
    // On the desktop this process is the editor's own program, which is Node when asked so.
    { ELECTRON_RUN_AS_NODE: "1" },
    String(context.extension.packageJSON.version),
  );
  server.cwd = first.uri;
  return [server];
}
