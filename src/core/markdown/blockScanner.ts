import { isBlankLine, trimSpacesStart } from "../text/spaces.ts";
import { closesFrontMatter, type FrontMatterMarker, openedFrontMatter } from "./frontMatter.ts";

/** The maximum nesting of quotations and lists that is read, and so the depth to which walks of the tree recurse. */
export const maxDepth = 100;

/**
 * Finds the places across which no Markdown construct can reach, one line at a time.
 *
 * A cut is made only if the next line certainly starts a new construct: before and after an ATX heading, and before an
 * unindented line after a blank one, outside fences, HTML, lists and front matter. When in doubt there is no cut: a
 * block that is too long costs time, a cut too many gives wrong results. The state is empty at every cut. This is why
 * an edit can be rescanned from the block before it until the old cuts are reached again.
 */
export class BlockScanner {
  #first = true;
  #afterHeading = false;
  #afterBlank = false;
  #inParagraph = false;
  /** True if the open paragraph, if there is one, is in a quotation. */
  #inQuotation = false;
  /** Column at which the content of the open top-level list item starts, or -1 if no list is open. */
  #listIndent = -1;
  /** True if nothing follows the marker of that item yet. */
  #isItemEmpty = false;
  /** `base`: the column at which the item starts that contains the fence; 0 outside of lists. */
  #fence: { readonly marker: string; readonly size: number; readonly base: number } | undefined;
  #html: { readonly end: RegExp | undefined; readonly inList: boolean } | undefined;
  #frontMatter: "maybe" | FrontMatterMarker | "no" | "closed";
  #isVerbatim = false;
  #opensVerbatim = false;

  /** `atStart` is true if the first line fed is the first line of the document: only there can front matter be. */
  constructor(atStart: boolean) {
    this.#frontMatter = atStart ? "maybe" : "no";
  }

  /** A scanner in the same state, to try a line on. */
  copy(): BlockScanner {
    const copy = new BlockScanner(false);
    copy.#first = this.#first;
    copy.#afterHeading = this.#afterHeading;
    copy.#afterBlank = this.#afterBlank;
    copy.#inParagraph = this.#inParagraph;
    copy.#inQuotation = this.#inQuotation;
    copy.#listIndent = this.#listIndent;
    copy.#isItemEmpty = this.#isItemEmpty;
    copy.#fence = this.#fence;
    copy.#html = this.#html;
    copy.#frontMatter = this.#frontMatter;
    copy.#isVerbatim = this.#isVerbatim;
    return copy;
  }

  /** True if the last line fed is in a fence, in HTML or in front matter, whose text is not Markdown. */
  get isVerbatim(): boolean {
    return this.#isVerbatim;
  }

  /** True if the last line fed opens a fence or HTML, in a list or outside. */
  get opensVerbatim(): boolean {
    return this.#opensVerbatim;
  }

  /** True if the last line fed is in front matter that is not closed yet. */
  get isInFrontMatter(): boolean {
    return this.#frontMatter === "---" || this.#frontMatter === "+++";
  }

  /** Takes the next line, without its line ending. True if a new block starts at this line. */
  feed(source: string): boolean {
    const line = this.#frontMatter === "maybe" && source.startsWith("\uFEFF") ? source.slice(1) : source;
    const blank = isBlankLine(line);
    const indent = blank ? 0 : indentOf(line);
    this.#opensVerbatim = false;
    this.#isVerbatim = this.#feedVerbatim(line, blank, indent);
    if (this.#isVerbatim) return false;
    if (blank) {
      this.#first = false;
      this.#afterBlank = true;
      this.#inParagraph = false;
      return false;
    }
    const cut = !this.#first && this.#startsBlock(line, indent);
    if (cut) this.#reset();
    this.#first = false;
    this.#enter(line, indent);
    this.#afterBlank = false;
    return cut;
  }

  #reset(): void {
    this.#afterHeading = false;
    this.#afterBlank = false;
    this.#inParagraph = false;
    this.#inQuotation = false;
    this.#listIndent = -1;
    this.#isItemEmpty = false;
    this.#frontMatter = "no";
  }

