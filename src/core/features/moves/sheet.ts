import * as l10n from "@vscode/l10n";
import { type Level, skillsOf } from "../../document/requirementsDocument.ts";
import type { Block } from "../../markdown/block.ts";
import { editBlocks } from "../../markdown/blockList.ts";
import { labelsIn, normaliseLabel } from "../../markdown/linkLabel.ts";
import { readProjectLine } from "../../markdown/projectLine.ts";
import { definitionsOf } from "../../markdown/resolveDefinitions.ts";
import { replaceItems } from "../../text/collections.ts";
import { lineEndingOf, lineNumbers, linesOf } from "../../text/lines.ts";
import { isBlankLine } from "../../text/spaces.ts";
import type { TextEdit } from "../../text/span.ts";
import { isTagsOnly, lonelyTags } from "./blockTags.ts";
import {
  type Chunk,
  type ChunkKind,
  type ChunkList,
  headingDepth,
  type Names,
  namesOf,
  readChunks,
  readingsOf,
} from "./chunk.ts";
import { chunkEdits } from "./chunkEdits.ts";
import { ListChanges } from "./listMarkers.ts";
import { levelOf, type Movable, type MoveDocument, Refusal } from "./move.ts";

/** Chunks taken out of a document. */
export interface Fragment {
  readonly chunks: readonly Chunk[];
  /** The owner of each chunk within the fragment; undefined for its root. */
  readonly owners: ReadonlyMap<Chunk, Chunk | undefined>;
  /** Definitions of links and footnotes of the document it comes from. */
  readonly definitions: ReadonlyMap<string, string>;
}

const depths: Readonly<Record<ChunkKind, number>> = {
  division: 1,
  outer: 1,
  inner: 2,
  project: 3,
  bullet: 4,
  label: 4,
  levelLine: 4,
  separator: 4,
  other: 4,
  loose: 4,
};

/**
 * A document's chunks, which can be rearranged. The result is verified: `edits` parses the new text and refuses if it
 * is not read, chunk by chunk and owner by owner, as intended.
 */
export class Sheet {
  readonly #document: MoveDocument;
  readonly #list: ChunkList;
  readonly #names: Names;
  readonly #before: readonly Chunk[];
  /** The intended owner of each chunk. */
  readonly #owners: Map<Chunk, Chunk | undefined>;
  /** Gaps that were set, to which a blank line may be added if the text would be misread otherwise. */
  #touched = new Set<Chunk>();
  /** The bullets that change their lists; `edits` marks them. */
  readonly lists = new ListChanges(this);
  readonly eol: string;

