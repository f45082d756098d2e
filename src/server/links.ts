import type { Connection, DocumentLink } from "vscode-languageserver";
import { decoded, documentLinks, placeOfFragment } from "../core/index.ts";
import { toRange } from "./lsp/convert.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import type { NavigationContext } from "./navigation.ts";

/** Where a link leads; kept by the editor until it is followed. */
interface Lead {
  readonly uri: string;
  readonly fragment: string;
}

/** Answers requests for the links of an open document to files, and to places in documents of the workspace. */
export function serveLinks(
  connection: Connection,
  documents: ReadonlyMap<string, OpenDocument>,
  context: Pick<NavigationContext, "documents">,
): void {
  connection.onDocumentLinks(({ textDocument }): DocumentLink[] | null => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    return [...documentLinks(document.checked.blocks)].flatMap(({ path, fragment, span }) => {
      const uri = path === "" ? document.uri : targetOf(path, document.uri);
      if (uri === undefined) return [];
      const data: Lead = { uri, fragment };
      return [{ range: toRange(document.checked.lines, span), data }];
    });
  });
  // Editors ask for all links after each edit, and for the place of the one that is followed.
  connection.onDocumentLinkResolve((link) => {
    const { uri, fragment } = link.data as Lead;
    return { ...link, target: `${uri}${placeIn(uri, fragment)}` };
  });

  /** What an editor understands after an address: the line of a place in a document of ours, else the fragment. */
  function placeIn(uri: string, fragment: string): string {
    if (fragment === "") return "";
    const document = context.documents().find((one) => decoded(one.uri) === decoded(uri));
    if (!document) return `#${encodeURIComponent(fragment)}`;
    const offset = placeOfFragment(document.source({ start: 0, end: document.model.length }), fragment);
    return offset === undefined ? "" : `#L${document.positionAt(offset).line + 1}`;
  }
}

/** The address that a relative path in a document leads to; undefined for another path, and a text without a file. */
function targetOf(path: string, from: string): string | undefined {
  // Which folder a path from the root starts at depends on what shows it. Half a character has no address.
  if (/^\/|^[a-z]:|\p{Surrogate}/iu.test(path)) return undefined;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return URL.canParse(encoded, from) ? new URL(encoded, from).href : undefined;
}
