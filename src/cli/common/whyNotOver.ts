import { existsSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import { isMarkedExport } from "../../core/workspace/exportMark.ts";
import { isRequirementsFileName } from "../../core/workspace/files.ts";
import type { ConfigurationStore } from "../../host/configurationStore.ts";
import { UnreadableFile } from "./readDocument.ts";
import { readRequirements } from "./readRequirements.ts";

/**
 * Why an output must not overwrite the path: the path is a requirements document, by its name or its contents, and
 * differs from `content`. Undefined if nothing would be lost: a file with the editor's mark of an export does not
 * count.
 */
export function whyNotOver(
  path: string,
  content: string | Uint8Array,
  store: ConfigurationStore,
): string | undefined {
  if (!existsSync(path) || !holdsDocument(path, content, store)) return undefined;
  return l10n.t(
    "{0} is a requirements document and is not written over: name another file, or delete it first",
    path,
  );
}

function holdsDocument(path: string, content: string | Uint8Array, store: ConfigurationStore): boolean {
  try {
    const text = readRequirements(path, store, new Set())?.checked.text ?? "";
    return text.trim() !== "" && text !== content && !isMarkedExport(text);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return isRequirementsFileName(path);
  }
}
