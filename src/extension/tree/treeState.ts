import * as vscode from "vscode";
import { type TreePivot, treePivots } from "../../core/features/treeEntry.ts";
import { isFiltering, noFilter, type TreeFilter } from "./treeFilter.ts";

/** Context keys for the view's menus: the pivot, whether a filter is on, and whether the view follows the cursor. */
export const pivotKey = "slickRequirements.pivot";
export const filterKey = "slickRequirements.filtering";
export const followKey = "slickRequirements.following";

/** How the view is set; remembered for the workspace. */
export class TreeState implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changes = new vscode.EventEmitter<void>();

  /** Fires after something was set. */
  readonly onDidChange = this.#changes.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#setContext();
  }

  get pivot(): TreePivot {
    const pivot = this.#memory.get<string>("tree.pivot");
    return treePivots.find((one) => one === pivot) ?? "level";
  }

  get filter(): TreeFilter {
    return { ...noFilter, ...this.#memory.get<Partial<TreeFilter>>("tree.filter") };
  }

  get follows(): boolean {
    return this.#memory.get("tree.follows", true);
  }

  setPivot(pivot: TreePivot): Promise<void> {
    return this.#set("tree.pivot", pivot);
  }

  setFilter(filter: Partial<TreeFilter>): Promise<void> {
    return this.#set("tree.filter", { ...this.filter, ...filter });
  }

  setFollows(follows: boolean): Promise<void> {
    return this.#set("tree.follows", follows);
  }

  async #set(key: string, value: unknown): Promise<void> {
    await this.#memory.update(key, value);
    this.#setContext();
    this.#changes.fire();
  }

  #setContext(): void {
    const set = (key: string, value: unknown) => vscode.commands.executeCommand("setContext", key, value);
    void set(pivotKey, this.pivot);
    void set(filterKey, isFiltering(this.filter));
    void set(followKey, this.follows);
  }

  dispose(): void {
    this.#changes.dispose();
  }
}
