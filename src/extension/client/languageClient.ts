import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { ownSettings } from "../../core/configuration/ownSettings.ts";
import {
  addWordCommand,
  type ClientOptions,
  correctCommand,
  type WordAnswer,
} from "../../server/lsp/protocol.ts";
import { refuseReadOnly } from "./applyEdit.ts";
import { explicitSettings } from "./configurationFor.ts";
import { configurationFiles, type OurDocuments, servedLanguages } from "./isOurs.ts";
import type { Platform } from "./platform.ts";
import { followOurs, onlyOurs } from "./serveOurs.ts";

export { State } from "vscode-languageclient";

/**
 * Called after a server command changed a file, with the command, its parameter, and its answer, which contains the
 * file.
 */
export type OnWritten = (command: string, parameter: unknown, answer: WordAnswer) => void;

/** Creates a client for a server without starting it. */
export async function createLanguageClient(
  platform: Platform,
  ours: OurDocuments,
  l10n: ClientOptions["l10n"],
  onWritten: OnWritten,
): Promise<BaseLanguageClient> {
  const options: ClientOptions = {
    ...(l10n ? { l10n } : {}),
    editorChecksConfiguration: vscode.extensions.getExtension("vscode.json-language-features") !== undefined,
    readsFiles: true,
    opensOursOnly: true,
    outlinesMarkdown: vscode.extensions.getExtension("vscode.markdown-language-features") !== undefined,
    runsCommands: true,
    takesNotifications: true,
    tellsCursor: true,
    // The numbers of problems that VS Code marks in a text and lists per file. Above these it hides the rest silently.
    problemLimits: { marked: 500, listed: 1000 },
  };
  let client: BaseLanguageClient;
  const clientOptions: LanguageClientOptions = {
    documentSelector: [...servedLanguages, ...configurationFiles],
    initializationOptions: options,
    markdown: { isTrusted: { enabledCommands: [addWordCommand, correctCommand] } },
    diagnosticCollectionName: "slick",
    diagnosticPullOptions: { onChange: true },
    middleware: {
      ...onlyOurs(ours),
      workspace: {
        handleApplyEdit: async (params, next) => {
          const { changes = {}, documentChanges = [] } = params.edit;
          const named = documentChanges.flatMap((one) =>
            "textDocument" in one ? [one.textDocument.uri] : [],
          );
          try {
            await refuseReadOnly([...Object.keys(changes), ...named].map((uri) => vscode.Uri.parse(uri)));
          } catch (error) {
            return { applied: false, failureReason: (error as Error).message };
          }
          return next(params, new vscode.CancellationTokenSource().token);
        },
        // The server must not take a default for an explicit setting.
        configuration: async ({ items }, token, next) => {
          const values = await next({ items }, token);
          return items.map(({ section, scopeUri }, index) => {
            const value = Array.isArray(values) ? values[index] : undefined;
            if (section !== "slickRequirements") return value;
            const uri = scopeUri === undefined ? undefined : client.protocol2CodeConverter.asUri(scopeUri);
            const unset = Object.fromEntries(ownSettings.map((name) => [name, undefined]));
            return { ...value, ...unset, ...explicitSettings(uri) };
          });
        },
      },
      // A rename that leaves one of the documents as it is would make two names of one.
      provideRenameEdits: async (document, position, newName, token, next) => {
        const edit = await next(document, position, newName, token);
        await refuseReadOnly(edit?.entries().map(([uri]) => uri) ?? []);
        return edit;
      },
      executeCommand: async (command, parameters, next) => {
        const answer = await next(command, parameters);
        const { fileUri } = (answer ?? {}) as Partial<WordAnswer>;
        if (fileUri !== undefined) onWritten(command, parameters[0], answer as WordAnswer);
        return answer;
      },
    },
  };
  client = await platform.createClient(clientOptions);
  followOurs(client, ours);
  return client;
}
