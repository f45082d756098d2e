import { dirname } from "node:path";
import { parse } from "jsonc-parser";
import { configurationOfSettings } from "../core/config/ownSettings.ts";
import { findUp } from "./findUp.ts";
import { readTextFile } from "./regularFile.ts";

/** Settings of an editor that findings depend on. */
export interface EditorSettings {
  /** What is set with the keys of `slick.json`, by `slickRequirements.config` and settings of their own. */
  readonly config: unknown;
  /** `cSpell.words`, `cSpell.userWords` and `cSpell.ignoreWords` together. */
  readonly spellingWords: readonly string[];
}

/** Settings of an editor that say what is shown. */
export interface ViewSettings {
  /** Value of `slickRequirements.codeLens`: whether levels and skills say above them what they hold. */
  readonly codeLens: boolean;
}

/** What the nearest `.vscode/settings.json` at or above the document says: how the CLI sees what the editor sees. */
export function readWorkspaceSettings(path: string): EditorSettings {
  const file = findUp(dirname(path), [".vscode/settings.json"]);
  const settings =
    (file === undefined ? undefined : parse(readTextFile(file) ?? "", [], { allowTrailingComma: true })) ??
    {};
  return {
    config: configurationOfSettings((name) => settings[`slickRequirements.${name}`]),
    spellingWords: ["cSpell.words", "cSpell.userWords", "cSpell.ignoreWords"].flatMap((key) =>
      stringsIn(settings[key]),
    ),
  };
}

/** The strings of a value that should be a list of strings. */
export function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
