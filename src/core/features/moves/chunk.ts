import { type HeadingRole, type LayoutShape, rolesIn } from "../../document/layout.ts";
import { collectSigns, levelLineOf } from "../../document/layoutSigns.ts";
import type { RequirementsDocument } from "../../document/requirementsDocument.ts";
import type { Block } from "../../markdown/block.ts";
import type { BulletEntry, Entry } from "../../markdown/blockFacts.ts";
import { countBefore } from "../../text/collections.ts";
import { lineEndingOf, linesOf } from "../../text/lines.ts";
import { isBlankLine } from "../../text/spaces.ts";
import { type Span, shiftSpan } from "../../text/span.ts";

export type ChunkKind =
  | "division" // a heading that ends a level: the title, a section
  | "outer" // a level's heading, or the skill's where the levels are below it
  | "inner" // the heading that projects are below: a skill's, or a level's below its skill
  | "project" // in a line or a heading
  | "bullet"
  | "label"
  | "levelLine" // what says the level of the skill above
  | "separator"
  | "other" // prose, code, tables, quotations, deeper headings
  | "loose"; // comments, HTML, link definitions: what the model does not speak of

/**
 * The smallest unit of a move: whole lines of the text with their endings. All chunks with their gaps, in order, are
 * exactly the document (with a final line ending added if it is missing).
 */
export interface Chunk {
  readonly kind: ChunkKind;
  /** The name that distinguishes it from its siblings; for a level below its skill, the ladder's name for it. */
  readonly name: string;
  /** Comments directly above, and the blank lines that belong to them. */
  readonly lead: string;
  body: string;
  /** The blank lines after it. */
  gap: string;
  /**
   * The offset in the document at which the lead starts, and the one at which the entry in the body starts; -1 for a
   * new chunk.
   */
  start: number;
  readonly at: number;
  /** The body as Markdown reads it, for comparison. */
  reading: string;
  /** True for a label whose bullets are not evidence. */
  readonly opensSection: boolean;
}

/** The chunks of a document and the text before the first one. */
export interface ChunkList {
  /** Blank lines at the start. */
  readonly head: string;
  readonly chunks: Chunk[];
  /** True if the document ends without a line ending. */
  readonly isOpen: boolean;
  /**
   * The offset of the first lines that contain a heading and something else, and so cannot be separated; undefined if
   * there are none.
   */
  readonly tangle: number | undefined;
}

/**
 * Properties of the document that its blocks do not contain: the roles of its headings, and which labels open sections.
 */
export interface Names {
  readonly shape: LayoutShape;
  /** The offsets of sections. */
  readonly sections: ReadonlySet<number>;
}

/** The names of a document, from its model. */
export function namesOf({
  layout,
  ladder,
  levelDepth,
  hasLevelLines,
  sections,
}: RequirementsDocument): Names {
  return {
    shape: { kind: layout, ladder, depth: levelDepth, fromLines: hasLevelLines },
    sections: new Set(sections.map(({ span }) => span.start)),
  };
}

