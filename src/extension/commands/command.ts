import type * as vscode from "vscode";
import type { LanguageService } from "../client/languageService.ts";
import type { Platform } from "../client/platform.ts";
import type { Recognition } from "../client/recognition.ts";
import type { CoveragePanels } from "../coverage/coveragePanels.ts";
import type { Review } from "../review/review.ts";
import type { SkillsTree } from "../tree/skillsTree.ts";
import { stateKey } from "../tree/viewId.ts";

/** What commands depend on. */
export interface CommandContext {
  readonly context: vscode.ExtensionContext;
  readonly platform: Platform;
  readonly service: LanguageService;
  readonly recognition: Recognition;
  readonly coverage: CoveragePanels;
  readonly tree: SkillsTree;
  readonly review: Review;
}

/** A command, with its declaration for the manifest and its code. Both are only defined here. */
export interface Command {
  /** Without the prefix `slickRequirements.`. */
  readonly id: string;
  /** Title in English; the manifest's translations are keyed by the id. */
  readonly title: string;
  readonly icon?: string;
  /** When the palette offers it: a when clause, `true` for always, `false` for never. */
  readonly palette: string | boolean;
  readonly enablement?: string;
  readonly keys?: readonly {
    readonly key: string;
    readonly mac?: string;
    readonly when: string;
    readonly args?: unknown;
  }[];
  /** Other menus that contain it. */
  readonly menus?: readonly { readonly menu: string; readonly when: string; readonly group: string }[];
  run(context: CommandContext, ...parameters: readonly unknown[]): Promise<unknown> | unknown;
}

/** When clause: the tree shows a document. */
export const inTree = `${stateKey} == document`;

export { inRequirements, onRequirements } from "../client/besideKeys.ts";
