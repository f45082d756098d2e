import type {
  Blockquote,
  Heading,
  Image,
  Link,
  List,
  ListItem,
  Node,
  Paragraph,
  Parents,
  RootContent,
} from "mdast";
import { appendAll, countBefore } from "../text/collections.ts";
import { commentsIn } from "../text/comments.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import type { BlockFacts, BulletEntry, Comment, Entry } from "./blockFacts.ts";
import { frontMatterLength } from "./frontMatter.ts";
import { textOf } from "./inlineText.ts";
import { normaliseLabel } from "./linkLabel.ts";
import { type LocalLink, readLocalLink } from "./localLink.ts";
import { nearNode } from "./nearNode.ts";
import { overloadOf } from "./overloadedBlock.ts";
import { endsItem, foldLines, namesProject, readLines, sourceLines, textEntry } from "./paragraphLines.ts";
import { parseMarkdown, parseMarkdownBlocks } from "./parseMarkdown.late.ts";
import { readPlainBlock } from "./plainBlock.ts";
import { readProjectLine } from "./projectLine.ts";
import { projectSigns } from "./projectSigns.ts";
import { readLineByLine } from "./readLineByLine.ts";
import { shownSpan, shownText } from "./shownLine.ts";
import { readTable } from "./table.ts";

/**
 * Reads the contents of a block. `definitions` is the source of link definitions of other blocks that it may use. Front
 * matter is looked for if `first` is true; only spaces follow it in its block. Total: any text gives facts.
 */
export function readBlock(text: string, first: boolean, definitions: string): BlockFacts {
  const plain = definitions === "" ? readPlainBlock(text, first) : undefined;
  if (plain) return plain;
  const overload = overloadOf(text, first);
  if (overload === "containers") return readLineByLine(text, first);
  return overload ? readWithoutMarks(text, first) : readMarkdownBlock(text, first, definitions);
}

/** Reads a block whose paragraphs contain too many marks: inline marks are not read, and no word of it is prose. */
function readWithoutMarks(text: string, first: boolean): BlockFacts {
  const reader = new Reader(text);
  for (const node of parseMarkdownBlocks(text, { atStart: first }).children) reader.read(node);
  return {
    ...reader.facts(),
    notProse: [{ start: 0, end: text.length }],
    localLinks: [],
    isOverloaded: true,
  };
}

/** The same with remark's parser, whatever the block contains. */
export function readMarkdownBlock(text: string, first: boolean, definitions: string): BlockFacts {
  const reader = new Reader(text);
  const skip = first ? frontMatterLength(text) : 0;
  if (skip > 0) {
    reader.skip(skip);
    return reader.facts();
  }
  for (const node of parseMarkdown(text, { atStart: first, definitions }).children) reader.read(node);
  return reader.facts();
}

