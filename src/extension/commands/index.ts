import * as vscode from "vscode";
import { addWordToUser, addWordToWorkspace } from "./addWord.ts";
import { chooseLanguage } from "./chooseLanguage.ts";
import type { Command, CommandContext } from "./command.ts";
import { convertToHeadings, convertToTable } from "./convert.ts";
import { correct, fixAllTypos } from "./correct.ts";
import { exportDocument } from "./exportDocument.ts";
import { fixAll } from "./fixAll.ts";
import { formatDocument } from "./formatDocument.ts";
import { insertBullet, insertLevel, insertProject, insertSkill } from "./insert.ts";
import { continueList, liftBullet, moveLines, nestBullet, removeMarker } from "./listKeys.ts";
import { moveDown, moveNodes, moveTo, moveUp } from "./moveTo.ts";
import { newDocument } from "./newDocument.ts";
import { openSample } from "./openSample.ts";
import { nextProblem, previousProblem } from "./problems.ts";
import { restartServer } from "./restartServer.ts";
import { goToNode, reveal } from "./reveal.ts";
import { clearReview, openReviewedChange, refreshReview, reviewChangesSince } from "./reviewChanges.ts";
import { setTargets } from "./setTargets.ts";
import { showCoverage } from "./showCoverage.ts";
import { markdownlintConfiguration } from "./showMarkdownlint.ts";
import { showRule } from "./showRule.ts";
import { toggleBold } from "./toggleBold.ts";
import { treatAsMarkdown, treatAsRequirements, whyNotRequirements } from "./treatAs.ts";
import { additions } from "./treeAdd.ts";
import { mergeSkill, renameNode, sortSkills } from "./treeArrange.ts";
import { copyMarkdown, copyNodes } from "./treeCopy.ts";
import { followCursor, revealInTree } from "./treeCursor.ts";
import { deleteNodes } from "./treeDelete.ts";
import { clearFilter, filterOnly, filterText } from "./treeFilter.ts";
import { fixHere } from "./treeFix.ts";
import { groupings } from "./treeGrouping.ts";
import { turnOffRule } from "./turnOffRule.ts";

/** All commands, in the order of the manifest. */
export const commands: readonly Command[] = [
  newDocument,
  openSample,
  insertProject,
  insertSkill,
  insertLevel,
  insertBullet,
  fixAll,
  fixAllTypos,
  correct,
  formatDocument,
  showRule,
  turnOffRule,
  markdownlintConfiguration,
  showCoverage,
  setTargets,
  exportDocument,
  reviewChangesSince,
  refreshReview,
  clearReview,
  openReviewedChange,
  nextProblem,
  previousProblem,
  addWordToWorkspace,
  addWordToUser,
  convertToHeadings,
  convertToTable,
  toggleBold,
  nestBullet,
  liftBullet,
  continueList,
  removeMarker,
  ...moveLines,
  chooseLanguage,
  treatAsMarkdown,
  treatAsRequirements,
  whyNotRequirements,
  reveal,
  goToNode,
  ...groupings,
  ...filterText,
  ...filterOnly,
  clearFilter,
  ...followCursor,
  revealInTree,
  ...additions,
  fixHere,
  moveTo,
  moveNodes,
  moveUp,
  moveDown,
  sortSkills,
  mergeSkill,
  renameNode,
  copyNodes,
  copyMarkdown,
  deleteNodes,
  restartServer,
];

/** Registers all commands; an error is shown to the user in one line. */
export function registerCommands(context: CommandContext): void {
  for (const command of commands) {
    context.context.subscriptions.push(
      vscode.commands.registerCommand(`slickRequirements.${command.id}`, async (...parameters: unknown[]) => {
        try {
          // biome-ignore lint/plugin/noSpreadArguments: what a caller wrote out
          return await command.run(context, ...parameters);
        } catch (error) {
          void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
          return undefined;
        }
      }),
    );
  }
}
