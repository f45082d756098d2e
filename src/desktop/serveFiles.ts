import * as vscode from "vscode";
import { type LanguageClient, ResponseError } from "vscode-languageclient/node";
import { workspaceFs } from "../extension/client/workspaceFs.ts";
import {
  type FileErrorData,
  type FileParams,
  readFileRequest,
  readFolderRequest,
  removeFileRequest,
  type WriteFileParams,
  writeFileRequest,
} from "../server/lsp/protocol.ts";

/** Reads and writes files for the server that only the editor reaches. What cannot be done is refused to the server. */
export function serveFiles(client: LanguageClient): void {
  const files = workspaceFs({
    fs: vscode.workspace.fs,
    toUri: (uri) => client.protocol2CodeConverter.asUri(uri),
    isInWorkspace: (uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined,
  });
  const serve = <P extends FileParams>(request: string, answer: (parameters: P) => Promise<unknown>) =>
    client.onRequest(request, async (parameters: P) => {
      try {
        return (await answer(parameters)) ?? null;
      } catch (error) {
        const { code, message } = error as { readonly code?: unknown; readonly message: string };
        if (typeof code !== "string") throw error;
        throw new ResponseError<FileErrorData>(requestFailed, message, { code });
      }
    });
  serve(readFolderRequest, ({ uri }) => files.readFolder(uri));
  serve(readFileRequest, async ({ uri }) => Buffer.from(await files.readFile(uri)).toString("base64"));
  serve<WriteFileParams>(writeFileRequest, ({ uri, base64 }) =>
    files.write(uri, Buffer.from(base64, "base64")),
  );
  serve(removeFileRequest, ({ uri }) => files.remove(uri));
}

/** `LSPErrorCodes.RequestFailed`. */
const requestFailed = -32803;