class Reader {
  readonly #text: string;
  readonly #entries: Entry[] = [];
  readonly #notProse: Span[] = [];
  readonly #comments: Comment[] = [];
  readonly #commentStarts: number[] = [];
  readonly #definitions = new Map<string, string>();
  readonly #localLinks: LocalLink[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  facts(): BlockFacts {
    return {
      entries: this.#entries,
      notProse: this.#notProse,
      comments: this.#comments,
      definitions: this.#definitions,
      localLinks: this.#localLinks,
    };
  }

  /** Skips front matter. */
  skip(length: number): void {
    this.#notProse.push({ start: 0, end: length });
  }

  read(node: RootContent): void {
    const span = spanOf(node);
    this.#readInline(node);
    this.#readEntry(node, span);
  }

  #readEntry(node: RootContent, span: Span): void {
    switch (node.type) {
      case "heading":
        this.#readHeading(node, span);
        break;
      case "paragraph":
        this.#readLines(span);
        break;
      case "list":
        this.#readItems(node.children);
        break;
      case "blockquote":
        this.#readQuotation(node, span);
        break;
      case "thematicBreak":
        this.#entries.push({ kind: "separator", span });
        break;
      case "table":
        this.#entries.push(readTable(this.#text, span));
        if (node.children.length === 1) this.#addNear(node, span);
        break;
      case "html":
        this.#readBehindComment(span);
        this.#addNear(node, span);
        break;
      case "definition":
        break;
      default:
        this.#addOther(span);
    }
  }

  #readLines(span: Span, previous?: string): void {
    appendAll(this.#entries, readLines(this.#text, span, previous, this.#commentsIn(span)));
  }

  /** The comments in a span, without those that start before it. */
  #commentsIn({ start, end }: Span): readonly Span[] {
    const first = countBefore(this.#commentStarts, start);
    const last = countBefore(this.#commentStarts, end);
    return this.#comments.slice(first, last).map(({ span }) => span);
  }

  #readHeading(node: Heading, span: Span): void {
    const source = this.#text.slice(span.start, span.end);
    const dash = /(?:\r\n|\n|\r)([ \t]*)-[ \t]*$/.exec(source);
    if (dash) {
      // A single `-` below a line is a bullet being typed, though Markdown takes it for the underline of a heading.
      this.#readLines({ start: span.start, end: span.start + dash.index });
      const marker = span.end - dash[0].length + dash[0].indexOf("-");
      const end = { start: span.end, end: span.end };
      this.#entries.push({
        kind: "bullet",
        span: { start: marker, end: span.end },
        markerSpan: { start: marker, end: span.end },
        textSpan: end,
        text: "",
        details: [],
      });
      return;
    }
    const shown = node.children.filter((child) => child.type !== "html" || !child.value.startsWith("<!--"));
    const [first, last] = [shown[0], shown.at(-1)];
    const nameSpan =
      first && last
        ? this.#trimmed({ start: spanOf(first).start, end: spanOf(last).end })
        : { start: span.end, end: span.end };
    const name = textOf(node).replace(/\s+/g, " ").trim();
    const isUnderlined = !source.startsWith("#");
    this.#entries.push({
      kind: "heading",
      depth: node.depth,
      name,
      ...(isUnderlined && { isUnderlined }),
      span,
      nameSpan,
    });
  }

  #readItems(items: Iterable<ListItem>): void {
    for (const item of items) {
      const split = this.#findSplit(item, endsItem);
      this.#entries.push(this.#readItem(item, split?.span.start));
      if (!split) continue;
      this.#readLines(split.span, split.previous);
      // Markdown takes what is after that line for part of the item, whatever its indentation.
      for (const node of nodesAfter(item, split.span.end)) this.#readBehind(node);
    }
  }

  #readBehind(node: RootContent): void {
    const span = spanOf(node);
    if (node.type === "listItem") this.#readItems([node]);
    else if (node.type === "heading") this.#addOther(span);
    else this.#readEntry(node, span);
  }

  #readQuotation(quotation: Blockquote, span: Span): void {
    const split = this.#findSplit(
      quotation,
      (source, previous) => !/^ {0,3}>/.test(source) && namesProject(source, previous),
    );
    if (!split) {
      if (!this.#addNear(quotation, span)) this.#addOther(span);
      return;
    }
    this.#addOther({ start: span.start, end: split.end });
    this.#readLines(split.span, split.previous);
    for (const node of nodesAfter(quotation, split.span.end)) this.#addOther(spanOf(node));
  }

  /**
   * Reads text after a comment that opens its line, if it looks like a project line: `<!-- x --> **Shop**`. In Markdown
   * that line is HTML, shown as written.
   */
  #readBehindComment({ start, end }: Span): void {
    const [comment] = this.#commentsIn({ start, end });
    if (comment?.start !== start) return;
    const source = /^[^\r\n]*/.exec(this.#text.slice(comment.end, end))![0];
    const indent = source.length - source.trimStart().length;
    if (readProjectLine(source.trim()) === undefined) return;
    const span = { start: comment.end + indent, end: comment.end + source.trimEnd().length };
    this.#entries.push(textEntry(this.#text.slice(span.start, span.end), span));
  }

  /** Adds a node that looks like a project line; false if it does not. */
  #addNear(node: RootContent, span: Span): boolean {
    const near = nearNode(node, this.#text, span);
    if (near) this.#entries.push({ kind: "other", ...near });
    return near !== undefined;
  }

  /** Adds an entry without the line endings that an unclosed fence contains. */
  #addOther({ start, end }: Span): void {
    this.#entries.push({ kind: "other", span: { start, end: this.#trimmedEnd(start, end) } });
  }

  /**
   * Finds the first line that Markdown takes for a lazy continuation though it was meant to be separate: a project
   * line, or a sentence that lost its marker. Everything from that line on does not belong to the item or the
   * quotation, whose text ends at `end`.
   */
  #findSplit(
    node: Node,
    standsAlone: (source: string, previous: string) => boolean,
  ): { span: Span; end: number; previous: string } | undefined {
    for (const paragraph of paragraphsIn(node)) {
      const span = spanOf(paragraph);
      let previous: { source: string; end: number } | undefined;
      for (const { source, span: line } of sourceLines(this.#text, span, this.#commentsIn(span))) {
        if (previous && standsAlone(source, previous.source))
          return { span: { start: line.start, end: span.end }, end: previous.end, previous: previous.source };
        previous = { source, end: line.end };
      }
    }
    return undefined;
  }

  #readItem(item: ListItem, splitAt: number | undefined): BulletEntry {
    const span = spanOf(item);
    const end = this.#trimmedEnd(span.start, Math.min(span.end, splitAt ?? span.end));
    const marker =
      /^(?:[-+*]|\d{1,9}[.)])[ \t]*/.exec(this.#text.slice(span.start, span.start + 100))?.[0] ?? "";
    const markerEnd = span.start + marker.length;
    const own = item.children.slice(
      0,
      firstIndex(item.children, (child) => child.type !== "paragraph"),
    );
    const first = own[0];
    const last = own.at(-1);
    const paragraphs =
      first && last
        ? {
            start: spanOf(first).start,
            end: this.#trimmedEnd(spanOf(first).start, Math.min(spanOf(last).end, end)),
          }
        : { start: markerEnd, end: markerEnd };
    const comments = this.#commentsIn(paragraphs);
    const textSpan = shownSpan(this.#text, paragraphs, comments);
    const details: BulletEntry[] = [];
    for (const child of item.children) {
      if (child.type !== "list") continue;
      for (const nested of child.children) {
        if (splitAt === undefined || spanOf(nested).start < splitAt)
          details.push(this.#readItem(nested, splitAt));
      }
    }
    const bullet: BulletEntry = {
      kind: "bullet",
      span: { start: span.start, end: Math.max(end, markerEnd) },
      markerSpan: { start: span.start, end: markerEnd },
      textSpan,
      text: foldLines(shownText(this.#text, textSpan, comments)),
      details,
    };
    return {
      ...bullet,
      ...projectSigns(this.#text, bullet),
      ...(splitAt === undefined && this.#closingOf(item)),
    };
  }

  #addLink(url: string, span: Span): void {
    const link = readLocalLink(url, span, this.#text);
    if (link) this.#localLinks.push(link);
  }

  /** The end of an item, if it looks like a project line. */
  #closingOf({ children }: ListItem): Pick<BulletEntry, "closing"> {
    const last = children.length > 1 ? children.at(-1)! : undefined;
    const near = last && nearNode(last, this.#text, spanOf(last));
    return near?.near ? { closing: { near: near.near, span: near.span } } : {};
  }

  #trimmed({ start, end }: Span): Span {
    let from = start;
    while (from < end && /[ \t\r\n]/.test(this.#text[from]!)) from++;
    return { start: from, end: this.#trimmedEnd(from, end) };
  }

  #trimmedEnd(start: number, end: number): number {
    let at = end;
    while (at > start && /[ \t\r\n]/.test(this.#text[at - 1]!)) at--;
    return at;
  }

  /** Records what is not prose, comments and definitions, in the whole subtree. */
  #readInline(node: Node): void {
    const span = spanOf(node);
    switch (node.type) {
      case "html": {
        this.#notProse.push(span);
        const source = this.#text.slice(span.start, span.end);
        for (const comment of commentsIn(source)) {
          const { start, end } = shiftSpan(comment, span.start);
          this.#comments.push({ value: this.#text.slice(start + 4, end - 3).trim(), span: { start, end } });
          this.#commentStarts.push(start);
        }
        return;
      }
      case "definition": {
        this.#notProse.push(span);
        const definition = node as Extract<RootContent, { type: "definition" }>;
        this.#addLink(definition.url, span);
        const label = normaliseLabel(definition.label ?? definition.identifier);
        if (!this.#definitions.has(label))
          this.#definitions.set(label, `${this.#text.slice(span.start, span.end)}\n\n`);
        return;
      }
      case "image":
        this.#addLink((node as Image).url, span);
        this.#notProse.push(span);
        return;
      case "code":
      case "inlineCode":
      case "imageReference":
        this.#notProse.push(span);
        return;
      case "link":
      case "linkReference": {
        if (node.type === "link") this.#addLink((node as Link).url, span);
        const children = (node as Parents).children;
        const last = children.at(-1);
        for (const child of children) this.#readInline(child);
        const autolink = this.#text[span.start] !== "[";
        if (autolink) this.#notProse.push(span);
        else if (last) this.#notProse.push({ start: spanOf(last).end, end: span.end });
        return;
      }
      case "emphasis":
      case "strong": {
        const { children } = node as Parents;
        const [first, last] = [children[0], children.at(-1)];
        // When words are read, underscores count as letters.
        const marked = first && last && this.#text[span.start] === "_";
        if (marked) this.#notProse.push({ start: span.start, end: spanOf(first).start });
        for (const child of children) this.#readInline(child);
        if (marked) this.#notProse.push({ start: spanOf(last).end, end: span.end });
        return;
      }
      case "list":
        endItems(node as List);
        for (const child of (node as List).children) this.#readInline(child);
        return;
      default:
        for (const child of (node as Partial<Parents>).children ?? []) this.#readInline(child);
    }
  }
}

/** Ends each item before the next one: the parser lets an item with an unclosed fence reach into the next marker. */
function endItems({ children }: List): void {
  for (const [index, item] of children.entries()) {
    const next = children[index + 1]?.position?.start;
    if (next && item.position && item.position.end.offset! > next.offset!) item.position.end = next;
  }
}

function firstIndex<T>(items: readonly T[], matches: (item: T) => boolean): number {
  const index = items.findIndex(matches);
  return index < 0 ? items.length : index;
}

function* paragraphsIn(node: Node): Generator<Paragraph> {
  for (const child of (node as Partial<Parents>).children ?? []) {
    if (child.type === "paragraph") yield child;
    else if (child.type === "list" || child.type === "listItem") yield* paragraphsIn(child);
  }
}

/**
 * The children and descendants of a node that start at or after the offset, in order, without what is inside one of
 * these.
 */
function* nodesAfter(node: Node, offset: number): Generator<RootContent> {
  for (const child of (node as Partial<Parents>).children ?? []) {
    if (child.type === "list" || spanOf(child).start < offset) yield* nodesAfter(child, offset);
    else yield child;
  }
}

function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
