import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { Block } from "../../markdown/block.ts";
import { frontMatterLength } from "../../markdown/frontMatter.ts";
import { lineEndingOf } from "../../text/lines.ts";
import type { TextEdit } from "../../text/span.ts";

/**
 * The edit that makes a word right in its whole document: it joins the document's `cspell:ignore` comment, or one is put
 * at the document's end, where it stands in nobody's way.
 */
export function ignoreWordEdit(word: string, document: CheckedDocument): TextEdit {
  let at = 0;
  for (const block of document.blocks) {
    for (const { value, span } of block.facts().comments) {
      // One line that ends with its words: what is put behind another would be no word of it.
      if (!/^cspell:ignore(?:-?words?)?(?:[\s,;][^\r\n]*)?$/i.test(value)) continue;
      const end =
        at +
        span.start +
        "<!--".length +
        block.text.slice(span.start + "<!--".length).indexOf(value) +
        value.length;
      return { span: { start: end, end }, text: ` ${word}` };
    }
    at += block.text.length;
  }
  const eol = lineEndingOf(document.text);
  const comment = `<!-- cspell:ignore ${word} -->`;
  const gap = document.text === "" || /(?:\n|\r)$/.test(document.text) ? eol : eol + eol;
  const last = document.blocks.at(-1)?.text ?? "";
  // Behind a fence or a comment that nobody closed it would be part of that.
  const isRead = new Block(`${last}${gap}${comment}${eol}`, false)
    .facts()
    .comments.some(({ value }) => comment.includes(value) && value !== "");
  if (isRead) return { span: { start: at, end: at }, text: `${gap}${comment}${eol}` };
  const start = document.blocks[0] ? frontMatterLength(document.blocks[0].text) : 0;
  return { span: { start, end: start }, text: `${comment}${eol}${eol}` };
}
