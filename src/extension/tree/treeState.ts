import * as vscode from "vscode";
import { type TreeGroupingId, treeGrouping } from "../../core/features/tree/treeGroupings.ts";
import { isFiltering, noFilter, type TreeFilter } from "./treeFilter.ts";

/**
 * Context keys for the view's menus: the grouping; whether a filter is active, whether it has a text, and the only kind
 * of rows it shows; whether the view follows the cursor.
 */
export const groupingKey = "slickRequirements.tree.pivot";
export const filterKey = "slickRequirements.tree.isFiltered";
export const textKey = "slickRequirements.tree.hasText";
export const onlyKey = "slickRequirements.tree.only";
export const followKey = "slickRequirements.tree.followsCursor";

/** The settings of the view, stored for the workspace. */
export class TreeState implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changes = new vscode.EventEmitter<void>();

  /** Fires after a setting changed. */
  readonly onDidChange = this.#changes.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#setContext();
  }

  get grouping(): TreeGroupingId {
    return treeGrouping(this.#memory.get<string>("tree.pivot")).id;
  }

  get filter(): TreeFilter {
    return { ...noFilter, ...this.#memory.get<Partial<TreeFilter>>("tree.filter") };
  }

  get followsCursor(): boolean {
    return this.#memory.get("tree.followsCursor", true);
  }

  setGrouping(grouping: TreeGroupingId): Promise<void> {
    return this.#set("tree.pivot", grouping);
  }

  /** Sets the given parts of the filter. */
  setFilter(filter: Partial<TreeFilter>): Promise<void> {
    return this.#set("tree.filter", { ...this.filter, ...filter });
  }

  setFollowsCursor(follows: boolean): Promise<void> {
    return this.#set("tree.followsCursor", follows);
  }

  async #set(key: string, value: unknown): Promise<void> {
    await this.#memory.update(key, value);
    this.#setContext();
    this.#changes.fire();
  }

  #setContext(): void {
    const set = (key: string, value: unknown) => vscode.commands.executeCommand("setContext", key, value);
    void set(groupingKey, this.grouping);
    void set(filterKey, isFiltering(this.filter));
    void set(textKey, this.filter.text !== "");
    void set(onlyKey, this.filter.only);
    void set(followKey, this.followsCursor);
  }

  dispose(): void {
    this.#changes.dispose();
  }
}