/** Cuts the document into chunks. Total: for any text, the chunks together are the text. */
export function readChunks(text: string, blocks: readonly Block[], names: Names): ChunkList {
  const isOpen = text !== "" && !/[\r\n]$/.test(text);
  const whole = isOpen ? text + lineEndingOf(text) : text;
  const chunks: Chunk[] = [];
  const roles = rolesByEntry(blocks, names.shape);
  const open: Open = { isOuter: false, isInner: false, project: 0, lacksLevel: false };
  let head = "";
  let pending: { start: number; end: number; isLead: boolean } | undefined;
  let at = 0;
  let tangle: number | undefined;

  const addBlank = (span: Span) => {
    const blank = whole.slice(span.start, span.end);
    const last = chunks.at(-1);
    if (last) last.gap += blank;
    else head += blank;
  };
  const flush = () => {
    if (pending) chunks.push(looseChunk(whole, pending));
    pending = undefined;
  };

  for (const piece of pieces(whole, blocks)) {
    if (at < piece.start) {
      const gap = { start: at, end: piece.start };
      // A comment for "the next line" refers to the next line with text, after any number of blank lines.
      const reaches = pending?.isLead && /-next-line\b/.test(whole.slice(pending.start, pending.end));
      if (pending && reaches && piece.entry) pending.end = piece.start;
      else {
        flush();
        addBlank(gap);
      }
    }
    at = piece.end;
    if (piece.isTangle) tangle ??= piece.start;
    if (!piece.entry) {
      const source = whole.slice(piece.start, piece.end);
      const isLead = piece.isComment && !/<!--\s*(?:slick-enable|cspell:enable)/i.test(source);
      if (pending && pending.isLead === isLead) pending.end = piece.end;
      else {
        flush();
        pending = { start: piece.start, end: piece.end, isLead };
      }
      continue;
    }
    const chunk = entryChunk(whole, piece, names, roles, open);
    const takesLead = isStructure(chunk.kind) && pending?.isLead;
    const start: number = takesLead ? pending!.start : piece.start;
    if (takesLead) pending = undefined;
    else flush();
    chunks.push({ ...chunk, start, lead: whole.slice(start, piece.start) });
  }
  flush();
  if (at < whole.length) addBlank({ start: at, end: whole.length });
  return { head, chunks, isOpen, tangle };
}

/** The text of the chunks. */
export function printChunks({ head, chunks, isOpen }: ChunkList): string {
  const text = head + chunks.map(({ lead, body, gap }) => lead + body + gap).join("");
  return isOpen ? withoutEnding(text) : text;
}

/** The depth of a heading of a section, a level or a skill; infinite for what cannot have one of them below. */
export function headingDepth({ kind, reading }: Chunk): number {
  return kind === "division" || kind === "outer" || kind === "inner"
    ? Number(reading[0])
    : Number.POSITIVE_INFINITY;
}

/** The text without its final line ending. */
export function withoutEnding(text: string): string {
  return text.replace(/(?:\r\n|\n|\r)$/, "");
}

/** The readings of chunks, for comparing two lists of chunks; for text outside of the model, one per line. */
export function* readingsOf(chunks: readonly Chunk[]): Generator<{ reading: string; chunk: Chunk }> {
  for (const chunk of chunks) {
    const loose = chunk.kind === "loose" ? chunk.lead + chunk.body : chunk.lead;
    for (const line of linesOf(loose)) {
      const source = loose.slice(line.start, line.end);
      if (!isBlankLine(source)) yield { reading: `loose ${source}`, chunk };
    }
    if (chunk.kind !== "loose")
      yield { reading: `${chunk.kind} ${chunk.reading} ${withoutEnding(chunk.body)}`, chunk };
  }
}

/** True for the kinds that comments above belong to. */
function isStructure(kind: ChunkKind): boolean {
  return kind !== "separator" && kind !== "other" && kind !== "loose";
}

/** A chunk of text outside of the model. */
function looseChunk(whole: string, { start, end }: Span): Chunk {
  return {
    kind: "loose",
    name: "",
    lead: "",
    body: whole.slice(start, end),
    gap: "",
    start,
    at: start,
    reading: "",
    opensSection: false,
  };
}

/** The role of each heading. */
function rolesByEntry(blocks: readonly Block[], shape: LayoutShape): ReadonlyMap<Entry, HeadingRole> {
  const roles = rolesIn(shape, collectSigns(blocks).headings);
  const headings = blocks.flatMap((block) => block.facts().entries.filter(({ kind }) => kind === "heading"));
  return new Map(headings.map((heading, index) => [heading, roles[index]!]));
}