  constructor(document: MoveDocument) {
    this.#document = document;
    // Table rows that state their level may follow a skill to which they do not belong.
    if (document.model.levels.some(({ layout }) => layout === "table"))
      throw new Refusal(
        l10n.t("A table of this document states levels. Convert it to headings first, or change it by hand."),
      );
    this.#names = namesOf(document.model);
    this.#list = readChunks(document.text, document.blocks, this.#names);
    if (this.#list.tangle !== undefined) throw tangled(document.text, this.#list.tangle);
    this.#before = this.chunks.map((chunk) => ({ ...chunk }));
    this.#owners = this.#findOwners();
    this.eol = lineEndingOf(document.text);
  }

  get chunks(): Chunk[] {
    return this.#list.chunks;
  }

  /** True if the levels are below the headings of their skills. */
  get isLevelBelow(): boolean {
    return this.#document.model.layout === "skill-first";
  }

  /** The chunk that opens a node. Refuses if it cannot be separated from its neighbours. */
  find(node: Level | Movable): Chunk {
    const kind = this.#kindOf(node);
    const at = this.#placeOf(node);
    const chunk = this.chunks.find((one) => one.kind === kind && one.at === at);
    if (chunk) return chunk;
    if (this.#isWithinLines(node))
      throw new Refusal(
        l10n.t("What a table or the opening of a bullet names can be moved or removed only by hand."),
      );
    throw tangled(this.#document.text, at);
  }

  /** The chunks of a node to be moved, in order. For a project that bullets open with, these bullets. */
  findAll(node: Level | Movable): Chunk[] {
    if (node.kind !== "project" || (node.form !== "opening" && node.form !== "item"))
      return [this.find(node)];
    const { span } = node;
    const first = this.chunks.findIndex(({ at }) => at >= span.start);
    const held = this.chunks.slice(first).filter(({ at }) => at >= 0 && at < span.end);
    if (held.length === 0 || held.some(({ kind }) => kind !== "bullet"))
      throw tangled(this.#document.text, span.start);
    return held;
  }

  #kindOf({ kind }: Level | Movable): ChunkKind {
    if (kind === "skill") return "inner";
    if (kind !== "level") return kind;
    if (this.#document.model.layout === "level-first") return "outer";
    throw new Refusal(
      l10n.t("The levels of this document have no headings above their skills. Choose the skills instead."),
    );
  }

  /** The start of a node's chunk. For a skill above its levels, it is that of the level's heading. */
  #placeOf(node: Level | Movable): number {
    if (node.kind !== "skill" || this.#document.model.layout !== "skill-first") return node.span.start;
    const { start } = levelOf(this.#document.model, node).nameSpan;
    return this.chunks.findLast(({ kind, at }) => kind === "inner" && at <= start)?.at ?? -1;
  }

  /** True for a project that a bullet or a cell names, and for its contents. */
  #isWithinLines({ kind, span: { start } }: Level | Movable): boolean {
    const isWithin = ({ form, layout }: { form?: string; layout?: string }) =>
      layout === "table" || (form !== undefined && form !== "line" && form !== "heading");
    for (const skill of skillsOf(this.#document.model)) {
      if (kind === "skill" ? skill.span.start === start && isWithin(skill) : false) return true;
      if (kind === "bullet" && isWithin(skill) && skill.orphans.some(({ span }) => span.start === start))
        return true;
      for (const project of skill.projects) {
        if (!isWithin(project)) continue;
        if (kind === "project" && project.span.start === start) return true;
        if (kind === "bullet" && project.bullets.some(({ span }) => span.start === start)) return true;
      }
    }
    return false;
  }

  /** Replaces the body of a chunk, whose new reading is `reading`. Its place stays. */
  rewrite(chunk: Chunk, body: string, reading: string): void {
    chunk.body = body;
    chunk.reading = reading;
    chunk.start = -1;
  }

  /**
   * The range of what belongs to the chunk, including itself, without what is at its end and not only its own:
   * separators, comments after a separator, and HTML tags whose counterpart is outside.
   */
  rangeOf(chunk: Chunk): { readonly from: number; readonly to: number } {
    const from = this.chunks.indexOf(chunk);
    let end = from + 1;
    if (depths[chunk.kind] < 4)
      while (end < this.chunks.length && isWithin(this.chunks[end]!.kind, chunk.kind)) end++;
    let to = end;
    for (let i = end - 1; i > from; i--) {
      const { kind } = this.chunks[i]!;
      // Definitions at the end of the document belong to the document.
      const isFoot = end === this.chunks.length && this.#isFoot(i);
      if (kind !== "separator" && kind !== "loose" && !isFoot) break;
      if (kind === "separator" || isFoot) to = i;
    }
    const lonely = new Set(lonelyTags(this.chunks.slice(from, to)).map((one) => one.chunk));
    for (let i = to - 1; i > from && lonely.size > 0; i--) {
      const one = this.chunks[i]!;
      // Text in between is its own.
      if (one.kind !== "separator" && one.kind !== "loose" && !lonely.has(one) && !isTagsOnly(one)) break;
      if (lonely.has(one)) to = i;
    }
    return { from, to };
  }

  /** The chunks of the kind whose owner is the chunk. */
  childrenOf(owner: Chunk, kind: ChunkKind): Chunk[] {
    const { from, to } = this.rangeOf(owner);
    return this.chunks
      .slice(from + 1, to)
      .filter((one) => one.kind === kind && this.#owners.get(one) === owner);
  }

  ownerOf(chunk: Chunk): Chunk | undefined {
    return this.#owners.get(chunk);
  }

  /** The number of blank lines that the document as written mostly has after the kind, if the other kind follows. */
  usualSpace(kind: ChunkKind, next: ChunkKind): 0 | 1 {
    let balance = 0;
    for (const [index, one] of this.#before.entries())
      if (one.kind === kind && this.#before[index + 1]?.kind === next) balance += one.gap === "" ? -1 : 1;
    return balance > 0 ? 1 : 0;
  }

  /** Removes a run of chunks. Of the gaps around it, the one that fits the neighbours stays. */
  cut(from: number, to: number): Chunk[] {
    const taken = this.chunks.splice(from, to - from);
    const before = this.chunks[from - 1];
    const after = this.chunks[from];
    const gap = taken.at(-1)!.gap;
    if (before) {
      // If a sibling moves up, it takes the place; otherwise the space before what follows stays.
      if (!after || after.kind !== taken[0]!.kind)
        before.gap = after && lineCount(before.gap) > lineCount(gap) ? before.gap : gap;
      this.#touched.add(before);
    }
    return taken;
  }

  /** Inserts chunks at the index under the owner, separated from their sibling by `space` blank lines. */
  put(
    chunks: readonly Chunk[],
    index: number,
    owner: Chunk | undefined,
    space: { before: number; after?: number },
  ): void {
    const before = this.chunks[index - 1];
    const after = this.chunks[index];
    const last = chunks.at(-1);
    if (!last) return;
    replaceItems(this.chunks, index, 0, chunks);
    if (space.after !== undefined) last.gap = this.eol.repeat(space.after);
    else if (before) {
      last.gap = before.gap;
      before.gap = this.eol.repeat(space.before);
    }
    // A paragraph right below a bullet would be read as a part of it.
    if (after && last.gap === "" && before?.kind !== last.kind && runsOn(last.kind, after.kind))
      last.gap = this.eol;
    this.#touched.add(last);
    if (before) this.#touched.add(before);
    for (const chunk of chunks)
      if (!this.#owners.has(chunk) || chunk === chunks[0]) this.#owners.set(chunk, owner);
  }

  /** Sets the intended owner of the chunk. */
  setOwner(chunk: Chunk, owner: Chunk | undefined): void {
    this.#owners.set(chunk, owner);
  }

  /** Replaces a chunk by others. */
  replace(chunk: Chunk, others: readonly Chunk[]): void {
    replaceItems(this.chunks, this.chunks.indexOf(chunk), 1, others);
    for (const other of others) this.#owners.set(other, this.#owners.get(chunk));
    this.#owners.delete(chunk);
  }

  /** Sets the gap after a chunk. */
  setGap(chunk: Chunk, gap: string): void {
    chunk.gap = gap;
    this.#touched.add(chunk);
  }

  /** A copy of the range, for insertion into another document. */
  fragment(chunk: Chunk): Fragment {
    const { from, to } = this.rangeOf(chunk);
    const chunks = this.chunks.slice(from, to);
    const owners = new Map(chunks.map((one) => [one, one === chunk ? undefined : this.#owners.get(one)]));
    return { chunks, owners, definitions: meaningsOf(this.#document.blocks) };
  }

  /** Chunks of another document as chunks of this one, with its line endings; the first is the root. */
  adopt(fragment: Fragment): Chunk[] {
    this.#checkLabels(fragment);
    const own = new Map<Chunk, Chunk>();
    const endings = (text: string) => text.replace(/\r\n|\n|\r/g, this.eol);
    for (const chunk of fragment.chunks) {
      own.set(chunk, {
        ...chunk,
        lead: endings(chunk.lead),
        body: endings(chunk.body),
        gap: endings(chunk.gap),
        start: -1,
        at: -1,
      });
    }
    for (const [chunk, owner] of fragment.owners)
      this.#owners.set(own.get(chunk)!, owner ? own.get(owner) : undefined);
    return [...own.values()];
  }

  /**
   * Refuses a chunk that cannot leave its place, with what belongs to it, without taking along text that does not
   * belong to it, or leaving some of its own.
   */
  checkMovable(chunk: Chunk): void {
    const { from, to } = this.rangeOf(chunk);
    const chunks = this.chunks.slice(from, to);
    this.#checkLazyLines(chunks);
    this.#checkDirectives(chunks);
    this.#checkTags(chunks, to);
    this.#checkHeadings(chunk, to);
  }

  /** A project line that Markdown takes for a part of the bullet or quotation above would move with that. */
  #checkLazyLines(chunks: readonly Chunk[]): void {
    for (const { kind, body, at } of chunks) {
      if (kind !== "bullet" && !(kind === "other" && /^ {0,3}>/.test(body))) continue;
      for (const { start, end } of linesOf(body)) {
        const source = body.slice(start, end);
        if (start === 0 || !/^ ?\S/.test(source) || !readProjectLine(source)) continue;
        const line = lineNumbers(this.#document.text)(at) + lineNumbers(body)(start) - 1;
        throw new Refusal(
          l10n.t(
            "The project in line {0} is read as part of the text above it. Add a blank line above it first.",
            line,
          ),
        );
      }
    }
  }

  /** Comments that switch findings off must not be separated from those that switch them on again. */
  #checkDirectives(chunks: readonly Chunk[]): void {
    let open = 0;
    for (const { lead, body } of chunks) {
      for (const match of (lead + body).matchAll(directiveComment)) {
        if (match[1]!.toLowerCase() === "disable") open = 1;
        else if (open-- === 0) break;
      }
      if (open < 0) break;
    }
    if (open === 0) return;
    throw new Refusal(
      l10n.t(
        "It contains only one of two comments that turn findings off and on again. Move the comments first.",
      ),
    );
  }

  /** Refuses one tag of a pair, and a skill or level with the pair around it, which would be left without contents. */
  #checkTags(chunks: readonly Chunk[], end: number): void {
    const next = this.chunks[end];
    const isAround = next && depths[chunks[0]!.kind] < depths.project;
    const lonely = lonelyTags(chunks)[0] ?? (isAround && lonelyTags([next]).find(({ isEnd }) => isEnd));
    if (!lonely) return;
    throw new Refusal(
      l10n.t('It cannot be separated from the HTML tag "{0}". Move both by hand.', lonely.tag),
    );
  }

  /** A heading below this one that is not read as a part of it would come under another heading. */
  #checkHeadings(chunk: Chunk, end: number): void {
    const next = this.chunks.slice(end).find(({ kind }) => kind !== "separator" && kind !== "loose");
    if (next?.kind !== "division" || headingDepth(next) <= headingDepth(chunk)) return;
    throw new Refusal(
      l10n.t(
        'The heading "{0}" below it would come under another heading. Move it first, or name a level in it.',
        next.name,
      ),
    );
  }

  /** The edits that turn the document's text into the current chunks. Refuses if the result would be misread. */
  edits(): readonly TextEdit[] {
    this.lists.mark();
    const first = this.#attempt();
    if (!("misread" in first)) return first.edits;
    const tight = [...this.#touched].filter(({ gap }) => gap === "" && this.chunks.length > 0);
    // Add one blank line at the place that needs it, or else at every place that allows it.
    for (const chunk of tight) {
      chunk.gap = this.eol;
      const attempt = this.#attempt();
      if (!("misread" in attempt)) return attempt.edits;
      chunk.gap = "";
    }
    for (const chunk of tight) chunk.gap = this.eol;
    const last = this.#attempt();
    if (!("misread" in last)) return last.edits;
    throw new Refusal(this.#reason(first.misread));
  }

  #attempt(): { readonly edits: readonly TextEdit[] } | { readonly misread: Chunk | string } {
    const edits = chunkEdits(this.#document.text, this.#before, this.#list);
    if (edits.length === 0) return { edits };
    const blocks = [...this.#document.blocks];
    let text = this.#document.text;
    for (const edit of edits.toReversed()) {
      editBlocks(blocks, edit);
      text = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
    }
    const old = new Set(this.#document.blocks);
    const meanings = meaningsOf(blocks);
    for (const [label, source] of meaningsOf(this.#document.blocks)) {
      const now = meanings.get(label);
      if (now === source || (now === undefined && !labelsIn(text).includes(label))) continue;
      return { misread: label.toLowerCase() };
    }
    const definitions = definitionsOf(blocks);
    for (const block of blocks) if (!old.has(block)) block.resolve(definitions);
    const wanted = readingsOf(this.chunks);
    const { chunks, tangle } = readChunks(text, blocks, this.#names);
    if (tangle !== undefined) throw tangled(text, tangle);
    let last: Chunk | undefined;
    for (const { reading } of readingsOf(chunks)) {
      const next = wanted.next();
      if (next.done) return { misread: last ?? this.chunks[0]! };
      last = next.value.chunk;
      if (next.value.reading !== reading) return { misread: last };
    }
    const missing = wanted.next();
    if (!missing.done) return { misread: missing.value.chunk };
    for (const [chunk, owner] of this.#findOwners())
      if (this.#owners.get(chunk) !== owner) return { misread: chunk };
    return { edits };
  }

  /** Why the chunks would not be read as intended, from the first one that is misread. */
  #reason(misread: Chunk | string): string {
    if (typeof misread === "string")
      return misread.startsWith("^")
        ? l10n.t(
            'The footnote "{0}" is used in other places. Move its text to the end of the document.',
            misread,
          )
        : l10n.t(
            'The link "{0}" would lead to another address. Define it once, outside of what you move.',
            misread,
          );
    const index = this.chunks.indexOf(misread);
    for (const chunk of this.chunks.slice(Math.max(0, index - 1), index + 1)) {
      if (isOpenFence(chunk) && chunk.at >= 0) {
        return l10n.t(
          "The code block that opens in line {0} is not closed. Close it first.",
          lineNumbers(this.#document.text)(chunk.at),
        );
      }
      if (chunk.kind === "loose" && /^[ \t]*<(?!!--[\s\S]*-->)/.test(chunk.body)) {
        return l10n.t(
          'The HTML tag "{0}" is not closed and would include what follows. Close it first.',
          shown(chunk),
        );
      }
    }
    return misread.at < 0
      ? l10n.t('"{0}" would be read differently there. Add blank lines around it first.', shown(misread))
      : l10n.t(
          '"{0}" (line {1}) would be read differently there. Add blank lines around it first.',
          shown(misread),
          lineNumbers(this.#document.text)(misread.at),
        );
  }

  #isFoot(index: number): boolean {
    return this.chunks
      .slice(index)
      .every(
        ({ kind, lead, body }) =>
          (kind !== "other" || /^ {0,3}\[\^/.test(body)) &&
          [...linesOf(lead + body)].every(({ start, end }, line) =>
            isDefinition((lead + body).slice(start, end), line),
          ),
      );
  }

  /** The links of a fragment must keep their targets, and so must those of this document. */
  #checkLabels({ chunks, definitions }: Fragment): void {
    const ours = meaningsOf(this.#document.blocks);
    const source = chunks.map(({ lead, body }) => lead + body).join("");
    for (const label of labelsIn(source)) {
      const theirs = definitions.get(label);
      const own = ours.get(label);
      if (theirs?.trim() === own?.trim()) continue;
      const isInside = theirs !== undefined && own === undefined && source.includes(theirs.trim());
      if (isInside) continue;
      throw new Refusal(
        l10n.t(
          'The link "{0}" is defined in another place of one of the two documents. Move its definition first.',
          label.toLowerCase(),
        ),
      );
    }
  }

  #findOwners(): Map<Chunk, Chunk | undefined> {
    const owners = new Map<Chunk, Chunk | undefined>();
    let [outer, inner, project, section]: (Chunk | undefined)[] = [];
    for (const chunk of this.chunks) {
      switch (chunk.kind) {
        case "division":
          [outer, inner, project, section] = [undefined, undefined, undefined, chunk];
          break;
        case "outer":
          [outer, inner, project, section] = [chunk, undefined, undefined, undefined];
          break;
        case "inner":
          owners.set(chunk, outer);
          [inner, project, section] = [chunk, undefined, undefined];
          break;
        case "project":
          owners.set(chunk, inner);
          [project, section] = [chunk, undefined];
          break;
        case "levelLine":
          owners.set(chunk, inner);
          break;
        case "label":
          owners.set(chunk, project ?? inner ?? outer);
          if (chunk.opensSection) section = chunk;
          break;
        case "bullet":
          owners.set(chunk, section ?? project ?? inner ?? outer);
          break;
      }
    }
    return owners;
  }
}

/** True if a chunk of the kind belongs to the chunk of the other kind that is above it. */
export function isWithin(kind: ChunkKind, other: ChunkKind): boolean {
  return depths[kind] > depths[other];
}

/** The number of lines of a gap. */
export function lineCount(gap: string): number {
  return [...linesOf(gap)].length;
}

/**
 * True if the second would be read as a part of the first, or if the first is a comment that would refer to the second.
 */
function runsOn(kind: ChunkKind, next: ChunkKind): boolean {
  if (kind === "loose") return next !== "separator";
  if (kind !== "bullet" && kind !== "other") return false;
  return next === "project" || next === "other" || next === "label" || next === "loose";
}

/** True for the definition of a link or a footnote, and for a footnote's further lines. */
function isDefinition(line: string, index: number): boolean {
  return isBlankLine(line) || /^ {0,3}\[[^\]]+\]:/.test(line) || (index > 0 && /^(?: {4}|\t)/.test(line));
}

/** Comments that switch findings off and on again. */
const directiveComment = /<!--\s*(?:slick-|cspell:\s*)(disable|enable)(?![\w-])/gi;

/** True for a fenced code block that is only closed by the end of the document. */
function isOpenFence({ kind, body }: Chunk): boolean {
  const opening = kind === "other" ? /^ {0,3}(`{3,}|~{3,})/.exec(body)?.[1] : undefined;
  if (opening === undefined) return false;
  const lines = body.trimEnd().split(/\r\n|\n|\r/);
  const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines.at(-1)!)?.[1];
  return lines.length < 2 || closing === undefined || !closing.startsWith(opening);
}

function tangled(text: string, at: number): Refusal {
  const line = lineNumbers(text)(at);
  return new Refusal(
    l10n.t("Line {0} cannot be separated from the lines next to it. Add blank lines around it first.", line),
  );
}

/** The shortened first line of a chunk, to name it in messages. */
function shown({ body }: Chunk): string {
  const line = body.trim().split(/[\r\n]/)[0]!;
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** What the labels of links and footnotes mean: for each, the source of its first definition. */
function meaningsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const all = new Map(definitionsOf(blocks));
  for (const block of blocks)
    for (const { kind, span } of block.facts().entries) {
      if (kind !== "text") continue;
      // CommonMark, as which documents are parsed, takes a footnote for prose.
      for (const [source, label] of block.text.slice(span.start, span.end).matchAll(footnote)) {
        const key = normaliseLabel(label!);
        if (!all.has(key)) all.set(key, source);
      }
    }
  return all;
}

const footnote = /^ {0,3}\[(\^[^\]\s]+)\]:.*$/gm;
