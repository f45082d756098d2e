import { levelSpan } from "../../document/levelSpan.ts";
import { type Bullet, skillsOf } from "../../document/requirementsDocument.ts";
import { countBefore } from "../../text/collections.ts";
import { commentsIn, withoutComments } from "../../text/comments.ts";
import { lineAt } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import { type Chunk, withoutEnding } from "./chunk.ts";
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

/** The text of the chunks that the table does not contain. `lastNote` is what `endOfNotes` finds in the document. */
export function textBeside(
  document: ConvertDocument,
  chunks: readonly Chunk[],
  lastNote: Chunk | undefined,
  table: string,
): TextBeside {
  const { text, model } = document;
  const told = toldSpans(document, table);
  const loose: string[] = [];
  const notes: string[] = [];
  const sections: string[] = [];
  let notesAt: number | undefined;
  let owner = "";
  let isSection = false;
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
    const bodySpan = { start: chunk.start + lead.length, end: chunk.start + lead.length + body.length };
    const parts =
      isHeading || kind === "separator"
        ? [...commentsIn(body)]
            .map((span) => body.slice(span.start, span.end))
            .filter((one) => !table.includes(one))
        : untold(text, bodySpan, told);
    for (const part of parts) {
      if (isUnseen(part)) {
        loose.push(part);
        continue;
      }
      if (owner !== "") notes.push(`${owner}:`);
      owner = "";
      notes.push(part);
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

interface ToldSpans {
  readonly spans: readonly Span[];
  readonly starts: readonly number[];
}

/** The spans that the table contains, each with the marker in front of it, in order. */
function toldSpans(document: ConvertDocument, table: string): ToldSpans {
  const { model, text } = document;
  const told: Span[] = [];
  const addBullet = ({ span, textSpan, details }: Bullet): void => {
    told.push({ start: span.start, end: textSpan.end });
    details.forEach(addBullet);
  };
  for (const { orphans, projects } of skillsOf(model)) {
    orphans.forEach(addBullet);
    for (const { span, lineSpan, bullets } of projects) {
      if (linksIn(text.slice(lineSpan.start, lineSpan.end)).every((link) => table.includes(link)))
        told.push({ start: span.start, end: lineSpan.end });
      bullets.forEach(addBullet);
    }
  }
  // A line of a level may say more than that.
  for (const level of model.hasLevelLines ? model.levels : []) {
    const said = levelSpan(document, level);
    if (!said) continue;
    const line = lineAt(text, said.start);
    if (/^[*_`.\s]*$/.test(text.slice(said.end, line.end))) told.push({ start: line.start, end: line.end });
  }
  told.sort((a, b) => a.start - b.start);
  return { spans: told, starts: told.map(({ start }) => start) };
}

/** The targets of links in a line, and addresses. */
function linksIn(line: string): readonly string[] {
  return line.match(/\](?:\([^()]*\)|\[[^\][]*\])|https?:[^\s()<>]+/g) ?? [];
}

/** The parts of a span that are not told, without the indentation that they have in common. */
function untold(text: string, { start, end }: Span, told: ToldSpans): readonly string[] {
  const parts: string[] = [];
  let at = start;
  const within = told.spans.slice(countBefore(told.starts, start), countBefore(told.starts, end));
  for (const span of [...within, { start: end, end }]) {
    if (span.start > at) {
      const line = lineAt(text, at);
      const before = text.slice(line.start, at);
      // Code may start next to a marker. The rest of another line, such as a comment, is not a part of the next lines.
      const isApart = !/^\s*(?:(?:[-*+]|\d{1,9}[.)])\s*)?$/.test(before);
      const from = isApart ? Math.min(line.end, span.start) : at;
      const indent = isApart ? "" : " ".repeat(before.length);
      parts.push(text.slice(at, from).trim(), outdented(indent + text.slice(from, span.start)));
    }
    at = Math.max(at, span.end);
  }
  return parts.filter((part) => part !== "");
}

/** The lines without blank ones around them and without the spaces that all of them begin with. */
function outdented(source: string): string {
  const lines = source.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, "").split(/\r\n|\n|\r/);
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
  return withoutEnding(source.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, "")).trimEnd();
}
