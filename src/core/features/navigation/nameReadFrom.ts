import type { EntityKind } from "../../document/names.ts";
import { inlineText } from "../../markdown/inlineText.ts";
import { isNoteLabel } from "../../markdown/noteLabel.ts";
import { readLeadIn, readProjectLine, splitHeadingName } from "../../markdown/projectLine.ts";
import { readBlock } from "../../markdown/readBlock.ts";
import { applyEdits, type TextEdit } from "../../text/span.ts";
import type { NamedLine } from "./entity.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/** The source of a line, before and after an edit of its name, without line ending. */
export interface EditedLine {
  readonly before: string;
  readonly after: string;
}

/** A line with an edit of its name. */
export function editLine(document: NavigableDocument, { lineSpan }: NamedLine, edit: TextEdit): EditedLine {
  // Marks, closing number signs and spaces: the text after a name is short.
  const source = document.source({
    start: lineSpan.start,
    end: Math.max(lineSpan.end, edit.span.end) + 200,
  });
  const [start, end] = [edit.span.start - lineSpan.start, edit.span.end - lineSpan.start];
  const rest = /^[^\r\n]*/.exec(source.slice(end))![0];
  const before = source.slice(0, end) + rest;
  return { before, after: applyEdits(before, [{ span: { start, end }, text: edit.text }]) };
}

/** The name in a line of the kind, as a reader sees it; undefined if there is none. */
export function nameReadFrom(kind: EntityKind, source: string): string | undefined {
  const isNumbered = /^[ \t]*#/.test(source);
  if (kind === "project" && !isNumbered) {
    // In a bullet that repeats the project of the one above, only the name is known, since its opening mark is before
    // it.
    return (readProjectLine(source) ?? readLeadIn(source) ?? readLeadIn(`**${source}`))?.name;
  }
  // An underlined heading stays a heading with any underline.
  const heading = isNumbered ? source : `${source}\n---`;
  const [entry] = readBlock(heading, false, "").entries;
  if (entry?.kind !== "heading") return undefined;
  const name = inlineText(heading.slice(entry.nameSpan.start, entry.nameSpan.end));
  if (kind === "project" && isNoteLabel(name.replace(/ ?[:：]$/, ""))) return undefined;
  // The name of a project may be followed by a period and a client.
  return kind === "project" ? (splitHeadingName(name)?.name ?? name) : name;
}

/** True if a reader sees the new name instead of the old one, and the rest of the line unchanged. */
export function showsName({ before, after }: EditedLine, oldName: string, newName: string): boolean {
  const [shown, wanted] = [shownIn(after), shownIn(before)];
  for (let at = wanted.indexOf(oldName); at >= 0; at = wanted.indexOf(oldName, at + 1))
    if (wanted.slice(0, at) + newName + wanted.slice(at + oldName.length) === shown) return true;
  return false;
}

/** A line of text, a heading or an item as a reader sees it. */
function shownIn(line: string): string {
  return inlineText(
    line
      .replace(/^[ \t]*(?:#{1,6}(?=[ \t])|[-+*](?=[ \t])|\|)?[ \t]*/, "")
      .replace(/(?<![ \t])[ \t]+#+[ \t]*$/, ""),
  );
}
