import type { StructuredPatchHunk } from "diff";
import { commonEnds, isIdentical } from "../../core/text/collections.ts";

/**
 * The maximum number of different lines for which the shortest diff is computed, which takes quadratic time. Above it,
 * everything from the first to the last different line is one change.
 */
export const maxDifferentLines = 1000;

/** The number of lines shown around a change. */
const context = 3;

/** A patch that Git can apply; empty texts and texts without a final line ending are written as Git does. */
export async function patchOf(name: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } = await import("diff");
  const [oldFileName, newFileName] = [`a/${name}`, `b/${name}`];
  const patch = createTwoFilesPatch(oldFileName, newFileName, before, after, undefined, undefined, {
    context,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: maxDifferentLines,
  });
  if (patch !== undefined) return patch;
  const hunks = [oneHunk(linesOf(before), linesOf(after))];
  const whole = { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks };
  return formatPatch(whole, FILE_HEADERS_ONLY);
}

function oneHunk(before: readonly string[], after: readonly string[]): StructuredPatchHunk {
  const { head: first, tail: last } = commonEnds(before, after, isIdentical);
  const start = Math.max(0, first - context);
  const rest = Math.max(0, last - context);
  const marked = (mark: string, lines: readonly string[]) =>
    lines.flatMap((line) =>
      line.endsWith("\n") ? [mark + line.slice(0, -1)] : [mark + line, "\\ No newline at end of file"],
    );
  return {
    oldStart: start + 1,
    oldLines: before.length - rest - start,
    newStart: start + 1,
    newLines: after.length - rest - start,
    lines: [
      ...marked(" ", before.slice(start, first)),
      ...marked("-", before.slice(first, before.length - last)),
      ...marked("+", after.slice(first, after.length - last)),
      ...marked(" ", before.slice(before.length - last, before.length - rest)),
    ],
  };
}

/** Lines with their endings, as Git counts them. */
function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(/(?<=\n)(?!$)/);
}
