import { type Connection, SemanticTokensBuilder } from "vscode-languageserver";
import {
  coloured,
  colouredKinds,
  documentStrength,
  type Finding,
  foldingSpans,
  formatEdits,
  insertionFor,
  levelChoices,
  lineFoldingSpans,
  noPlaceFor,
  outlineOf,
  pasteAsBullets,
  projectNames,
  spansTouch,
} from "../core/index.ts";
import type { Git } from "../host/git.ts";
import { serveBulkFixes } from "./bulkFixes.ts";
import { serveCoverage } from "./coverage.ts";
import { serveExports } from "./exports.ts";
import { hoverAt } from "./hover.ts";
import { serveLinks } from "./links.ts";
import { toRange, toSpan, toSymbol, toTextEdits } from "./lsp/convert.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import * as protocol from "./lsp/protocol.ts";
import { serveMoveChoices } from "./moveRequests.ts";
import { type NavigationContext, type ServerDocument, serveNavigation } from "./navigation.ts";
import type { Places } from "./places.ts";
import { serveReview } from "./review.ts";
import { type StoredTree, serveTree } from "./tree.ts";

/** What features depend on in addition to the open documents. */
export interface FeatureContext extends Partial<NavigationContext> {
  readonly places: Places;
  /** Undefined if Git is not available. */
  readonly git: Git | undefined;
  /** URI of the folder with the pages of the rules, if it is known. */
  readonly rulePages?: string;
  /** True if the editor itself folds the headings of documents that stay Markdown. */
  readonly addsToMarkdown?: () => boolean;
  /** True if the editor executes commands in links. */
  readonly runsCommands?: () => boolean;
  /** Reads a document of the workspace that is not open, for its tree. */
  readonly storedTree?: (uri: string) => Promise<StoredTree | undefined>;
}

/**
 * Answers requests about an open document that change nothing: outline, folding, links, hover, formatting, tree,
 * insertion, and navigation, which covers the open documents unless `context` provides others.
 */
export function serveFeatures(
  connection: Connection,
  documents: ReadonlyMap<string, OpenDocument>,
  context: FeatureContext,
): void {
  const navigation = { documents: () => [...documents.values()].map(toServerDocument), ...context };
  serveNavigation(connection, navigation);
  serveLinks(connection, documents, navigation);
  serveTree(connection, documents, context.storedTree ?? (async () => undefined));
  serveMoveChoices(connection, documents, navigation);
  serveCoverage(connection, documents);
  serveReview(connection, documents, context);
  serveExports(connection, documents);
  serveBulkFixes(connection, documents);

  connection.onDocumentSymbol(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return document
      ? outlineOf(document.checked.model).map((node) => toSymbol(document.checked.lines, node))
      : null;
  });

  connection.onFoldingRanges(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const isFolded = document.languageId === "markdown" && context.addsToMarkdown?.() === true;
    return (isFolded ? lineFoldingSpans : foldingSpans)(document.checked.model)
      .map((span) => toRange(document.checked.lines, span))
      .filter(({ start, end }) => end.line > start.line)
      .map(({ start, end }) => ({ startLine: start.line, endLine: end.line }));
  });

  connection.languages.semanticTokens.on(({ textDocument }) => {
    const builder = new SemanticTokensBuilder();
    const document = documents.get(textDocument.uri);
    for (const { kind, span } of document ? coloured(document.checked, toServerDocument(document)) : []) {
      const { line, character } = document!.checked.lines.positionAt(span.start);
      builder.push(line, character, span.end - span.start, colouredKinds.indexOf(kind), 0);
    }
    return builder.build();
  });

  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    return document
      ? hoverAt(document, position, { ...navigation, runsCommands: context.runsCommands?.() ?? false })
      : null;
  });

  connection.onDocumentFormatting(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return document ? toTextEdits(document.checked.lines, formatEdits(document.checked.blocks)) : null;
  });

  connection.onDocumentRangeFormatting(({ textDocument, range }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    return toTextEdits(
      document.checked.lines,
      formatEdits(document.checked.blocks, toSpan(document.checked.lines, range)),
    );
  });

  connection.onRequest(
    protocol.pasteRequest,
    ({ uri, range, text }: protocol.PasteParams): protocol.PasteAnswer | null => {
      const document = documents.get(uri);
      if (!document) return null;
      const { model, text: own, lines } = document.checked;
      const paste = pasteAsBullets(model, own, toSpan(lines, range), text);
      return paste ? { ...paste, renumbering: toTextEdits(lines, paste.renumbering) } : null;
    },
  );

  connection.onRequest<protocol.InsertionAnswer | protocol.NoPlace | null, void>(
    protocol.insertionRequest,
    ({
      uri,
      kind,
      position,
      bullets,
    }: protocol.InsertionParams): protocol.InsertionAnswer | protocol.NoPlace | null => {
      const document = documents.get(uri);
      if (!document) return null;
      const { model } = document.checked;
      const cursor = document.checked.lines.offsetAt(position);
      const insertion = insertionFor(kind, model, cursor, document.checked, bullets);
      if (!insertion) return { refusal: noPlaceFor(kind, model, cursor) };
      const { at, before, after, form, renumbering } = insertion;
      return {
        position: document.checked.lines.positionAt(at),
        before,
        after,
        form,
        renumbering: toTextEdits(document.checked.lines, renumbering),
        projectNames: projectNames(model),
        levelNames: levelChoices(model, model.ladder.names),
      };
    },
  );
}

/** An open document for navigation, with its model read on demand. */
export function toServerDocument(document: OpenDocument): ServerDocument {
  const { uri, version, checked } = document;
  let typos: readonly Finding[] | undefined;
  return {
    uri,
    version,
    levelNames: checked.model.ladder.names,
    projects: checked.configuration.projects,
    isMisspelled(span) {
      typos ??= checked.findings().filter(({ spelling }) => spelling);
      return typos.some((typo) => spansTouch(typo.span, span));
    },
    get model() {
      return checked.model;
    },
    get strength() {
      return documentStrength(checked);
    },
    source: (span) => checked.source(span),
    positionAt: (offset) => checked.lines.positionAt(offset),
    offsetAt: (position) => checked.lines.offsetAt(position),
  };
}
