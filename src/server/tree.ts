import type { Connection } from "vscode-languageserver";
import {
  type CheckedDocument,
  countedSkills,
  skillsOf,
  type TreeEntry,
  treeGroupings,
  treeOf,
} from "../core/index.ts";
import { type Positions, toRange } from "./lsp/convert.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import { type DocumentTree, type TreeNode, type TreeParams, treeRequest } from "./lsp/protocol.ts";

/** A document of the workspace that is not open, read for its tree. */
export interface StoredTree {
  readonly checked: CheckedDocument;
  readonly positions: Positions;
}

/** Answers requests for the tree of a document that is open, or that `stored` returns; null for any other. */
export function serveTree(
  connection: Connection,
  documents: ReadonlyMap<string, OpenDocument>,
  stored: (uri: string) => Promise<StoredTree | undefined>,
): void {
  connection.onRequest(
    treeRequest,
    async ({ uri, grouping = treeGroupings[0].id }: TreeParams): Promise<DocumentTree | null> => {
      const open = documents.get(uri);
      const { checked, positions } = open
        ? { checked: open.checked, positions: open.checked.lines }
        : ((await stored(uri)) ?? {});
      if (!checked || !positions) return null;
      return {
        version: open ? open.version : null,
        title: checked.model.title?.name,
        detail: countedSkills(skillsOf(checked.model).length),
        nodes: treeOf(checked, grouping).map((entry) => toTreeNode(positions, entry)),
      };
    },
  );
}

function toTreeNode(positions: Positions, entry: TreeEntry): TreeNode {
  const { kind, name, detail, about, isGroup, stands } = entry;
  return {
    kind,
    name,
    detail,
    ...(about ? { about } : {}),
    range: toRange(positions, entry.span),
    selectionRange: toRange(positions, entry.nameSpan),
    ...(isGroup ? { isGroup } : {}),
    ...(stands ? { stands } : {}),
    children: entry.children.map((child) => toTreeNode(positions, child)),
  };
}
