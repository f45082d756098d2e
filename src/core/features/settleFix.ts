import type { CheckedDocument } from "../engine/checkedDocument.ts";
import { keepsRest } from "../engine/keepsRest.ts";
import type { Finding, Fix } from "../findings/finding.ts";
import { orphanBullets } from "../rules/orphanBullets.ts";
import { lineEndingOf } from "../text/lines.ts";

/**
 * The fix of a finding as it can be made here: where what it puts in would change what stands around it, with a blank line
 * between. Undefined where that does not help either.
 */
export function settleFix(fix: Fix, finding: Finding, document: CheckedDocument): Fix | undefined {
  // What stays on its line and marks nothing is a word for a word.
  if (!fix.edits.some(({ span, text }) => structural.test(text) || structural.test(document.source(span))))
    return fix;
  const adopts = finding.rule === orphanBullets.id;
  const isFine = ({ edits }: Fix) => keepsRest(document.blocks, edits, document.layout, { adopts });
  for (const one of withBlankLines(fix, lineEndingOf(document.text))) if (isFine(one)) return one;
  return undefined;
}

const structural = /[\r\n#>|<`]|\*\*|__|^[-+*][ \t]/;

function* withBlankLines(fix: Fix, eol: string): Generator<Fix> {
  yield fix;
  const [edit] = fix.edits;
  if (fix.edits.length !== 1 || !edit || edit.span.end > edit.span.start || edit.text === "") return;
  for (const [before, after] of [
    ["", "\n"],
    ["\n", ""],
    ["\n", "\n"],
  ] as const) {
    const text = before.replace("\n", eol) + edit.text + after.replace("\n", eol);
    yield {
      ...fix,
      edits: [{ span: edit.span, text }],
      ...(fix.snippet !== undefined && { snippet: before + fix.snippet + after }),
    };
  }
}
