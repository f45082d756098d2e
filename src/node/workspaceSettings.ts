import { dirname } from "node:path";
import { parse } from "jsonc-parser";
import { configurationOfSettings } from "../core/configuration/ownSettings.ts";
import { tooDeepAt } from "../core/text/jsonTree.ts";
import { type EditorSettings, stringsIn } from "../host/editorSettings.ts";
import { findUp } from "../host/findUp.ts";
import { diskLookup } from "./files/diskLookup.ts";
import { readTextFile } from "./files/regularFile.ts";

/**
 * The settings in the nearest `.vscode/settings.json` at or above the document, so that the command line uses the same
 * ones as the editor.
 */
export function readWorkspaceSettings(path: string): EditorSettings {
  const file = findUp(diskLookup, dirname(path), [".vscode/settings.json"]);
  const text = file === undefined ? "" : (readTextFile(file) ?? "");
  const settings = (tooDeepAt(text) === undefined && parse(text, [], { allowTrailingComma: true })) || {};
  return {
    config: configurationOfSettings((name) => settings[`slickRequirements.${name}`]),
    spellingWords: ["cSpell.words", "cSpell.userWords", "cSpell.ignoreWords"].flatMap((key) =>
      stringsIn(settings[key]),
    ),
  };
}
