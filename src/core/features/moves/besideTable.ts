import { endsLevelLine, levelSpan } from "../../document/levelSpan.ts";
import { type Bullet, skillsOf } from "../../document/requirementsDocument.ts";
import type { Entry } from "../../markdown/blockFacts.ts";
import { cutBlocks } from "../../markdown/blockList.ts";
import { countBefore } from "../../text/collections.ts";
import { commentsIn, withoutComments } from "../../text/comments.ts";
import { lineAt, linesOf } from "../../text/lines.ts";
import { type Span, shiftSpan } from "../../text/span.ts";
import { type Chunk, withoutEnding } from "./chunk.ts";
import type { MatrixRow } from "./matrixRows.ts";
import type { ConvertDocument } from "./tableToHeadings.ts";

/** The text of levels that is not in their table, as written, in the order of the document. */
export interface TextBeside {
  /** What a reader does not see: comments, the definitions of links. */
  readonly loose: readonly string[];
  /** What has no place in a cell, each time below the name of the skill or level it was in. */
  readonly notes: readonly string[];
  /** Sections between the levels. If the document's own notes are among them, `notes` are there and nowhere else. */
  readonly sections: readonly string[];
}

/** The text of the chunks that the rows do not contain. `lastNote` is what `endOfNotes` finds in the document. */
export function textBeside(
  document: ConvertDocument,
  chunks: readonly Chunk[],
  lastNote: Chunk | undefined,
  rows: readonly MatrixRow[],
): TextBeside {
  const { text, model } = document;
  const told = inOrder(toldSpans(document, rows));
  const names = inOrder(namesInCells(document));
  const loose: string[] = [];
  const notes: string[] = [];
  const sections: string[] = [];
  let notesAt: number | undefined;
  let owner = "";
  let isSection = false;
  let isFootnote = false;
  for (const chunk of chunks) {
    const { kind, lead, body, name } = chunk;
    const isHeading = kind === "outer" || kind === "inner";
    // Of a level below its skill, the skill is the owner.
    if (kind === "outer" || (isHeading && model.layout !== "skill-first")) owner = name;
    isSection = kind === "division" || (isSection && !isHeading);
    if (isSection) sections.push(trimmed(lead + body));
    if (chunk === lastNote) notesAt = sections.length;
    if (isSection) continue;
    loose.push(trimmed(lead));
    isFootnote = /^ {0,3}\[\^[^\]]+\]:/.test(body) || (isFootnote && isIndented(body));
    if (isFootnote) {
      loose.push(trimmed(body));
      continue;
    }
    const bodySpan = { start: chunk.start + lead.length, end: chunk.start + lead.length + body.length };
    const parts =
      isHeading || kind === "separator"
        ? [...commentsIn(body)]
            .filter((span) => !isInside(shiftSpan(span, bodySpan.start), names))
            .map((span) => body.slice(span.start, span.end))
        : untold(text, bodySpan, told).map(kind === "bullet" ? outdented : trimmed);
    for (const part of parts) {
      if (isUnseen(part)) {
        loose.push(part);
        continue;
      }
      if (owner !== "") notes.push(`${owner}:`);
      owner = "";
      notes.push(kind === "bullet" ? withinBullet(part) : part);
    }
  }
  const all =
    notesAt === undefined ? sections : [...sections.slice(0, notesAt), ...notes, ...sections.slice(notesAt)];
  const shown = (parts: readonly string[]) => parts.filter((part) => part !== "");
  return { loose: shown(loose), notes: notesAt === undefined ? notes : [], sections: shown(all) };
}

/** The last chunk of the section *Notes*; undefined if the document has none. */
export function endOfNotes(chunks: readonly Chunk[]): Chunk | undefined {
  const at = chunks.findIndex(({ kind, name }) => kind === "division" && /^notes$/i.test(name));
  if (at < 0) return undefined;
  const next = chunks.findIndex(
    ({ kind }, index) => index > at && (kind === "division" || kind === "outer" || kind === "inner"),
  );
  return chunks.slice(at, next < 0 ? undefined : next).findLast(({ kind }) => kind !== "separator");
}

/** Spans in the order of their starts. */
interface SortedSpans {
  readonly spans: readonly Span[];
  readonly starts: readonly number[];
}

function inOrder(spans: readonly Span[]): SortedSpans {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  return { spans: sorted, starts: sorted.map(({ start }) => start) };
}

/** True if the last span that starts before the end of another contains it. */
function isInside({ start, end }: Span, { spans, starts }: SortedSpans): boolean {
  const around = spans[countBefore(starts, end) - 1];
  return around !== undefined && around.start <= start && end <= around.end;
}

