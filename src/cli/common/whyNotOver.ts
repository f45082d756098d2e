import { existsSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import { isMarkedExport } from "../../core/workspace/exportMark.ts";
import { isRequirementsFileName } from "../../core/workspace/files.ts";
import type { ConfigurationStore } from "../../host/configurationStore.ts";
import { UnreadableFile } from "./readDocument.ts";
import { readRequirements } from "./readRequirements.ts";

/**
 * Why an output is not written to the path: a requirements document is there, by its name or by what it holds, and is not `content` already.
 * Undefined if nothing would be lost: an export that the editor marked is none.
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
