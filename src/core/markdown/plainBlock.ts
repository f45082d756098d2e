import { appendAll } from "../text/collections.ts";
import { type Line, linesOf } from "../text/lines.ts";
import { isBlankLine, trimSpacesEnd } from "../text/spaces.ts";
import type { Span } from "../text/span.ts";
import type { BlockFacts, BulletEntry, Comment, Entry } from "./blockFacts.ts";
import { fenceOpening } from "./blockScanner.ts";
import { type InlineMarks, readInlineMarks } from "./inlineMarks.ts";
import { type LocalLink, readLocalLink } from "./localLink.ts";
import { endsItem, foldLines, readLines } from "./paragraphLines.ts";
import { projectSigns } from "./projectSigns.ts";

/**
 * Reads a block that only contains what requirements documents consist of: a heading, a separator, a comment, a fence,
 * or a paragraph with lists after it, with code, links, images and emphasis in their lines. Undefined for any other
 * block, which the Markdown parser must read. The result is the same as remark's, at a fiftieth of the cost.
 */
export function readPlainBlock(text: string, first: boolean): BlockFacts | undefined {
  if (mayBeMore.test(text) || (first && text.startsWith("---"))) return undefined;
  return readFence(text) ?? new PlainReader(text).read();
}

/** Reads a block that is one fence of code; undefined if anything follows it. */
function readFence(text: string): BlockFacts | undefined {
  let opening: string | undefined;
  let end: number | undefined;
  for (const line of linesOf(text)) {
    const source = text.slice(line.start, line.end);
    if (opening === undefined) {
      opening = fenceOpening.exec(source)?.[1];
      if (opening === undefined) return undefined;
    } else if (end === undefined) {
      const closing = /^ {0,3}(`{3,}|~{3,}) *$/.exec(source)?.[1];
      if (closing?.startsWith(opening)) end = line.start + trimSpacesEnd(source).length;
    } else if (!isBlankLine(source)) return undefined;
  }
  if (end === undefined) return undefined;
  const span = { start: 0, end };
  return {
    entries: [{ kind: "other", span }],
    notProse: [span],
    comments: [],
    definitions: new Map(),
    localLinks: [],
  };
}

/** Link definitions, and control characters: Markdown treats them specially. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above.
const mayBeMore = /\]:|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** The second line of a table. */
const tableRule = /^[ \t>]*(?:[-+*] +)?[|:-][ \t|:-]*$/;

/**
 * The start of a list item with text: its indent, its marker (for a numbered one, the number and the sign after it) and
 * spaces.
 */
const itemOpening = /^( *)(?:([-+*])|(\d{1,9})([.)]))( {1,4})(?=\S)/;

/**
 * The start of a line that is text wherever a paragraph may start or continue: not a heading, quotation, list, code,
 * HTML, underline or separator.
 */
const opensText =
  /^(?:[\p{L}\p{M}"'(),.:;!?%&$/@^{}\\[\]]|\d(?!\d{0,8}[.)](?:\s|$))|`(?!``)|\*(?:\*{1,2} *)?(?=[^\s*])|_(?:_{1,2} *)?(?=[^\s_])|~{1,2}(?=[^~])|[-+](?=[^\s+-])|#(?=[^\s#])|[^\p{ASCII}\s])/u;

/** An open item, whose text or contents may continue. */
interface Item {
  readonly start: number;
  readonly textSpan: { readonly start: number; end: number };
  /** The column at which the item's contents start. */
  readonly indent: number;
  readonly details: BulletEntry[];
  end: number;
}

interface List {
  /** What its markers have in common: `-`, `+`, `*`, or the sign after the numbers. */
  readonly sign: string;
  readonly entries: Entry[];
  item: Item;
}

class PlainReader {
  readonly #text: string;
  readonly #entries: Entry[] = [];
  readonly #notProse: Span[] = [];
  readonly #comments: Comment[] = [];
  readonly #localLinks: LocalLink[] = [];
  /** The open lists, each in the last item of the one before. */
  readonly #lists: List[] = [];
  #paragraph: { readonly start: number; end: number } | undefined;
  /** Lines that Markdown reads as part of the item of the only list, though the author meant them to be separate. */
  #astray: { readonly start: number; end: number; readonly previous: string } | undefined;
  #previous = "";
  #isAfterBlank = false;
  /** True after a heading, a separator or the like, which ends its block. */
  #isEnded = false;
  #isSure = true;

  constructor(text: string) {
    this.#text = text;
  }

  read(): BlockFacts | undefined {
    for (const line of linesOf(this.#text)) {
      const source = this.#text.slice(line.start, line.end);
      if (isBlankLine(source)) this.#isAfterBlank = this.#isEnded || this.#isOpen;
      else if (!this.#readLine(source, line)) return undefined;
    }
    this.#endText();
    this.#closeLists(0);
    if (!this.#isSure) return undefined;
    return {
      entries: this.#entries,
      notProse: this.#notProse,
      comments: this.#comments,
      definitions: new Map(),
      localLinks: this.#localLinks,
    };
  }

  get #isOpen(): boolean {
    return this.#paragraph !== undefined || this.#lists.length > 0;
  }

  /** Reads a line; false if it must be left to the Markdown parser. */
  #readLine(source: string, line: Line): boolean {
    if (this.#isEnded) return false;
    const item = itemOpening.exec(source);
    if (item) return this.#readItem(item, source, line);
    // What follows a blank line may belong to the list before it.
    if (this.#isAfterBlank) return false;
    if (!this.#isOpen && this.#readAlone(source, line)) {
      this.#isEnded = true;
      return this.#isSure;
    }
    if (tableRule.test(source)) return false;
    return this.#lists.length > 0 ? this.#continueItem(source, line) : this.#readText(source, line);
  }

  #readText(source: string, { start }: Line): boolean {
    if (!opensText.test(source)) return false;
    const end = start + trimSpacesEnd(source).length;
    if (this.#paragraph) this.#paragraph.end = end;
    else this.#paragraph = { start, end };
    return true;
  }

  /** Reads a line that continues the text of the last item, with any indentation. */
  #continueItem(source: string, { start }: Line): boolean {
    if (!opensText.test(source.replace(/^ +/, ""))) return false;
    const end = start + trimSpacesEnd(source).length;
    if (this.#astray) {
      this.#astray.end = end;
      return true;
    }
    const { item } = this.#lists.at(-1)!;
    if (endsItem(source, this.#previous)) {
      this.#astray = { start, end, previous: this.#previous };
      return this.#lists.length === 1;
    }
    item.textSpan.end = end;
    item.end = end;
    this.#previous = source;
    return true;
  }

  #readItem(match: RegExpExecArray, source: string, line: Line): boolean {
    const [opening, blanks, bullet, number, point] = match as unknown as [string, string, ...string[]];
    const indent = blanks.length;
    if (!opensText.test(source.slice(opening.length))) return false;
    const sign = bullet ?? point!;
    const depth = this.#lists.findLastIndex(({ item }) => item.indent <= indent) + 1;
    const base = depth === 0 ? 0 : this.#lists[depth - 1]!.item.indent;
    // Four spaces of indentation: code, or the continuation of a paragraph.
    if (indent - base > 3) return false;
    const list = this.#lists[depth];
    if (this.#astray && !list) return false;
    if (list && list.sign !== sign) return false;
    // CommonMark 5.2: an ordered list can only interrupt a paragraph if it starts with number 1.
    if (!list && this.#isOpen && number !== undefined && Number(number) !== 1) return false;
    this.#endText();
    const textSpan = { start: line.start + opening.length, end: line.start + trimSpacesEnd(source).length };
    const item = {
      start: line.start + indent,
      textSpan,
      indent: opening.length,
      details: [],
      end: textSpan.end,
    };
    if (list) {
      this.#closeLists(depth + 1);
      this.#closeItem(depth);
      list.item = item;
    } else {
      this.#lists.push({ sign, entries: this.#lists[depth - 1]?.item.details ?? this.#entries, item });
    }
    this.#previous = source;
    this.#isAfterBlank = false;
    return true;
  }

  /** Closes the lists from the depth on, innermost first. */
  #closeLists(depth: number): void {
    while (this.#lists.length > depth) {
      this.#closeItem(this.#lists.length - 1);
      this.#lists.pop();
    }
  }

  #closeItem(depth: number): void {
    const { entries, item } = this.#lists[depth]!;
    const { start, textSpan, end, details } = item;
    const around = this.#lists[depth - 1]?.item;
    if (around) around.end = end;
    const bullet: BulletEntry = {
      kind: "bullet",
      span: { start, end },
      markerSpan: { start, end: textSpan.start },
      textSpan,
      text: foldLines(this.#text.slice(textSpan.start, textSpan.end)),
      details,
    };
    entries.push({ ...bullet, ...projectSigns(this.#text, bullet) });
    if (this.#astray) appendAll(entries, readLines(this.#text, this.#astray, this.#astray.previous));
    this.#astray = undefined;
  }

  /** Reads the inline contents of the last open text, which ends here. */
  #endText(): void {
    if (this.#paragraph) {
      appendAll(this.#entries, readLines(this.#text, this.#paragraph));
      this.#readMarks(this.#paragraph);
      this.#paragraph = undefined;
    } else if (this.#lists.length > 0) {
      const { start, end } = this.#lists.at(-1)!.item.textSpan;
      this.#readMarks({ start, end: this.#astray?.end ?? end });
    }
  }

  #readMarks({ start, end }: Span): InlineMarks | undefined {
    const marks = readInlineMarks(this.#text, start, end);
    if (!marks) {
      this.#isSure = false;
      return undefined;
    }
    appendAll(this.#notProse, marks.notProse);
    for (const { url, span } of marks.links) {
      const link = readLocalLink(url, span, this.#text);
      if (link) this.#localLinks.push(link);
    }
    return marks;
  }

  /** Reads what is alone in its block. */
  #readAlone(source: string, line: Line): boolean {
    return (
      this.#readHeading(source, line) || this.#readSeparator(source, line) || this.#readComment(source, line)
    );
  }

  #readComment(line: string, { start }: Line): boolean {
    const value = /^<!--(?!-?>)(.*?)-->$/.exec(trimSpacesEnd(line))?.[1];
    if (value === undefined || value.includes("--")) return false;
    this.#notProse.push({ start, end: start + line.length });
    const end = start + trimSpacesEnd(line).length;
    this.#comments.push({ value: value.trim(), span: { start, end } });
    return true;
  }

  /** Reads a heading that contains nothing to decode or unescape. */
  #readHeading(line: string, { start }: Line): boolean {
    const match = /^(#{1,6}) +(?=\S)((?:[^\\<!&]|&(?![#\p{L}\d])|!(?!\[))+)$/u.exec(line);
    if (!match) return false;
    const depth = match[1]!.length;
    const source = trimSpacesEnd(match[2]!.replace(/(?<![ \t])[ \t]+#+[ \t]*$/, ""));
    const nameStart = start + line.length - match[2]!.length;
    const nameSpan = { start: nameStart, end: nameStart + source.length };
    const unseen = this.#readMarks(nameSpan)?.unseen;
    const name = unseen && this.#without(nameSpan, unseen).replace(/\s+/g, " ").trim();
    if (!name || /^#+$/.test(source)) {
      this.#isSure = false;
      return true;
    }
    this.#entries.push({
      kind: "heading",
      depth,
      name,
      span: { start, end: start + line.length },
      nameSpan,
    });
    return true;
  }

  #readSeparator(line: string, { start }: Line): boolean {
    if (!/^-{3,} *$/.test(line)) return false;
    this.#entries.push({ kind: "separator", span: { start, end: start + line.length } });
    return true;
  }

  #without({ start, end }: Span, unseen: readonly Span[]): string {
    let shown = "";
    let at = start;
    for (const span of unseen) {
      shown += this.#text.slice(at, span.start);
      at = span.end;
    }
    return shown + this.#text.slice(at, end);
  }
}
