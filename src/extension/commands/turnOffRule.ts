import * as vscode from "vscode";
import { turnedOff } from "../../core/settings/editRule.ts";
import type { RuleParams } from "../../server/lsp/protocol.ts";
import type { Command } from "./command.ts";

export const turnOffRule: Command = {
  id: "turnOffRule",
  title: "Turn Off Rule",
  palette: false,
  async run(_, parameters) {
    const { rule, uri } = parameters as RuleParams;
    const settings = vscode.workspace.getConfiguration("slickRequirements", vscode.Uri.parse(uri));
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    const { workspaceValue, globalValue } = settings.inspect<Config>("config") ?? {};
    const before = target === vscode.ConfigurationTarget.Workspace ? workspaceValue : globalValue;
    const rules = { ...before?.rules, [rule]: turnedOff(before?.rules?.[rule]) };
    await settings.update("config", { ...before, rules }, target);
    const undo = vscode.l10n.t("Undo");
    const said = vscode.l10n.t('Turned off the rule "{0}" in the settings.', rule);
    if ((await vscode.window.showInformationMessage(said, undo)) === undo)
      await settings.update("config", before, target);
  },
};

interface Config {
  readonly rules?: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;
}
