import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { ownSettings } from "../core/config/ownSettings.ts";
import { addWordCommand, type ClientOptions, correctCommand, type WordAnswer } from "../server/protocol.ts";
import { explicitSettings } from "./configurationFor.ts";
import { type OurDocuments, servedLanguages } from "./isOurs.ts";
import { serveFiles } from "./serveFiles.ts";
import { followOurs, onlyOurs } from "./serveOurs.ts";

export { State } from "vscode-languageclient/node";

/** What a command of the server wrote: the command, what it was given, and its answer, which names the file. */
export type OnWritten = (command: string, parameter: unknown, answer: WordAnswer) => void;

/** A client of the server in the file `module`, not started. */
export function createLanguageClient(
  module: string,
  ours: OurDocuments,
  l10n: ClientOptions["l10n"],
  onWritten: OnWritten,
): LanguageClient {
  const options: ClientOptions = {
    ...(l10n ? { l10n } : {}),
    editorChecksConfiguration: vscode.extensions.getExtension("vscode.json-language-features") !== undefined,
    readsFiles: true,
    opensOursOnly: true,
    outlinesMarkdown: vscode.extensions.getExtension("vscode.markdown-language-features") !== undefined,
    runsCommands: true,
    tellsCursor: true,
    // What VS Code marks in a text and lists of a file; above it hides the rest without a word about which.
    problemLimits: { marked: 500, listed: 1000 },
  };
  const client: LanguageClient = new LanguageClient(
    "slickRequirements",
    "Slick Requirements",
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [...servedLanguages, { scheme: "file", pattern: "**/slick.json" }],
      initializationOptions: options,
      markdown: { isTrusted: { enabledCommands: [addWordCommand, correctCommand] } },
      diagnosticCollectionName: "slick",
      diagnosticPullOptions: { onChange: true },
      middleware: {
        ...onlyOurs(ours),
        workspace: {
          // The server must not take a default for what somebody set.
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
        executeCommand: async (command, parameters, next) => {
          const answer = await next(command, parameters);
          const { fileUri } = (answer ?? {}) as Partial<WordAnswer>;
          if (fileUri !== undefined) onWritten(command, parameters[0], answer as WordAnswer);
          return answer;
        },
      },
    },
  );
  serveFiles(client);
  followOurs(client, ours);
  return client;
}
