import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import { isRequirementsFileName } from "../../core/workspace/files.ts";
import { wouldLose } from "../../core/workspace/wouldLose.ts";
import type { ConfigurationStore } from "../../host/configurationStore.ts";
import { readWorkspaceSettings } from "../../node/workspaceSettings.ts";
import { readDocument, UnreadableFile } from "./readDocument.ts";

/**
 * Why an output must not overwrite the path: a requirements document would be lost, where links lead to one as well. Undefined if
 * nothing would be lost.
 */
export function whyNotOver(
  path: string,
  content: string | Uint8Array,
  store: ConfigurationStore,
): string | undefined {
  if (!holdsDocument(path, content, store)) return undefined;
  return l10n.t(
    "{0} is a requirements document and is not written over: name another file, or delete it first",
    path,
  );
}

function holdsDocument(path: string, content: string | Uint8Array, store: ConfigurationStore): boolean {
  let file: string;
  try {
    file = realpathSync(resolve(path));
  } catch {
    // Nothing is there.
    return false;
  }
  try {
    const text = readDocument(file);
    const { configuration } = store.configurationFor(file, readWorkspaceSettings(file).config);
    return wouldLose(text, content, { path: file, configuration });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return isRequirementsFileName(file);
  }
}
