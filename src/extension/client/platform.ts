import type * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";

/** The differences between the extension on a computer and in a browser. */
export interface Platform {
  /** Creates a client of a separate server without starting it. */
  createClient(options: LanguageClientOptions): Promise<BaseLanguageClient>;
  /** Servers for agents that the editor starts; absent if there are no processes. */
  mcpServers?(): vscode.McpStdioServerDefinition[];
  /** The sample document as an editable copy: the extension's folder stays unchanged. */
  openSample(): Promise<vscode.Uri>;
}
