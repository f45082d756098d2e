import * as l10n from "@vscode/l10n";
import { type EntityKind, entityKey, foldName } from "../../document/names.ts";
import { projectsOf } from "../../document/requirementsDocument.ts";
import { isFactLabel } from "../../markdown/factLabel.ts";
import { memoize } from "../../text/memoize.ts";
import { type Span, spansTouch, type TextEdit } from "../../text/span.ts";
import { type NamedLine, namedLineAt, namedLines } from "./entity.ts";
import { decoded, linkEdits, movedAnchors } from "./headingLinks.ts";
import { namePartOf, renameEdit, withLabel } from "./namePart.ts";
import { type EditedLine, editLine, nameReadFrom, showsName } from "./nameReadFrom.ts";
import type { NavigableDocument } from "./navigableDocument.ts";
import { conflictIn, type RenameContext } from "./renameConflict.ts";

/** Why a name cannot be changed, in user-facing words. */
export interface Refusal {
  readonly refusal: string;
}

/** The name at a cursor that can be changed. */
interface RenamePlace {
  /** The name alone, without the marks around it. */
  readonly span: Span;
  readonly name: string;
}

/** Edits of one document. They do not overlap. */
interface DocumentEdits<D extends NavigableDocument> {
  readonly document: D;
  readonly edits: readonly TextEdit[];
}

export interface Renaming<D extends NavigableDocument> {
  readonly line: NamedLine;
  /** The new name as it is written. */
  readonly name: string;
  /** Only documents that change. */
  readonly changes: readonly DocumentEdits<D>[];
}

/** The name at the offset that can be changed, or the reason why there is none. */
export function renamePlaceAt(document: NavigableDocument, offset: number): RenamePlace | Refusal {
  const line = namedLineAt(document.model, offset);
  if (!line)
    return {
      refusal: l10n.t(
        "There is nothing to rename here. Put the cursor on a project line, or on the heading of a skill or level.",
      ),
    };
  // Nobody should type a name that is refused then.
  return line.isCell ? inTable(line) : { span: namePartOf(document, line).span, name: line.name };
}

function inTable({ name }: NamedLine): Refusal {
  return {
    refusal: l10n.t(
      'The name "{0}" is in a table, and tables are not edited. Change it there by hand.',
      name,
    ),
  };
}

/**
 * Renames the entity at the offset everywhere in the documents. The marks around the name and the rest of its lines
 * stay, and relative Markdown links to its headings lead there as before. Refuses if two entities would become one, or
 * if a line would be read differently.
 */
export function rename<D extends NavigableDocument>(
  documents: readonly D[],
  { document, offset }: { readonly document: D; readonly offset: number },
  newName: string,
  context: RenameContext<D>,
): Renaming<D> | Refusal {
  const place = renamePlaceAt(document, offset);
  if ("refusal" in place) return place;
  const line = namedLineAt(document.model, offset)!;
  const name = newName.trim().replace(/[ \t]+/g, " ");
  if (name === "") return { refusal: l10n.t("The new name is empty. Write at least one word.") };
  if (/[\r\n\u2028\u2029]/.test(name))
    return { refusal: l10n.t("The new name has a line break. Write it on one line.") };
  if (unseen.test(name))
    return {
      refusal: l10n.t("The new name has a character that nobody can see. Type it instead of pasting it."),
    };
  const changes: DocumentEdits<D>[] = [];
  const reads = new Map<string, ReadAgain>();
  for (const one of documents) {
    const conflict = conflictIn(one, line, name, context);
    const edits = conflict === undefined ? editsIn(one, line, name, reads) : { refusal: conflict };
    if ("refusal" in edits) return one === document ? edits : refusedBy(one, edits);
    if (edits.length > 0) changes.push({ document: one, edits });
  }
  return { line, name, changes: withLinks(documents, line, changes) };
}

