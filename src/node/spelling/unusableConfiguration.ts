import { basename, dirname } from "node:path";
import * as l10n from "@vscode/l10n";
import type { SpellerProblem } from "../../core/spelling/speller.ts";
import { findUp } from "../findUp.ts";

const programs = [
  "cspell.config.js",
  "cspell.config.cjs",
  "cspell.config.mjs",
  "cspell.config.ts",
  "cspell.config.mts",
  "cspell.config.cts",
];
const data = [
  "cspell.json",
  ".cspell.json",
  "cSpell.json",
  "cspell.config.json",
  "cspell.config.yaml",
  "cspell.config.yml",
  "cspell.yaml",
  "cspell.yml",
];

/** The nearest cspell configuration above the document where it is a program: nothing in a workspace is run. */
export function unusableConfiguration(file: string): SpellerProblem | undefined {
  const nearest = findUp(dirname(file), [...data, ...programs]);
  if (nearest === undefined || !programs.includes(basename(nearest))) return undefined;
  return {
    file: nearest,
    message: l10n.t(
      "This configuration is a program and is not run; write it as cspell.json or cspell.config.yaml.",
    ),
  };
}
