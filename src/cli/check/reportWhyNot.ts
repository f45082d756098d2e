import { resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import { whyNot } from "../../core/workspace/whyNot.ts";
import type { ConfigurationStore } from "../../host/configurationStore.ts";
import { readWorkspaceSettings } from "../../node/workspaceSettings.ts";
import { readDocument } from "../common/readDocument.ts";

/**
 * For each file, what it lacks to be a requirements document, with the line. Files that do not resemble one are only
 * reported if `all` is true.
 */
export function reportWhyNot(
  files: readonly string[],
  store: ConfigurationStore,
  all: boolean,
): readonly string[] {
  return files.flatMap((file) => {
    const path = resolve(file);
    const { configuration } = store.configurationFor(path, readWorkspaceSettings(path).config);
    const why = whyNot(readDocument(file), configuration);
    if (!why || !(all || why.isNear)) return [];
    const place = why.line === undefined ? file : `${file}:${why.line + 1}`;
    return [`${place}: ${l10n.t("not a requirements document: {0}", why.message)}`];
  });
}
