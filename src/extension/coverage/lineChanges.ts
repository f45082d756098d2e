import type * as vscode from "vscode";

type Change = Pick<vscode.TextDocumentContentChangeEvent, "range" | "text">;

/** Where lines of an older version of a document are now. */
export class LineChanges {
  #changes: readonly { readonly version: number; readonly changes: readonly Change[] }[] = [];

  /** Takes the changes that led to a version. */
  add(version: number, changes: readonly Change[]): void {
    // Of changes made together the last in the document comes first, so that none moves another.
    const ordered = changes.toSorted((a, b) => b.range.start.line - a.range.start.line);
    this.#changes = [...this.#changes, { version, changes: ordered }];
  }

  /** From now on lines are those of this version. */
  forget(version: number): void {
    this.#changes = this.#changes.filter((one) => one.version > version);
  }

  clear(): void {
    this.#changes = [];
  }

  /** The line, counted from 0, in the text as it is now. */
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