/** The edits that rename an entity in one document, or why it cannot be renamed there. */
function editsIn(
  document: NavigableDocument,
  line: NamedLine,
  name: string,
  reads: Map<string, ReadAgain>,
): readonly TextEdit[] | Refusal {
  const edits: TextEdit[] = [];
  for (const occurrence of namedLines(document.model)) {
    if (occurrence.kind !== line.kind || occurrence.key !== line.key) continue;
    const part = namePartOf(document, occurrence);
    if (part.source === name) continue;
    const edit = withLabel(document, occurrence, renameEdit(part, name));
    if (occurrence.isCell) return inTable(line);
    if (!edit) return marksWithin(document.source(occurrence.nameSpan));
    const edited = editLine(document, occurrence, edit);
    // Most lines are written the same way, and parsing each one would be slow.
    const read = reads.get(edited.after) ?? readAgain(line.kind, edited, occurrence.name, name);
    reads.set(edited.after, read);
    if (!read.isRight) return misread(line.kind, name, read.name);
    edits.push(edit);
  }
  return edits;
}

/** The refusal with the name of the document that it is about, which is not the one that the author looks at. */
function refusedBy({ uri }: NavigableDocument, { refusal }: Refusal): Refusal {
  const file = decoded(uri).split("/").at(-1)!;
  return { refusal: l10n.t("In {0}: {1}", file, refusal) };
}

/** The changes with those of the links to headings that get another anchor. */
function withLinks<D extends NavigableDocument>(
  documents: readonly D[],
  { kind }: NamedLine,
  changes: readonly DocumentEdits<D>[],
): readonly DocumentEdits<D>[] {
  const namesInHeadings = ({ model }: D) => projectsOf(model).some(({ form }) => form === "heading");
  if (kind === "project" && !changes.some(({ document }) => namesInHeadings(document))) return changes;
  const known = new Map(changes.map((change) => [decoded(change.document.uri), change]));
  // Documents that no link leads to are not read again.
  const anchorsAt = memoize((address: string) => {
    const change = known.get(address);
    return change && movedAnchors(change.document, change.edits);
  });
  return documents.flatMap((document): readonly DocumentEdits<D>[] => {
    const own = known.get(decoded(document.uri))?.edits ?? [];
    const links = [...linkEdits(document, anchorsAt)].filter(
      ({ span }) => !own.some((edit) => spansTouch(edit.span, span)),
    );
    return own.length + links.length > 0 ? [{ document, edits: [...own, ...links] }] : [];
  });
}

/**
 * Control characters, bidirectional marks, zero-width spaces, unpaired surrogates. Joiners are allowed, since some
 * words and emoji need them.
 */
const unseen = /[\p{Cc}\p{Cs}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** A line as read after its edit. */
interface ReadAgain {
  readonly name: string | undefined;
  /** True if it is the new name, and Markdown shows it correctly. */
  readonly isRight: boolean;
}

function readAgain(kind: EntityKind, edited: EditedLine, oldName: string, name: string): ReadAgain {
  const read = nameReadFrom(kind, edited.after);
  const before = nameReadFrom(kind, edited.before);
  // A heading may contain more than the name: `Caching (Expert)`, `1. Expert`.
  const wanted = before?.includes(oldName) ? before.replace(oldName, () => foldName(name)) : foldName(name);
  const isRead = read !== undefined && entityKey(kind, read) === entityKey(kind, wanted);
  return { name: isRead ? undefined : read, isRight: isRead && showsName(edited, oldName, foldName(name)) };
}

function marksWithin(source: string): Refusal {
  return {
    refusal: l10n.t(
      "The name `{0}` contains Markdown marks that would be lost. Remove them first, or change the line by hand.",
      source,
    ),
  };
}

function misread(kind: EntityKind, name: string, read: string | undefined): Refusal {
  if (kind === "project" && isFactLabel(name.replace(/ ?[:：]$/, "")))
    return { refusal: l10n.t('"{0}" is a label and names no project. Choose another name.', name) };
  return {
    refusal: read
      ? l10n.t('Markdown reads the new name "{0}" as "{1}". Leave out its Markdown marks.', name, read)
      : l10n.t('With the new name "{0}" the line would have no name. Leave out its Markdown marks.', name),
  };
}
