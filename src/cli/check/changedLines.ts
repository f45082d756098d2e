import { diffArrays } from "diff";
import { readDocument, UnreadableFile } from "../common/readDocument.ts";
import { commonEnds, maxDifferentLines } from "./patchOf.ts";
import { readAtRevision } from "./readAtRevision.ts";

/** Lines of a file that are other ones than they were. */
export interface ChangedLines {
  /** True if one of the lines, counted from 1, changed, or something before or after it was taken out. */
  touches(first: number, last: number): boolean;
}

/**
 * The files that changed since a revision of Git, with their lines; all lines of a file that was not there. Throws a
 * UsageError where Git is not there or does not know the revision.
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
      // It is complained of when it is checked.
      changed.set(file, { touches: () => true });
    }
  }
  return changed;
}

/** Lines without their endings: Git may store others than are on the disk. */
function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
}

function compare(before: readonly string[], after: readonly string[]): ChangedLines {
  const isChanged = new Uint8Array(after.length + 3);
  let line = 1;
  const changes = diffArrays([...before], [...after], { maxEditLength: maxDifferentLines });
  if (changes === undefined) {
    const [first, last] = commonEnds(before, after);
    // With what may have been taken out at both ends.
    isChanged.fill(1, first, after.length - last + 2);
  }
  for (const { added, removed, count } of changes ?? []) {
    if (added) {
      isChanged.fill(1, line, line + count);
      line += count;
    } else if (removed) {
      // What was taken out is told of where it was: at the lines on both sides.
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
