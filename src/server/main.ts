import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { distFolder } from "../node/distFolder.ts";
import { CspellWorker } from "../node/spelling/cspell/cspellWorker.ts";
import { dictionaryFiles } from "../node/spelling/dictionaryFiles.ts";
import { openSpeller } from "../node/spelling/openSpeller.ts";
import { stringsFor } from "../node/strings.ts";
import { readUserWords, userDictionaryFile } from "../node/userDictionary.ts";
import { startServer } from "./server.ts";

/** Serves over the transport the command line names (`--stdio`, `--node-ipc`) and ends with the client. */
export function serve(): void {
  const dist = distFolder();
  const connection = createConnection(ProposedFeatures.all);
  const files = dictionaryFiles(join(dist, "dictionary"));
  const cspell = new CspellWorker(pathToFileURL(join(dist, "cspellWorker.mjs")));
  const userDictionary = userDictionaryFile();
  startServer(connection, {
    openSpeller: (context) => openSpeller(context, files, (one, signal) => cspell.open(one, signal)),
    forgetSpellers: () => cspell.forget(),
    rulePages: pathToFileURL(join(dist, "slick-rules")).href,
    userDictionary,
    readUserWords: () => readUserWords(userDictionary),
    stringsFor,
    translate: (strings) => {
      cspell.strings = strings;
    },
  });
  // One request that failed in an unforeseen way must not take the others with it.
  process.on("unhandledRejection", (error) => connection.console.error(String(error)));
  // The connection's own handling of `exit`, which knows whether `shutdown` was asked for, ends the process with 0 or 1.
  connection.listen();
}
