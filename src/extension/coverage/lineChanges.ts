import type * as vscode from "vscode";

type Change = Pick<vscode.TextDocumentContentChangeEvent, "range" | "text">;

/** Maps the lines of an older version of a document to the current one. */
export class LineChanges {
  #changes: readonly { readonly version: number; readonly changes: readonly Change[] }[] = [];

  /** Adds the changes that led to a version. */
  add(version: number, changes: readonly Change[]): void {
    // Of changes that were made together, the last in the document comes first, so that they do not move each other.
    const ordered = changes.toSorted((a, b) => b.range.start.line - a.range.start.line);
    this.#changes = [...this.#changes, { version, changes: ordered }];
  }

  /** Makes this version the base: from now on lines count in it. */
  forget(version: number): void {
    this.#changes = this.#changes.filter((one) => one.version > version);
  }

  clear(): void {
    this.#changes = [];
  }

  /** The current line, counted from 0, for a line of the base version. */
  lineNow(line: number): number {
    let now = line;
    for (const { changes } of this.#changes)
      for (const { range, text } of changes) {
        const added = text.split(/\r\n|\r|\n/).length - 1;
        const removed = range.end.line - range.start.line;
        if (
          range.end.line < now ||
          (range.end.line === now && range.end.character === 0 && removed + added > 0)
        )
          now += added - removed;
        else if (range.start.line < now) now = range.start.line;
      }
    return now;
  }
}
