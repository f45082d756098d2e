import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import { registerCommands } from "./commands/index.ts";
import { watchEmptyBullet } from "./emptyBullet.ts";
import { LanguageService } from "./languageService.ts";
import { registerRecognition } from "./recognition.ts";
import { registerStatus } from "./status.ts";
import { registerSkillsTree } from "./tree/skillsTree.ts";

/** What other extensions and tests may ask of this one. */
export interface Api {
  readonly service: LanguageService;
  /** Labels of the tree as shown, indented by two blanks a level; for tests and screen reader checks. */
  treeText(): Promise<string>;
  /** Does what a click on the first row with the label does. */
  click(label: string): Promise<void>;
}

/** Starts the extension; the language server starts with the first requirements document. */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const contents = vscode.l10n.bundle;
  if (contents) l10n.config({ contents });
  const service = new LanguageService(context, contents);
  context.subscriptions.push(service);
  const recognition = registerRecognition(context);
  registerStatus(context, service, recognition);
  const tree = registerSkillsTree(context, service);
  registerCommands({ context, service, recognition });
  watchEmptyBullet(context);
  await recognition.ready;
  return { service, treeText: () => tree.text(), click: (label) => tree.click(label) };
}