function entryChunk(
  whole: string,
  { entry, start, end, at, isWhole }: Piece,
  names: Names,
  roles: ReadonlyMap<Entry, HeadingRole>,
  open: Open,
): Chunk {
  const role = roles.get(entry!);
  const kind = isWhole ? kindOf(entry!, role, names.shape, open) : "other";
  return {
    kind,
    name: nameOf(entry!, role, kind),
    lead: "",
    body: whole.slice(start, end),
    gap: "",
    start,
    at,
    reading: readingOf(entry!),
    opensSection: kind === "label" && names.sections.has(at),
  };
}

/** The open nodes while chunks are read. */
interface Open {
  isOuter: boolean;
  isInner: boolean;
  /** The depth of the heading that names the project; 0 for a line. */
  project: number;
  /** True until a line states the level of the skill. */
  lacksLevel: boolean;
}

/** The kind of the entry at its place; consistent with the model (foldBlocks). */
function kindOf(entry: Entry, role: HeadingRole | undefined, shape: LayoutShape, open: Open): ChunkKind {
  switch (entry.kind) {
    case "heading":
      return headingKind(role!, entry.depth, shape, open);
    case "project":
      if (saysLevel(entry, open)) return "levelLine";
      open.project = 0;
      return open.isInner ? "project" : "other";
    case "text":
    case "table":
      return saysLevel(entry, open) ? "levelLine" : "other";
    case "bullet":
      return saysLevel(entry, open) ? "levelLine" : "bullet";
    default:
      return entry.kind;
  }
}

function headingKind(role: HeadingRole, depth: number, { kind }: LayoutShape, open: Open): ChunkKind {
  const isBelow = kind === "skill-first";
  const opens = (what: "outer" | "inner"): ChunkKind => {
    if (what === "inner" && !open.isOuter && role.kind !== "skill-with-level")
      return isBelow ? close() : "other";
    open.isOuter ||= what === "outer";
    open.isInner = what === "inner";
    open.project = 0;
    open.lacksLevel = role.kind === "skill-with-level" && role.level === undefined;
    return what;
  };
  const close = (): ChunkKind => {
    open.isOuter = open.isInner = open.lacksLevel = false;
    return "division";
  };
  switch (role.kind) {
    case "title":
    case "section":
      return close();
    case "level":
      return opens(isBelow ? "inner" : "outer");
    case "skill":
      return opens(isBelow ? "outer" : "inner");
    case "skill-with-level":
      return opens("inner");
    case "label":
      return open.isInner ? "label" : "other";
    case "below-skill":
      if (!open.isInner || (open.project > 0 && open.project < depth)) return "other";
      open.project = depth;
      return "project";
  }
}

function saysLevel(entry: Entry, open: Open): boolean {
  if (!open.lacksLevel || levelLineOf(entry) === undefined) return false;
  open.lacksLevel = false;
  return true;
}

function nameOf(entry: Entry, role: HeadingRole | undefined, kind: ChunkKind): string {
  if (role?.kind === "skill-with-level") return role.name;
  if (role?.kind === "level" && kind === "inner") return role.match.meant;
  if ("name" in entry) return entry.name;
  return entry.kind === "bullet" ? entry.text : "";
}

function readingOf(entry: Entry): string {
  switch (entry.kind) {
    case "heading":
      return `${entry.depth} ${entry.name}`;
    case "project":
      return `${entry.name} ${entry.wellFormed}`;
    case "bullet":
      return bulletReading(entry);
    case "text":
      return `text ${entry.text}`;
    default:
      return entry.kind;
  }
}

function bulletReading(entry: BulletEntry): string {
  return `(${entry.text}${entry.details.map(bulletReading).join("")})`;
}

/** Whole lines that belong together, without blank lines between them. */
interface Piece extends Span {
  /** Undefined if the lines are not part of the model. */
  readonly entry: Entry | undefined;
  /** The offset at which the entry starts. */
  readonly at: number;
  readonly isComment: boolean;
  /** False if the lines contain more than one entry and cannot be separated. */
  readonly isWhole: boolean;
  readonly isTangle: boolean;
}

