import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { distFolder } from "../node/distFolder.ts";
import { WorkerSpelling } from "../node/spelling/workerSpelling.ts";
import { readUserWords, userDictionaryFile } from "../node/userDictionary.ts";
import { startServer } from "./server.ts";

/** Serves over the transport the command line names (`--stdio`, `--node-ipc`) and ends with the client. */
export function serve(): void {
  const dist = distFolder();
  const connection = createConnection(ProposedFeatures.all);
  const spelling = new WorkerSpelling(pathToFileURL(join(dist, "spellWorker.mjs")), join(dist, "dictionary"));
  const userDictionary = userDictionaryFile();
  startServer(connection, {
    openSpeller: (context) => spelling.open(context),
    forgetSpellers: () => spelling.forget(),
    rulePages: pathToFileURL(join(dist, "..", "docs", "rules")).href,
    userDictionary,
    readUserWords: () => readUserWords(userDictionary),
    translate: (strings) => {
      spelling.strings = strings;
    },
  });
  // One request that failed in an unforeseen way must not take the others with it.
  process.on("unhandledRejection", (error) => connection.console.error(String(error)));
  connection.onExit(() => process.exit(0));
  connection.listen();
}
