import { resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import type { CheckedDocument } from "../../core/checking/checkedDocument.ts";
import { openRequirements } from "../../core/workspace/openRequirements.ts";
import type { ConfigurationStore } from "../../host/configurationStore.ts";
import { readWorkspaceSettings } from "../../node/workspaceSettings.ts";
import { configurationProblems } from "./configurationProblems.ts";
import { readDocument, UnreadableFile } from "./readDocument.ts";

/** A requirements document that was read from its file. */
export interface ReadRequirements {
  readonly checked: CheckedDocument;
  /** The problems in its configuration, each with file and position. */
  readonly problems: readonly string[];
}

/**
 * Reads a file with its configuration; undefined if it is not a requirements document. Throws an UnreadableFile if it
 * cannot be read, or if it is not a requirements document but its absolute path is among the named ones.
 */
export function readRequirements(
  file: string,
  store: ConfigurationStore,
  named: ReadonlySet<string>,
): ReadRequirements | undefined {
  const path = resolve(file);
  const text = readDocument(file);
  const inForce = store.configurationFor(path, readWorkspaceSettings(path).config);
  const { configuration } = inForce;
  const checked = openRequirements(file, text, configuration);
  if (!checked) {
    if (named.has(path))
      throw new UnreadableFile(`${file}: ${l10n.t("this is not a requirements document")}`);
    return undefined;
  }
  return { checked, problems: configurationProblems(inForce) };
}
