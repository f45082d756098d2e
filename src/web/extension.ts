import * as vscode from "vscode";
import { inBrowserKey } from "../extension/client/inBrowser.ts";
import { languageId } from "../extension/client/languageId.ts";
import { type Api, startExtension } from "../extension/extension.ts";
import { packedDictionaries } from "./dictionaries.ts";
import { TextFileSystem } from "./textFileSystem.ts";
import { roamingKeys, userWordsInState } from "./userWordsInState.ts";
import { createWebClient } from "./webClient.ts";
import { webHost } from "./webHost.ts";

const wordsUri = vscode.Uri.from({ scheme: "slick-words", path: "/slick-requirements/words.txt" });

/** The extension in a browser's worker, client and server both. */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  void vscode.commands.executeCommand("setContext", inBrowserKey, true);
  const { extensionUri, globalState, subscriptions } = context;
  const { fs } = vscode.workspace;
  globalState.setKeysForSync(roamingKeys);
  const userWords = userWordsInState(globalState, wordsUri.toString());
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider(wordsUri.scheme, new TextFileSystem(wordsUri, userWords)),
  );
  // biome-ignore lint/plugin/noSpreadArguments: what a caller wrote out
  const shipped = (...names: readonly string[]) => vscode.Uri.joinPath(extensionUri, ...names);
  const dictionaries = packedDictionaries((name) => fs.readFile(shipped("dist", "dictionary", name)));
  const newHost = () =>
    webHost({
      api: {
        fs,
        toUri: (uri) => vscode.Uri.parse(uri),
        isInWorkspace: (uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined,
      },
      userWords,
      rulePages: shipped("dist", "slick-rules").toString(),
      dictionaries,
    });
  return startExtension(context, {
    createClient: async (options) => createWebClient(newHost, options),
    async openSample() {
      const content = new TextDecoder().decode(
        await fs.readFile(shipped("samples", "sample.requirements.md")),
      );
      return (await vscode.workspace.openTextDocument({ language: languageId, content })).uri;
    },
  });
}