/** The names in headings that cells contain as written. */
function namesInCells(document: ConvertDocument): readonly Span[] {
  return document.model.levels.flatMap((level) => {
    const said = level.skills.length > 0 ? levelSpan(document, level) : undefined;
    return [...level.skills.map(({ nameSpan }) => nameSpan), ...(said ? [said] : [])];
  });
}

/** The spans that the rows contain, each with the marker in front of it. */
function toldSpans(document: ConvertDocument, rows: readonly MatrixRow[]): readonly Span[] {
  const { model, text } = document;
  const told: Span[] = [];
  const addBullet = (bullet: Bullet): void => {
    if (!opensWithBlock(text, bullet)) told.push({ start: bullet.span.start, end: bullet.textSpan.end });
    bullet.details.forEach(addBullet);
  };
  for (const { orphans, projects } of skillsOf(model)) {
    orphans.forEach(addBullet);
    for (const { bullets } of projects) bullets.forEach(addBullet);
  }
  for (const { about, project, remark } of rows) {
    if (!about) continue;
    const links = linksIn(text.slice(about.lineSpan.start, about.lineSpan.end));
    if (links.every((link) => project.includes(link) || remark.includes(link)))
      told.push({ start: about.span.start, end: about.lineSpan.end });
  }
  // A line of a level may say more than that.
  for (const level of model.hasLevelLines ? model.levels : []) {
    const said = levelSpan(document, level);
    if (!said) continue;
    const line = lineAt(text, said.start);
    if (endsLevelLine(text.slice(said.end, line.end))) told.push({ start: line.start, end: line.end });
  }
  return told;
}

/** True for a bullet without text, next to whose marker something else starts: a heading, a quotation, code. */
function opensWithBlock(text: string, { markerSpan, textSpan, details }: Bullet): boolean {
  const at = markerSpan.end;
  if (textSpan.start < textSpan.end || details[0]?.span.start === at) return false;
  return text.slice(at, lineAt(text, at).end).trim() !== "";
}

/** The targets of links in a line, and addresses. */
function linksIn(line: string): readonly string[] {
  return line.match(/\](?:\([^()]*\)|\[[^\][]*\])|https?:[^\s()<>]+/g) ?? [];
}

/** The parts of a span that are not told. */
function untold(text: string, { start, end }: Span, told: SortedSpans): readonly string[] {
  const parts: string[] = [];
  let at = start;
  const within = told.spans.slice(countBefore(told.starts, start), countBefore(told.starts, end));
  for (const span of [...within, { start: end, end }]) {
    if (span.start > at) {
      const line = lineAt(text, at);
      const before = text.slice(line.start, at);
      // The rest of a line, such as a comment, is not a part of the next lines.
      const isApart = before.trim() !== "";
      const from = isApart ? Math.min(line.end, span.start) : at;
      const indent = isApart ? "" : " ".repeat(before.length);
      parts.push(text.slice(at, from).trim(), indent + text.slice(from, span.start));
    }
    at = Math.max(at, span.end);
  }
  return parts.filter((part) => part.trim() !== "");
}

/** True for the further lines of a footnote, which Markdown without footnotes takes for code. */
function isIndented(source: string): boolean {
  return [...linesOf(source)].every(({ start, end }) =>
    /^(?: {4}|\t|[ \t]*$)/.test(source.slice(start, end)),
  );
}

/** The end of a bullet, as a bullet if there is a heading in it, which would divide the document. */
function withinBullet(source: string): string {
  const isHeading = ({ kind }: Entry) => kind === "heading";
  if (!cutBlocks(source).some((block) => block.facts().entries.some(isHeading))) return source;
  return `- ${source.replace(/(?<=\n)(?=[^\n])/g, "  ")}`;
}

/** The lines of a bullet without blank ones around them and without the spaces that all of them begin with. */
function outdented(source: string): string {
  const lines = fromFirstLine(source).split(/\r\n|\n|\r/);
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length);
  const common = indents.reduce((a, b) => Math.min(a, b), indents[0] ?? 0);
  return trimmed(lines.map((line) => line.slice(common)).join("\n"));
}

/** True for what a reader does not see: comments, and the definition of a link or a footnote. */
function isUnseen(source: string): boolean {
  const shown = withoutComments(source).trim();
  return shown === "" || /^\[[^\]]+\]:/.test(shown);
}

/** The source without blank lines and line endings around it. */
function trimmed(source: string): string {
  return withoutEnding(fromFirstLine(source)).trimEnd();
}

/** The source without the blank lines at its start. */
function fromFirstLine(source: string): string {
  return source.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, "");
}
