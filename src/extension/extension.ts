import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import { registerAgents } from "./agents/agents.ts";
import { OurDocuments } from "./client/isOurs.ts";
import { LanguageService } from "./client/languageService.ts";
import { offerMarkdownlintConfiguration } from "./client/markdownlint.ts";
import type { Platform } from "./client/platform.ts";
import { registerRecognition } from "./client/recognition.ts";
import { registerWhyNot } from "./client/whyNot.ts";
import { registerCommands } from "./commands/index.ts";
import { type CoveragePanels, registerCoverage } from "./coverage/coveragePanels.ts";
import { registerPaste } from "./editing/pasteProvider.ts";
import { watchListKeys } from "./editing/watchListKeys.ts";
import { watchQuickEnter } from "./editing/watchQuickEnter.ts";
import { type Review, registerReview } from "./review/review.ts";
import { registerStatus } from "./status.ts";
import { registerStatusBar } from "./statusBar.ts";
import { registerSkillsTree, type SkillsTree } from "./tree/skillsTree.ts";
import { watchBeside } from "./watchBeside.ts";
import { watchSolved } from "./watchSolved.ts";

/** The API for other extensions and tests. */
export interface Api {
  readonly service: LanguageService;
  readonly tree: SkillsTree;
  readonly coverage: CoveragePanels;
  readonly review: Review;
}

/** Starts the extension; the language server starts with the first requirements document. */
export async function startExtension(context: vscode.ExtensionContext, platform: Platform): Promise<Api> {
  const contents = vscode.l10n.bundle;
  if (contents) l10n.config({ contents });
  const ours = new OurDocuments();
  const service = new LanguageService(platform, ours, contents);
  context.subscriptions.push(ours, service);
  const recognition = registerRecognition(context, ours);
  watchBeside(context, ours);
  registerStatus(context, service, recognition);
  registerWhyNot(context);
  registerStatusBar(context, service);
  const tree = registerSkillsTree(context, service, recognition);
  const coverage = registerCoverage(context, service);
  const review = registerReview(context, service);
  registerCommands({ context, platform, service, recognition, tree, coverage, review });
  watchListKeys(context, ours);
  watchQuickEnter(context, ours);
  registerPaste(context, service);
  watchSolved(context, ours);
  offerMarkdownlintConfiguration(context, ours);
  registerAgents(context, service, platform);
  await recognition.ready;
  return {
    service,
    tree,
    coverage,
    review,
  };
}
