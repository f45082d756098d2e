import type * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";

/** What differs between the extension on a computer and in a browser. */
export interface Platform {
  /** A client of a separate server, not started. */
  createClient(options: LanguageClientOptions): Promise<BaseLanguageClient>;
  /** Servers for agents that the editor starts; left out if there are no processes. */
  mcpServers?(): vscode.McpStdioServerDefinition[];
  /** The sample document, to be edited freely: nothing is written to the extension's folder. */
  openSample(): Promise<vscode.Uri>;
}
