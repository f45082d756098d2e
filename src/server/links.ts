import type { Connection, DocumentLink } from "vscode-languageserver";
import { decoded, documentLinks, HeadingPlaces } from "../core/index.ts";
import { toRange } from "./lsp/convert.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import type { NavigationContext, ServerDocument } from "./navigation.ts";

/** Answers requests for the links of an open document to files, and to the headings of documents of the workspace. */
export function serveLinks(
  connection: Connection,
  documents: ReadonlyMap<string, OpenDocument>,
  context: Pick<NavigationContext, "documents">,
): void {
  connection.onDocumentLinks(({ textDocument }): DocumentLink[] | null => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const found = new Map<string, ReturnType<typeof headingLines>>();
    const lineOf = (uri: string, fragment: string) => {
      const find = found.get(uri) ?? headingLines(context.documents(), uri);
      found.set(uri, find);
      return find(fragment);
    };
    return [...documentLinks(document.checked.blocks)].flatMap(({ path, fragment, span }) => {
      const uri = path === "" ? document.uri : targetOf(path, document.uri);
      if (uri === undefined) return [];
      const line = fragment === "" ? undefined : lineOf(uri, fragment);
      // Editors read a line from such a fragment.
      const target = line === undefined ? uri : `${uri}#L${line + 1}`;
      return [{ range: toRange(document.checked.lines, span), target }];
    });
  });
}

/** The address that a relative path in a document leads to; undefined for another path, and a text without a file. */
function targetOf(path: string, from: string): string | undefined {
  // Which folder a path from the root starts at depends on what shows it.
  if (path.startsWith("/")) return undefined;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return URL.canParse(encoded, from) ? new URL(encoded, from).href : undefined;
}

/** Finds the line of a heading of the document at an address. */
function headingLines(documents: readonly ServerDocument[], uri: string) {
  const document = documents.find((one) => decoded(one.uri) === decoded(uri));
  if (!document) return () => undefined;
  const places = new HeadingPlaces(document.source({ start: 0, end: document.model.length }));
  return (fragment: string) => {
    const offset = places.offsetOf(fragment);
    return offset === undefined ? undefined : document.positionAt(offset).line;
  };
}
