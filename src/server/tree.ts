import type { Connection } from "vscode-languageserver";
import { treeOf } from "../core/features/tree.ts";
import type { TreeEntry } from "../core/features/treeEntry.ts";
import { skillsOf } from "../core/model/requirementsDocument.ts";
import { countedSkills } from "../core/navigation/counted.ts";
import { type Positions, toRange } from "./convert.ts";
import type { OpenDocument } from "./openDocument.ts";
import { type DocumentTree, type TreeNode, type TreeParams, treeRequest } from "./protocol.ts";

/** Answers the tree of an open document, null where it is none of ours. */
export function serveTree(connection: Connection, documents: ReadonlyMap<string, OpenDocument>): void {
  connection.onRequest(treeRequest, ({ uri, pivot = "level" }: TreeParams): DocumentTree | null => {
    const document = documents.get(uri);
    if (!document) return null;
    const { checked, text } = document;
    return {
      version: text.version,
      title: checked.model.title?.name,
      detail: countedSkills([...skillsOf(checked.model)].length),
      nodes: treeOf(checked, pivot).map((entry) => toTreeNode(text, entry)),
    };
  });
}

function toTreeNode(positions: Positions, entry: TreeEntry): TreeNode {
  const { kind, name, detail, isGroup, stands } = entry;
  return {
    kind,
    name,
    detail,
    range: toRange(positions, entry.span),
    selectionRange: toRange(positions, entry.nameSpan),
    ...(isGroup ? { isGroup } : {}),
    ...(stands ? { stands } : {}),
    children: entry.children.map((child) => toTreeNode(positions, child)),
  };
}
