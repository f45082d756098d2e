import { join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Addresses, Host } from "../host/host.ts";
import { diskFiles } from "./diskFiles.ts";
import { distFolder } from "./distFolder.ts";
import { installedGit } from "./git.ts";
import { CspellWorker } from "./spelling/cspell/cspellWorker.ts";
import { dictionaryFiles } from "./spelling/dictionaryFiles.ts";
import { openSpeller } from "./spelling/openSpeller.ts";
import { stringsFor } from "./strings.ts";
import { userDictionaryFile, userWordFile } from "./userDictionary.ts";

/** The host for a machine with Node. Throws if the build has not been run. */
export function nodeHost(): Host {
  const dist = distFolder();
  const dictionaries = dictionaryFiles(join(dist, "dictionary"));
  const cspell = new CspellWorker(pathToFileURL(join(dist, "cspellWorker.mjs")));
  return {
    files: diskFiles,
    addresses: diskAddresses(join(dist, "slick-rules")),
    userWords: userWordFile(userDictionaryFile()),
    git: installedGit,
    openSpeller: (context) => openSpeller(context, dictionaries, (one, signal) => cspell.open(one, signal)),
    forgetSpellers: () => cspell.forget(),
    stringsFor,
    translate: (strings) => {
      cspell.strings = strings;
    },
    pause: nextTurn,
  };
}

/**
 * The addresses of files on this machine; `rulePages` is the absolute path of the folder with the pages of the rules.
 */
export function diskAddresses(rulePages: string): Addresses {
  return {
    toPath: pathOf,
    toUri: (path) => (path.startsWith("file:") ? path : pathToFileURL(path).href),
    rulePages: pathToFileURL(rulePages).href,
  };
}

/** The one path of a file, however an editor writes its URI; undefined if it is of no file on this machine. */
function pathOf(uri: string): string | undefined {
  // Neovim writes `file://` for text without a name, which would otherwise be the root of the disk.
  if (!/^file:(?!\/{0,2}$)/i.test(uri)) return undefined;
  try {
    return normalize(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
