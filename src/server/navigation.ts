import * as l10n from "@vscode/l10n";
import {
  type CodeLens,
  type CompletionItem,
  type CompletionList,
  type Connection,
  DocumentHighlightKind,
  type Location,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type SelectionRange,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from "vscode-languageserver";
import {
  type ConfiguredProject,
  completionAt,
  type DocumentStrength,
  definitionOf,
  lensesOf,
  type NavigableDocument,
  namedLineAt,
  type Occurrence,
  occurrencesOf,
  ProjectAnswers,
  type Renaming,
  rename,
  renamePlaceAt,
  selectionSpans,
  workspaceSymbols,
} from "../core/index.ts";
import { completionKindOf, type Positions, symbolKindOf, toRange, toTextEdits } from "./lsp/convert.ts";

/** A document for navigation, with what LSP needs. */
export interface ServerDocument extends NavigableDocument, Positions {
  /** The version of its text in the editor; null if it is not open. */
  readonly version: number | null;
  /** The names of its levels, lowest first. */
  readonly levelNames: readonly string[];
  /** The author's answers about project names. */
  readonly projects?: readonly ConfiguredProject[];
  /** Its amount of evidence; only computed for open documents. */
  readonly strength?: DocumentStrength;
}

/** What navigation depends on. */
export interface NavigationContext {
  /** All documents that navigation covers; open ones as they are in the editor. */
  documents(): readonly ServerDocument[];
  /** Resolves when all documents of the workspace are known. If absent, they always are. */
  settled?(): Promise<void>;
  /** False if the file of a document that is not open has changed. If absent, none has. */
  areUnchanged?(documents: Iterable<ServerDocument>): Promise<boolean>;
  /** True if lenses above levels and skills are shown in a document. If absent, in none. */
  showsLenses?(uri: string): boolean | Promise<boolean>;
  /** Converts a workspace edit for the client. If absent, it is unchanged. */
  toClientEdit?(edit: WorkspaceEdit): WorkspaceEdit;
}

/**
 * Answers requests about names and places: definition, references, highlights, rename, symbols, completion, selection,
 * lenses.
 */
export function serveNavigation(connection: Connection, context: NavigationContext): void {
  const documentAt = (uri: string) => context.documents().find((document) => document.uri === uri);
  const placeAt = ({ textDocument, position }: TextDocumentPositionParams) => {
    const documents = context.documents();
    const document = documents.find(({ uri }) => uri === textDocument.uri);
    return document && { documents, place: { document, offset: document.offsetAt(position) } };
  };
  const entityAt = (params: TextDocumentPositionParams) => {
    const { documents, place } = placeAt(params) ?? {};
    const line = place && namedLineAt(place.document.model, place.offset);
    return line && { documents: documents!, document: place.document, line };
  };

  connection.onDefinition((params) => {
    const found = entityAt(params);
    const definition = found && definitionOf(found.document, found.line);
    return definition ? toLocation(definition) : null;
  });

  connection.onReferences((params) => {
    const found = entityAt(params);
    if (!found) return null;
    const definition = definitionOf(found.document, found.line);
    const all = [...occurrencesOf(found.documents, found.line)];
    const isDefinition = ({ document, span }: Occurrence<ServerDocument>) =>
      document.uri === found.document.uri && span.start === definition?.span.start;
    const wanted = params.context.includeDeclaration ? all : all.filter((one) => !isDefinition(one));
    return wanted.map(toLocation);
  });

  connection.onDocumentHighlight((params) => {
    const found = entityAt(params);
    if (!found) return null;
    return [...occurrencesOf([found.document], found.line)].map(({ document, span }) => ({
      range: toRange(document, span),
      kind: DocumentHighlightKind.Text,
    }));
  });

  connection.onPrepareRename((params) => {
    const { place } = placeAt(params) ?? {};
    if (!place) return null;
    const answer = renamePlaceAt(place.document, place.offset);
    if ("refusal" in answer) throw refused(answer.refusal);
    return { range: toRange(place.document, answer.span), placeholder: answer.name };
  });

  connection.onRenameRequest(async (params) => {
    // A name that is changed in only some documents would become two names.
    await context.settled?.();
    const found = placeAt(params);
    if (!found) return null;
    const levelNamesOf = ({ levelNames }: ServerDocument) => levelNames;
    const answer = rename(found.documents, found.place, params.newName, { levelNamesOf });
    if ("refusal" in answer) throw refused(answer.refusal);
    if (!((await context.areUnchanged?.(answer.changes.map(({ document }) => document))) ?? true))
      throw refused(l10n.t("A document has changed on disk. Try again."));
    return context.toClientEdit?.(toWorkspaceEdit(answer)) ?? toWorkspaceEdit(answer);
  });

  connection.onWorkspaceSymbol(({ query }) =>
    workspaceSymbols(context.documents(), query).map((occurrence) => ({
      name: occurrence.line.name,
      kind: symbolKindOf[occurrence.line.kind],
      location: toLocation(occurrence),
      containerName: occurrence.document.model.title?.name ?? fileName(occurrence.document.uri),
    })),
  );

  connection.onCompletion((params): CompletionList | null => {
    const found = placeAt(params);
    if (!found) return null;
    const { document } = found.place;
    const answers = new ProjectAnswers(document.projects ?? []);
    const completion = completionAt(found.documents, found.place, document.levelNames, answers);
    if (!completion) return null;
    const range = toRange(document, completion.span);
    const items = completion.choices.map(
      ({ name, text, detail }, index): CompletionItem => ({
        label: name,
        kind: completionKindOf[completion.kind],
        ...(detail === undefined ? {} : { detail }),
        filterText: name,
        // Keeps our order among the items that match what was typed.
        sortText: String(index).padStart(5, "0"),
        textEdit: { range, newText: text },
      }),
    );
    return { isIncomplete: false, items };
  });

  connection.onSelectionRanges(({ textDocument, positions }) => {
    const document = documentAt(textDocument.uri);
    return document ? positions.map((position) => toSelectionRange(document, position)) : null;
  });

  connection.onCodeLens(async ({ textDocument }): Promise<CodeLens[] | null> => {
    if (!(await context.showsLenses?.(textDocument.uri))) return null;
    const document = documentAt(textDocument.uri);
    if (!document?.strength) return null;
    return lensesOf(document.strength).map(({ span, title }) => ({
      range: toRange(document, span),
      command: { title, command: "" },
    }));
  });
}

/**
 * A rename as an edit of the versions it was computed for. It does not ask for confirmation: editors preview a rename
 * on demand with all edits selected, but one that must be confirmed with none selected.
 */
function toWorkspaceEdit({ changes }: Renaming<ServerDocument>): WorkspaceEdit {
  return {
    documentChanges: changes.map(({ document, edits }) => ({
      textDocument: { uri: document.uri, version: document.version },
      edits: toTextEdits(document, edits),
    })),
  };
}

function refused(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

function toLocation({ document, span }: Occurrence<ServerDocument>): Location {
  return { uri: document.uri, range: toRange(document, span) };
}

function toSelectionRange(document: ServerDocument, position: Position): SelectionRange {
  const spans = selectionSpans(document.model, document.offsetAt(position));
  let selection: SelectionRange | undefined;
  for (const span of spans.toReversed())
    selection = { range: toRange(document, span), ...(selection ? { parent: selection } : {}) };
  return selection!;
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
