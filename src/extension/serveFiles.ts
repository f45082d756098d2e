import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  type FolderEntry,
  type ReadFileParams,
  readFileRequest,
  readFolderRequest,
} from "../server/protocol.ts";

/** Reads files for the server that only the editor reaches. What cannot be read is refused to the server. */
export function serveFiles(client: LanguageClient): void {
  const { fs } = vscode.workspace;
  client.onRequest(readFolderRequest, async ({ uri }: { uri: string }): Promise<readonly FolderEntry[]> => {
    const entries = await fs.readDirectory(client.protocol2CodeConverter.asUri(uri));
    // What is behind a link has both marks; it is not followed, as on disk.
    return entries.map(([name, type]) => ({
      name,
      isFolder: type === vscode.FileType.Directory,
      isFile: type === vscode.FileType.File,
    }));
  });
  client.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<string> => {
    const content = await fs.readFile(client.protocol2CodeConverter.asUri(uri));
    return Buffer.from(content).toString("base64");
  });
}
