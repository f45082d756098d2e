import type { CheckedDocument } from "../engine/checkedDocument.ts";
import type { Finding } from "../findings/finding.ts";
import { typo } from "../rules/typo.ts";
import { lineEndingOf } from "../text/lines.ts";
import type { TextEdit } from "../text/span.ts";

/**
 * The comment that silences a finding, a typo only for its word. It stands where it changes nothing of the structure: behind
 * the text of its line in a bullet or a table, and on a line above what is told by its whole line: a heading, a project, a
 * label, a sentence outside of any list.
 */
export function suppressionEdit(finding: Finding, document: CheckedDocument): TextEdit {
  const { text } = document;
  const word = document.source(finding.span);
  // A quotation mark or a comment's end in the word would end the comment's own.
  const what =
    finding.rule === typo.id && !/["\n]|--/.test(word) ? `${finding.rule} "${word}"` : finding.rule;
  const { start } = finding.span;
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))![0];
  if (line.trim() === "" || isToldByItsLine(document, start, lineStart)) {
    return {
      span: { start: lineStart, end: lineStart },
      text: `<!-- slick-disable-next-line ${what} -->${lineEndingOf(text)}`,
    };
  }
  // Before what ends the line and means something: a hard break, the last bar of a table's row.
  const end = /[ \t]*(?:\\|\|)?[ \t]*$/.exec(line)!.index;
  return {
    span: { start: lineStart + end, end: lineStart + end },
    text: ` <!-- slick-disable-line ${what} -->`,
  };
}

/** True for an offset in what opens with its line and is no bullet, table or code. */
function isToldByItsLine(document: CheckedDocument, offset: number, lineStart: number): boolean {
  let at = 0;
  for (const block of document.blocks) {
    if (offset < at + block.text.length) {
      const entry = block
        .facts()
        .entries.find(({ span }) => at + span.start <= offset && offset < at + span.end);
      // A sentence that wraps stays one.
      if (entry?.kind === "text")
        return at + entry.span.start - lineStart <= 3 && at + entry.span.start >= lineStart;
      return entry?.kind === "heading" || entry?.kind === "project" || entry?.kind === "label";
    }
    at += block.text.length;
  }
  return false;
}
