import * as l10n from "@vscode/l10n";
import paths from "path-browserify";
import type { Speller, SpellerProblem } from "../core/spelling/speller.ts";
import { type EditorApi, workspaceFs } from "../extension/client/workspaceFs.ts";
import { CachedFiles } from "../host/cachedFiles.ts";
import { whenRead } from "../host/files.ts";
import type { Host } from "../host/host.ts";
import { findCspellConfiguration } from "../host/spelling/cspellConfiguration.ts";
import type { DictionaryFiles } from "../host/spelling/dictionaryFiles.ts";
import { openOwnSpeller, ownSpelling } from "../host/spelling/openOwnSpeller.ts";
import type { SpellingContext } from "../host/spellingContext.ts";
import type { UserWordList } from "../host/userWords.ts";
import { toVirtualPath, toVirtualUri } from "../host/virtualPath.ts";

/** What the editor in the browser gives the server. */
export interface WebParts {
  readonly api: EditorApi;
  readonly userWords: UserWordList;
  /** URI of the folder with a page for each rule. */
  readonly rulePages: string;
  dictionaries(): Promise<DictionaryFiles>;
}

/** The browser: all files are the editor's, there is no Git, and cspell is not there to read its configuration. */
export function webHost({ api, userWords, rulePages, dictionaries }: WebParts): Host {
  const files = new CachedFiles(paths, workspaceFs(api));
  const open = async (context: SpellingContext): Promise<Speller> => {
    const speller = openOwnSpeller(await dictionaries(), ownSpelling(context));
    const { file } = context;
    const configuration =
      file === undefined ? undefined : await whenRead(files, () => findCspellConfiguration(files, file));
    if (configuration === undefined) return speller;
    const message = l10n.t(
      "This configuration is not read in the browser. Words can be added to slick.json.",
    );
    return { ...speller, problems: [{ file: configuration, message } satisfies SpellerProblem] };
  };
  return {
    files,
    addresses: {
      toPath: (uri) => toVirtualPath(paths, uri),
      toUri: (path) => toVirtualUri(paths, path) ?? path,
      rulePages,
    },
    userWords,
    git: undefined,
    openSpeller: open,
    forgetSpellers: () => undefined,
    stringsFor: () => undefined,
    translate: () => undefined,
    pause: nextTurn,
  };
}

/** As a message, since timers wait some milliseconds. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
