import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { CheckedDocument } from "../core/checking/checkedDocument.ts";
import { directivesOf, spellDocument } from "../core/checking/spellDocument.ts";
import type { ToolDocument, ToolHost } from "../core/features/tools/tool.ts";
import { ConfigurationStore } from "../host/configurationStore.ts";
import { wordSources } from "../host/spelling/wordSources.ts";
import { toolTextAt } from "../host/toolTextAt.ts";
import { distFolder } from "../node/distFolder.ts";
import { diskLookup } from "../node/files/diskLookup.ts";
import { findDocuments } from "../node/findDocuments.ts";
import { installedGit } from "../node/git.ts";
import type { CspellWorker } from "../node/spelling/cspell/cspellWorker.ts";
import { dictionaryFiles } from "../node/spelling/dictionaryFiles.ts";
import { openSpeller } from "../node/spelling/openSpeller.ts";
import { readUserWords, userDictionaryFile } from "../node/userDictionary.ts";
import { readWorkspaceSettings } from "../node/workspaceSettings.ts";
import { UnreadableFile } from "./common/readDocument.ts";
import { readRequirements } from "./common/readRequirements.ts";
import { nameOf } from "./nameOf.ts";

export interface ToolsCall {
  /** The files, folders and globs that may be read. */
  readonly patterns: readonly string[];
  /** A configuration that replaces every `slick.json`. */
  readonly config: string | undefined;
}

/** A document with its path, which tools do not see. */
interface DiskDocument extends ToolDocument {
  readonly path: string;
}

/** Reads documents from the disk for tools, again for each call. */
export class DiskTools implements ToolHost {
  readonly #call: ToolsCall;
  readonly #dictionary = dictionaryFiles(join(distFolder(), "dictionary"));
  #cspellWorker: CspellWorker | undefined;

  constructor(call: ToolsCall) {
    this.#call = call;
  }

  async documents(): Promise<readonly DiskDocument[]> {
    const store = this.#store();
    const { files } = await findDocuments(this.#call.patterns);
    return files.flatMap((file): DiskDocument[] => {
      try {
        const read = readRequirements(file, store, new Set());
        if (!read) return [];
        const { checked, problems } = read;
        return [{ name: nameOf(file), path: resolve(file), checked, isMisconfigured: problems.length > 0 }];
      } catch (error) {
        if (error instanceof UnreadableFile) return [];
        throw error;
      }
    });
  }

  async textAt(document: ToolDocument, revision: string): Promise<string> {
    return toolTextAt(installedGit, (document as DiskDocument).path, revision);
  }

  async spell(checked: CheckedDocument, like: ToolDocument | undefined): Promise<void> {
    if (!like || checked.unspelled().length === 0) return;
    const { path } = like as DiskDocument;
    const settings = readWorkspaceSettings(path);
    const user = { name: userDictionaryFile(), ...readUserWords() };
    const context = {
      file: path,
      locale: checked.locale,
      sources: wordSources(this.#store().configurationFor(path, settings.config), user, settings),
      directives: directivesOf(checked),
    };
    const speller = await openSpeller(context, this.#dictionary, async (one, signal) =>
      (await this.#cspell()).open(one, signal),
    );
    await spellDocument(checked, speller, () => false);
  }

  async dispose(): Promise<void> {
    await this.#cspellWorker?.dispose();
  }

  #store(): ConfigurationStore {
    const { config } = this.#call;
    return new ConfigurationStore(diskLookup, config && resolve(config));
  }

  async #cspell(): Promise<CspellWorker> {
    const { CspellWorker } = await import("../node/spelling/cspell/cspellWorker.ts");
    this.#cspellWorker ??= new CspellWorker(pathToFileURL(join(distFolder(), "cspellWorker.mjs")));
    return this.#cspellWorker;
  }
}
