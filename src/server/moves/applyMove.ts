import * as l10n from "@vscode/l10n";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import {
  extract,
  groupBy,
  insert,
  type Level,
  type MoveAnswer,
  mergeSkills,
  moveNodes,
  removeNodes,
  sortSkills,
  splitBullet,
} from "../../core/index.ts";
import { toTextEdits } from "../lsp/convert.ts";
import type { MoveParams, NodePlace } from "../lsp/protocol.ts";
import { type MovingDocument, nodeAt } from "./movingDocument.ts";

/** One edit for all documents, to be applied as one undo step; or the user-facing reason for a refusal. */
export type MoveResult = { readonly edit: WorkspaceEdit } | { readonly refusal: string };

/**
 * Executes the command's action. `documentAt` returns the documents that the parameters name, undefined if one does not
 * exist or has changed. Refuses if a document has another version than in the parameters.
 */
export async function applyMove(
  params: MoveParams,
  documentAt: (uri: string) => MovingDocument | undefined | Promise<MovingDocument | undefined>,
): Promise<MoveResult> {
  const documents = new Map<string, MovingDocument | undefined>();
  for (const { uri } of placesOf(params)) if (!documents.has(uri)) documents.set(uri, await documentAt(uri));
  const open = (place: NodePlace) => {
    const document = documents.get(place.uri);
    const node =
      document?.version === place.version
        ? nodeAt(document, place.kind, document.offsetAt(place.position))
        : undefined;
    return document && node ? { document, node } : undefined;
  };
  const all = placesOf(params).map(open);
  const [first, second] = all;
  if (!first || all.some((one) => one === undefined)) {
    return { refusal: l10n.t("The document has changed. Try again.") };
  }
  const { document } = first;
  switch (params.what) {
    case "sort":
      return resultOf([[document, sortSkills(document, first.node as Level)]]);
    case "split":
      if (first.node.kind !== "bullet") break;
      return resultOf([[document, splitBullet(document, first.node, document.offsetAt(params.at))]]);
    case "delete": {
      const byDocument = groupBy(
        all.flatMap((one) => one ?? []),
        ({ document }) => document,
      );
      return resultOf(
        [...byDocument].map(([document, places]) => [
          document,
          removeNodes(
            document,
            places.map(({ node }) => node),
          ),
        ]),
      );
    }
    case "merge":
      if (first.node.kind !== "skill" || second?.node.kind !== "skill") break;
      if (first.document === second.document)
        return resultOf([[document, mergeSkills(document, first.node, second.node)]]);
      break;
    case "move": {
      const into = first.node;
      const nodes = params.nodes.flatMap((place) => open(place) ?? []);
      const from = nodes[0]?.document;
      if (!from || into.kind === "bullet" || nodes.some((one) => one.document !== from)) break;
      const before = params.before && open(params.before)?.node;
      const moved = nodes.flatMap(({ node }) => (node.kind === "level" ? [] : [node]));
      if (moved.length < nodes.length || before?.kind === "level") break;
      const target = { into, before };
      if (from === document) return resultOf([[document, moveNodes(document, moved, target)]]);
      const taken = extract(from, moved);
      if ("refusal" in taken) return taken;
      return resultOf([
        [document, insert(document, taken, target)],
        [from, taken],
      ]);
    }
  }
  return { refusal: l10n.t("This cannot be moved there.") };
}

/** The answers for several documents as one edit, or the first refusal. */
export function resultOf(answers: readonly (readonly [MovingDocument, MoveAnswer])[]): MoveResult {
  const documentChanges: NonNullable<WorkspaceEdit["documentChanges"]> = [];
  for (const [document, answer] of answers) {
    if ("refusal" in answer) return answer;
    if (answer.edits.length === 0) continue;
    const { uri, version } = document;
    documentChanges.push({ textDocument: { uri, version }, edits: toTextEdits(document, answer.edits) });
  }
  return { edit: { documentChanges } };
}

/** The places in the parameters; the one that the action is mainly for comes first. */
function placesOf(params: MoveParams): readonly NodePlace[] {
  switch (params.what) {
    case "move":
      return [params.into, ...params.nodes, ...(params.before ? [params.before] : [])];
    case "merge":
      return [params.into, params.from];
    case "delete":
      return params.nodes;
    case "sort":
      return [params.level];
    case "split":
      return [params.bullet];
  }
}