  #feedVerbatim(line: string, blank: boolean, indent: number): boolean {
    if (this.#feedFrontMatter(line)) return true;
    if (this.#fence && this.#feedFence(line, blank, indent)) return true;
    return this.#html !== undefined && this.#feedHtml(line, blank, indent);
  }

  #feedFrontMatter(line: string): boolean {
    if (this.#frontMatter === "maybe") {
      this.#frontMatter = openedFrontMatter(line) ?? "no";
      this.#first = this.#frontMatter === "no";
      return !this.#first;
    }
    if (this.#frontMatter === "no" || this.#frontMatter === "closed") return false;
    if (closesFrontMatter(line, this.#frontMatter)) this.#frontMatter = "closed";
    return true;
  }

  #feedFence(line: string, blank: boolean, indent: number): boolean {
    const fence = this.#fence!;
    if (!blank && indent < fence.base) {
      this.#fence = undefined;
      this.#inParagraph = false;
      return false;
    }
    const own = indent - fence.base;
    const closing = fenceClosing.exec(line)?.[1];
    if (closing && closing[0] === fence.marker && closing.length >= fence.size && own <= 3)
      this.#fence = undefined;
    this.#inParagraph = false;
    return true;
  }

  #feedHtml(line: string, blank: boolean, indent: number): boolean {
    const html = this.#html!;
    if (html.inList && !blank && indent < this.#listIndent) {
      this.#html = undefined;
      this.#inParagraph = false;
      return false;
    }
    if (html.end ? html.end.test(line) : blank) this.#html = undefined;
    this.#inParagraph = false;
    return html.end !== undefined || !blank;
  }

  #startsBlock(line: string, indent: number): boolean {
    if (this.#frontMatter === "closed") return true;
    if (this.#afterHeading) return true;
    if (indent <= 3 && (this.#listIndent < 0 || indent < this.#listIndent) && atxHeading.test(line))
      return true;
    if (!this.#afterBlank || indent > 0) return false;
    return this.#listIndent < 0 || !listMarker.test(line) || thematicBreak.test(line);
  }

  /** Updates the state with a line that opens or continues something; it is neither blank nor in a fence or HTML. */
  #enter(line: string, indent: number): void {
    const wasOpen = this.#inParagraph;
    const isQuoted = this.#enterContainers(line, indent);
    this.#inQuotation = isQuoted || (this.#inQuotation && wasOpen && this.#inParagraph);
  }

  /** The same; true if the line's text is in a quotation. */
  #enterContainers(line: string, indent: number): boolean {
    const goesOnInQuotation = this.#inParagraph && this.#inQuotation;
    // CommonMark 5.2: an item starts with one blank line at most, so text after a second one does not belong to it.
    const leavesEmpty = this.#isItemEmpty && this.#afterBlank;
    this.#isItemEmpty = false;
    if (this.#listIndent >= 0 && (leavesEmpty || indent < this.#listIndent)) {
      const item = indent <= 3 && listMarker.test(line) && !thematicBreak.test(line);
      // Only the lazy continuation of a paragraph keeps a list open here.
      if (!item && (this.#afterBlank || !this.#inParagraph || interruptsParagraph(line)))
        this.#listIndent = -1;
    }
    const inItem = this.#listIndent >= 0 && !leavesEmpty && indent >= this.#listIndent;
    let rest = trimSpacesStart(line);
    const isLazyInList = this.#inParagraph && this.#listIndent >= 0 && !inItem;
    const isLazy = isLazyInList || goesOnInQuotation;
    // In the container of a paragraph, the parser takes a line for HTML if it is only a tag and would otherwise
    // continue that paragraph lazily.
    if (isLazy && indent <= 3 && rest.startsWith("<") && isTagAlone(rest)) {
      this.#inParagraph = false;
      if (isLazyInList) this.#html = { end: undefined, inList: true };
      this.#opensVerbatim = isLazyInList;
      return false;
    }
    let start = indent;
    let base = inItem ? this.#listIndent : 0;
    let topLevel = !inItem;
    let quoted = false;
    // Deeper containers are not read as Markdown, and each depth scans the rest of the line.
    for (let depth = 0; depth <= maxDepth; depth++) {
      // Four spaces of indentation: code, or the continuation of a paragraph.
      if (start - base > 3) return quoted;
      if (thematicBreak.test(rest)) {
        this.#inParagraph = false;
        return quoted;
      }
      const marker = listMarker.exec(rest);
      if (marker && this.#mayOpenItem(marker, rest, topLevel)) {
        const markerEnd = start + marker[0].length;
        const after = rest.slice(marker[0].length);
        const blank = isBlankLine(after);
        const width = blank ? 0 : indentOf(after, markerEnd);
        const content = markerEnd + (width === 0 || width > 4 ? 1 : width);
        if (topLevel) {
          this.#listIndent = content;
          this.#isItemEmpty = blank;
        }
        this.#inParagraph = false;
        if (blank || width > 4) return quoted;
        rest = trimSpacesStart(after);
        start = content;
        base = content;
        topLevel = false;
        continue;
      }
      if (rest.startsWith(">")) {
        quoted = true;
        // Lists in the quotation do not belong to the top level.
        topLevel = false;
        this.#inParagraph = false;
        const after = rest.slice(1);
        if (isBlankLine(after)) return true;
        base = start + 1;
        start = base + indentOf(after, base);
        base = Math.min(base + 1, start);
        rest = trimSpacesStart(after);
        continue;
      }
      if (quoted)
        this.#inParagraph =
          !atxHeading.test(rest) &&
          !fenceOpening.test(rest) &&
          !(rest.startsWith("<") && htmlStart(rest, goesOnInQuotation));
      else this.#enterLeaf(rest, topLevel ? undefined : base, isLazy && !inItem && topLevel);
      return quoted;
    }
    return quoted;
  }

  #mayOpenItem(marker: RegExpExecArray, rest: string, topLevel: boolean): boolean {
    // The text of a quotation is not a paragraph outside it.
    if (!this.#inParagraph || (topLevel && (this.#listIndent >= 0 || this.#inQuotation))) return true;
    // CommonMark 5.2: only a non-empty item, and of an ordered list only number 1, can interrupt a paragraph.
    return !isBlankLine(rest.slice(marker[0].length)) && (marker[1] === undefined || Number(marker[1]) === 1);
  }

  /** `base`: the column at which the item starts that contains the text, if there is one. */
  #enterLeaf(text: string, base: number | undefined, isLazy: boolean): void {
    const inList = base !== undefined;
    if (atxHeading.test(text)) {
      this.#inParagraph = false;
      if (!inList) this.#afterHeading = true;
      return;
    }
    const fence = fenceOpening.exec(text)?.[1];
    if (fence) {
      this.#fence = { marker: fence[0]!, size: fence.length, base: base ?? 0 };
      this.#opensVerbatim = true;
      this.#inParagraph = false;
      return;
    }
    if (text.startsWith("<")) {
      const html = htmlStart(text, this.#inParagraph);
      if (html) {
        this.#inParagraph = false;
        this.#opensVerbatim = true;
        if (html.end?.test(html.rest)) return;
        this.#html = { end: html.end, inList };
        return;
      }
    }
    this.#inParagraph = !(this.#inParagraph && !isLazy && setextUnderline.test(text));
  }
}

export const atxHeading = /^[ \t]*#{1,6}(?:[ \t]|$)/;
export const listMarker = /^[ \t]*(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;
export const thematicBreak = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/;
const setextUnderline = /^(?:=+|-+)[ \t]*$/;
export const fenceOpening = /^(`{3,}(?=[^`]*$)|~{3,})/;
export const fenceClosing = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;

/** Columns of leading white space, with tab stops every four columns counted from `column`. */
export function indentOf(line: string, column = 0): number {
  let at = column;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === 32) at++;
    else if (code === 9) at += 4 - (at % 4);
    else break;
  }
  return at - column;
}

function interruptsParagraph(line: string): boolean {
  const text = trimSpacesStart(line);
  if (indentOf(line) > 3) return false;
  return (
    atxHeading.test(text) ||
    thematicBreak.test(text) ||
    fenceOpening.test(text) ||
    text.startsWith(">") ||
    (text.startsWith("<") && htmlStart(text, true) !== undefined)
  );
}

const htmlKinds: readonly { readonly start: RegExp; readonly end: RegExp | undefined }[] = [
  { start: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: /^<![A-Za-z]/, end: />/ },
  {
    // Block names from CommonMark 4.6, start condition 6.
    start:
      /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s/>]|$)/i,
    end: undefined,
  },
];
const wholeTag =
  /^(?:<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[A-Za-z][A-Za-z0-9-]*\s*>)[ \t]*$/;

function htmlStart(
  text: string,
  inParagraph: boolean,
): { readonly end: RegExp | undefined; readonly rest: string } | undefined {
  for (const kind of htmlKinds) {
    const match = kind.start.exec(text);
    if (match) return { end: kind.end, rest: text.slice(match[0].length) };
  }
  return !inParagraph && wholeTag.test(text) ? { end: undefined, rest: "" } : undefined;
}

/** True for a text that is exactly one tag, of a kind that does not interrupt a paragraph. */
function isTagAlone(text: string): boolean {
  return htmlStart(text, true) === undefined && wholeTag.test(text);
}
