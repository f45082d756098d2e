import type { CheckedDocument } from "../engine/checkedDocument.ts";
import type { Finding } from "../findings/finding.ts";
import { typo } from "../rules/typo.ts";
import { lineEndingOf } from "../text/lines.ts";
import type { TextEdit } from "../text/span.ts";

/**
 * The comment that silences a finding, a typo only for its word: behind its line, where it changes nothing of the structure, or on a line above
 * where the line is a heading or a project line.
 */
export function suppressionEdit(finding: Finding, document: CheckedDocument): TextEdit {
  const { text } = document;
  const word = document.source(finding.span);
  // A quotation mark or a comment's end in the word would end the comment's own.
  const what =
    finding.rule === typo.id && !/["\n]|--/.test(word) ? `${finding.rule} "${word}"` : finding.rule;
  const lineStart =
    Math.max(text.lastIndexOf("\n", finding.span.start - 1), text.lastIndexOf("\r", finding.span.start - 1)) +
    1;
  const length = /^[^\r\n]*/.exec(text.slice(lineStart))![0].trimEnd().length;
  const line = text.slice(lineStart, lineStart + length);
  if (/^\s*(?:[-+*]|\d{1,9}[.)])\s+\S/.test(line)) {
    const at = lineStart + length;
    return { span: { start: at, end: at }, text: ` <!-- slick-disable-line ${what} -->` };
  }
  return {
    span: { start: lineStart, end: lineStart },
    text: `<!-- slick-disable-next-line ${what} -->${lineEndingOf(text)}`,
  };
}
