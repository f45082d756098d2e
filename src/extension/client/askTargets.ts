import * as vscode from "vscode";
import { levelRank } from "../../core/document/levelNames.ts";
import type { CoverageLevel } from "../../core/features/coverage/coverage.ts";
import type { Target } from "../../core/settings/configuration.ts";
import { levelNamesOf } from "../../core/settings/layoutOptions.ts";
import { targetWords } from "../../core/wording/gapWords.ts";
import { setTargetCommand, type TargetParams } from "../../server/lsp/protocol.ts";
import { configurationFor } from "./configurationFor.ts";
import type { LanguageService } from "./languageService.ts";

/** Asks for the targets of levels until the user leaves the list, and has each written to `slick.json`. */
export async function askTargets(document: vscode.TextDocument, service: LanguageService): Promise<void> {
  const levels = levelNamesOf(await configurationFor(document.uri));
  // One level after the other, until the user leaves the list.
  for (;;) {
    const answer = await service.coverageOf(document);
    const level = await pickLevel(answer?.coverage.levels ?? [], levels);
    if (!level) return;
    const target = await askTarget(level);
    if (!target) continue;
    const uri = document.uri.toString();
    const parameters: TargetParams = { uri, level: level.name, target, levels };
    await vscode.commands.executeCommand(setTargetCommand, parameters);
  }
}

async function pickLevel(
  all: readonly CoverageLevel[],
  names: readonly string[],
): Promise<CoverageLevel | undefined> {
  const known = all.filter(({ name }) => levelRank(name, names) >= 0);
  if (known.length === 0) throw new Error(vscode.l10n.t("This document has no level to set a target for."));
  const picked = await vscode.window.showQuickPick(
    known.map((level) => ({
      label: level.name,
      description: level.target ? targetWords(level.target) : vscode.l10n.t("no target"),
      level,
    })),
    {
      // The coverage panel may tell late that it has the focus, which would close the list.
      ignoreFocusOut: true,
      title: vscode.l10n.t("Set Targets"),
      placeHolder: vscode.l10n.t("What must each skill of a level show?"),
    },
  );
  return picked?.level;
}

/** Asks for each number; undefined if the user cancels. */
async function askTarget({ name, target }: CoverageLevel): Promise<Target | undefined> {
  const questions = [
    ["projects", vscode.l10n.t("Minimum number of projects for each skill")],
    ["unique", vscode.l10n.t("Minimum number of unique bullets for each skill")],
    ["measured", vscode.l10n.t("Minimum number of bullets with a metric for each skill")],
  ] as const;
  const wanted: Partial<Record<keyof Target, number>> = {};
  for (const [index, [what, question]] of questions.entries()) {
    const text = await vscode.window.showInputBox({
      ignoreFocusOut: true,
      title: vscode.l10n.t("Target of {0} ({1} of {2})", name, index + 1, questions.length),
      prompt: vscode.l10n.t("{0}. Leave it empty for none.", question),
      value: target?.[what] ? String(target[what]) : "",
      validateInput: (value) =>
        /^\s*\d{0,4}\s*$/.test(value) ? undefined : vscode.l10n.t("Enter a whole number."),
    });
    if (text === undefined) return undefined;
    wanted[what] = Number(text);
  }
  return wanted;
}
