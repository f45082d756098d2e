import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { Suppressions } from "../../checking/suppressions.ts";
import type { Finding } from "../../findings/finding.ts";
import { Block } from "../../markdown/block.ts";
import type { BulletEntry, Entry } from "../../markdown/blockFacts.ts";
import { editBlocks } from "../../markdown/blockList.ts";
import { frontMatterLength } from "../../markdown/frontMatter.ts";
import { definitionsOf } from "../../markdown/resolveDefinitions.ts";
import { rules } from "../../rules/index.ts";
import { lineAt, lineEndingOf } from "../../text/lines.ts";
import { isBlankLine, trimSpacesEnd } from "../../text/spaces.ts";
import { type Span, shiftSpan, type TextEdit } from "../../text/span.ts";

/**
 * The comment that silences a finding; for a misspelling, only for its word. Undefined if there is no place where
 * Markdown takes it for a comment and the structure stays the same. In a bullet or a table it goes after the text of
 * the line. For a finding in a heading, a project, a label, or a sentence outside of any list, it goes on a line above.
 */
export function suppressionEdit(finding: Finding, document: CheckedDocument): TextEdit | undefined {
  const isOfWord = rules.some(({ id, scope }) => id === finding.rule && scope === "spelling");
  const word = document.source(finding.span);
  // In the comment, a quotation mark in the word would end it, and `--` would end the list of rules.
  const what = isOfWord && !/["\n]|--/.test(word) ? `${finding.rule} "${word}"` : finding.rule;
  const places = [endOfLine, aboveLine, endOfLineAbove];
  if (isToldByItsLine(finding.span.start, document)) places.unshift(aboveLine);
  for (const place of places) {
    const edit = place(finding.span.start, what, document.text);
    if (edit && silencesAlone(edit, finding, document)) return edit;
  }
  return undefined;
}

/** After the text of the line, but before a meaningful end: a hard break, the last bar of a table row. */
function endOfLine(offset: number, what: string, text: string): TextEdit | undefined {
  const { start, end } = lineAt(text, offset);
  const line = text.slice(start, end);
  if (isBlankLine(line)) return undefined;
  const shown = trimSpacesEnd(line);
  const at = start + trimSpacesEnd(/[\\|]$/.test(shown) ? shown.slice(0, -1) : shown).length;
  return { span: { start: at, end: at }, text: ` <!-- slick-disable-line ${what} -->` };
}

/** On a separate line above, with the same indentation. */
function aboveLine(offset: number, what: string, text: string): TextEdit {
  const { start, end } = lineAt(text, offset);
  const indent = /^[ \t]*/.exec(text.slice(start, end))![0];
  return {
    span: { start, end: start },
    text: `${indent}<!-- slick-disable-next-line ${what} -->${lineEndingOf(text)}`,
  };
}

/** After the text of the line above. */
function endOfLineAbove(offset: number, what: string, text: string): TextEdit | undefined {
  const { start } = lineAt(text, offset);
  const before = text.slice(0, start).replace(/(?:\r\n|\n|\r)$/, "");
  const edit = start > 0 ? endOfLine(before.length, `next-line ${what}`, text) : undefined;
  return edit && { ...edit, text: edit.text.replace("disable-line next-line", "disable-next-line") };
}

/** True if the edit's comment silences the finding, and the document's contents stay the same. */
function silencesAlone(edit: TextEdit, { rule, span }: Finding, document: CheckedDocument): boolean {
  const blocks = [...document.blocks];
  const { at, removed, added } = editBlocks(blocks, edit);
  const definitions = definitionsOf(blocks);
  for (const block of added) block.resolve(definitions);
  const moved = (offset: number) => (offset < edit.span.start ? offset : offset + edit.text.length);
  let start = 0;
  for (const block of blocks.slice(0, at)) start += block.text.length;
  const before = [...placed(removed, start)].map((entry) => shapeOf(entry, moved));
  const after = [...placed(added, start)].map((entry) => shapeOf(entry, (offset) => offset));
  if (JSON.stringify(before) !== JSON.stringify(after)) return false;
  const found = { start: moved(span.start), end: moved(span.start) + span.end - span.start };
  return new Suppressions(blocks).covers(rule, found, () => document.source(span));
}

/** The entries of blocks, the first of which starts at the offset `start`, each with the offset of its block. */
function* placed(blocks: readonly Block[], start: number): Generator<{ entry: Entry; at: number }> {
  let at = start;
  for (const block of blocks) {
    for (const entry of block.facts().entries) yield { entry, at };
    at += block.text.length;
  }
}

/** The kind, text and contents of an entry, with their places. */
function shapeOf({ entry, at }: { entry: Entry; at: number }, moved: (offset: number) => number): unknown {
  const { span, details, text, markerSpan, textSpan, ...rest } = entry as Entry & Partial<BulletEntry>;
  // The end of a span may change: a comment is within the span of its container, but not in its text.
  const places = [span, markerSpan, textSpan].map((one) => one && moved(shiftSpan(one, at).start));
  const nested = details?.map((detail) => shapeOf({ entry: detail, at }, moved));
  const { nameSpan, ...values } = rest as typeof rest & { readonly nameSpan?: Span };
  return [values, nameSpan && moved(nameSpan.start + at), text, places, nested];
}

/** True for an offset in an entry that starts with its line and is not a bullet, table or code. */
function isToldByItsLine(offset: number, { blocks, text }: CheckedDocument): boolean {
  const lineStart = lineAt(text, offset).start;
  let at = 0;
  for (const block of blocks) {
    if (offset < at + block.text.length) {
      const entry = block
        .facts()
        .entries.find(({ span }) => at + span.start <= offset && offset < at + span.end);
      // A wrapped sentence must stay one sentence.
      if (entry?.kind === "text")
        return at + entry.span.start - lineStart <= 3 && at + entry.span.start >= lineStart;
      return entry?.kind === "heading" || entry?.kind === "project" || entry?.kind === "label";
    }
    at += block.text.length;
  }
  return false;
}

/**
 * The edit that makes a word right in the whole document: the word is added to the document's `cspell:ignore` comment,
 * or a new comment is added at the end of the document, where it does not disturb.
 */
export function ignoreWordEdit(word: string, document: CheckedDocument): TextEdit {
  let at = 0;
  for (const block of document.blocks) {
    for (const { value, span } of block.facts().comments) {
      // Only a comment of one line that ends with its words: a word added to another comment would not be read as one.
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
  // After an unclosed fence or comment, the new comment would be part of that.
  const isRead = new Block(`${last}${gap}${comment}${eol}`, false)
    .facts()
    .comments.some(({ value }) => comment.includes(value) && value !== "");
  if (isRead) return { span: { start: at, end: at }, text: `${gap}${comment}${eol}` };
  const start = document.blocks[0] ? frontMatterLength(document.blocks[0].text) : 0;
  return { span: { start, end: start }, text: `${comment}${eol}${eol}` };
}