function* pieces(whole: string, blocks: readonly Block[]): Generator<Piece> {
  let offset = 0;
  let open: Piece | undefined;
  for (const block of blocks) {
    for (const item of itemsOf(block)) {
      const start = lineStart(whole, item.span.start + offset);
      const end = lineNext(whole, item.span.end + offset);
      if (open && start < open.end && open.entry && item.isComment && open.isWhole) {
        // A comment at the end of a line stays with that line, which it is about or was written for.
        open = { ...open, end: Math.max(end, open.end) };
        continue;
      }
      if (open && start < open.end) {
        // Two entries on one line, such as a quotation that continues, are kept together.
        const isTangle = open.isTangle || isHeading(open.entry) || isHeading(item.entry);
        const entry = open.entry ?? item.entry;
        open = { ...open, end: Math.max(end, open.end), entry, isWhole: false, isTangle };
        continue;
      }
      if (open) yield open;
      yield* strayLines(whole, open?.end ?? 0, start);
      open = {
        start,
        end,
        entry: item.entry,
        at: item.span.start + offset,
        isComment: item.isComment,
        isWhole: true,
        isTangle: false,
      };
    }
    offset += block.text.length;
  }
  if (open) yield open;
  yield* strayLines(whole, open?.end ?? 0, whole.length);
}

/** Entries, and what is outside of them: comments, HTML, definitions. */
function itemsOf(block: Block): { span: Span; entry: Entry | undefined; isComment: boolean }[] {
  const { entries, notProse, comments } = block.facts();
  const items: { span: Span; entry: Entry | undefined; isComment: boolean }[] = entries.map((entry) => ({
    // An open code block in a block that was read with definitions of others may seem to reach into the next block.
    span: trimmed(block.text, entry.span),
    entry,
    isComment: false,
  }));
  // Both lists are in order and do not overlap.
  const ends = entries.map((entry) => entry.span.end);
  const commentStarts = comments.map((comment) => comment.span.start);
  for (const span of notProse) {
    const next = entries[countBefore(ends, span.start + 1)];
    if (next && next.span.start < span.end) continue;
    const own = comments
      .slice(countBefore(commentStarts, span.start), countBefore(commentStarts, span.end))
      .filter((comment) => comment.span.end <= span.end);
    let rest = block.text.slice(span.start, span.end);
    for (const { span: comment } of own)
      rest = rest.replace(block.text.slice(comment.start, comment.end), "");
    items.push({
      span: trimmed(block.text, span),
      entry: undefined,
      isComment: own.length > 0 && rest.trim() === "",
    });
  }
  return items.sort((a, b) => a.span.start - b.span.start);
}

function isHeading(entry: Entry | undefined): boolean {
  return entry?.kind === "heading" || entry?.kind === "project";
}

function trimmed(text: string, span: Span): Span {
  const source = text.slice(span.start, span.end);
  return { start: span.start, end: span.start + source.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, "").length };
}

function* strayLines(whole: string, from: number, to: number): Generator<Piece> {
  const between = whole.slice(from, to);
  for (const line of linesOf(between)) {
    if (isBlankLine(between.slice(line.start, line.end))) continue;
    const span = shiftSpan({ start: line.start, end: line.next }, from);
    yield { ...span, entry: undefined, at: span.start, isComment: false, isWhole: true, isTangle: false };
  }
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0) {
    const code = text.charCodeAt(start - 1);
    if (code === 10 || code === 13) break;
    start--;
  }
  return start;
}

/**
 * The start of the line after the one that ends at or after the offset; an offset right after a line ending is returned
 * unchanged.
 */
function lineNext(text: string, offset: number): number {
  let end = offset;
  const before = text.charCodeAt(end - 1);
  if (end > 0 && (before === 10 || (before === 13 && text.charCodeAt(end) !== 10))) return end;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return Math.min(text.length, end + 1);
}
