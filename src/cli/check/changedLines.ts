import { diffArrays } from "diff";
import { commonEnds, isIdentical } from "../../core/text/collections.ts";
import { readDocument, UnreadableFile } from "../common/readDocument.ts";
import { maxDifferentLines } from "./patchOf.ts";
import { readAtRevision } from "./readAtRevision.ts";

/** The lines of a file that changed. */
export interface ChangedLines {
  /** True if one of the lines, counted from 1, changed, or if text right before or after it was removed. */
  touches(first: number, last: number): boolean;
}

/**
 * The files that changed since a Git revision, with their changed lines; for a new file, all lines. Throws a UsageError
 * if Git is missing or does not know the revision.
 */
export async function changedLines(
  revision: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, ChangedLines>> {
  const changed = new Map<string, ChangedLines>();
  const before = await readAtRevision(revision, files);
  for (const file of files) {
    const old = before.get(file);
    if (old === undefined) {
      changed.set(file, { touches: () => true });
      continue;
    }
    try {
      const text = readDocument(file);
      const lines = linesOf(text);
      const oldLines = linesOf(old);
      if (lines.join("\n") !== oldLines.join("\n")) changed.set(file, compare(oldLines, lines));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      // The error is reported when the file is checked.
      changed.set(file, { touches: () => true });
    }
  }
  return changed;
}

/** Lines without their endings, since Git may store other line endings than the disk has. */
function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
}

function compare(before: readonly string[], after: readonly string[]): ChangedLines {
  const isChanged = new Uint8Array(after.length + 3);
  let line = 1;
  const changes = diffArrays([...before], [...after], { maxEditLength: maxDifferentLines });
  if (changes === undefined) {
    const { head: first, tail: last } = commonEnds(before, after, isIdentical);
    // Including the lines on both sides, where text may have been removed.
    isChanged.fill(1, first, after.length - last + 2);
  }
  for (const { added, removed, count } of changes ?? []) {
    if (added) {
      isChanged.fill(1, line, line + count);
      line += count;
    } else if (removed) {
      // Removed text is reported where it was: at the lines on both sides.
      isChanged[line - 1] = 1;
      isChanged[line] = 1;
    } else line += count;
  }
  return {
    touches: (first, last) => {
      for (let at = first; at <= last; at++) if (isChanged[at] === 1) return true;
      return false;
    },
  };
}
