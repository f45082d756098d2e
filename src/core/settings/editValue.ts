import * as l10n from "@vscode/l10n";
import { applyEdits as applyJsonEdits, findNodeAtLocation, getNodeValue, modify } from "jsonc-parser";
import { jsonTree } from "../text/jsonTree.ts";

/** Name of the configuration file, looked for in the document's folder and the folders above it. */
export const configurationFileName = "slick.json";

/** The configuration text with the value at the path; comments and layout stay. */
export function setValue(
  text: string,
  path: (string | number)[],
  value: unknown,
  isArrayInsertion = false,
): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes("\r\n") ? "\r\n" : "\n" };
  const base = text.trim() === "" ? "{}\n" : text;
  return applyJsonEdits(base, modify(base, path, value, { formattingOptions, isArrayInsertion }));
}

/**
 * The configuration text without the key or item at the path, which must exist; comments and layout stay. Not done by
 * jsonc-parser, which removes the comments after a last item too.
 */
export function removeValue(text: string, path: (string | number)[]): string {
  const value = findNodeAtLocation(jsonTree(text)!, path)!;
  const node = value.parent?.type === "property" ? value.parent : value;
  const siblings = node.parent!.children!;
  const index = siblings.indexOf(node);
  const end = node.offset + node.length;
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  if (before) return text.slice(0, before.offset + before.length) + text.slice(end);
  const between = text.slice(end, after?.offset);
  if (after && !between.includes("/")) return text.slice(0, node.offset) + text.slice(after.offset);
  const tail = text.slice(end).replace(/^\s*,/, "");
  const head = text.slice(0, node.offset).trimEnd();
  const rest = tail.trimStart();
  const isEmpty = /[[{]$/.test(head) && /^[\]}]/.test(rest);
  return isEmpty ? head + rest : text.slice(0, node.offset) + tail;
}

/** The keys of a configuration text that is to be edited; none in an empty text. Throws if the text is not a JSON object. */
export function readKeys(text: string): Readonly<Record<string, unknown>> {
  if (text.trim() === "") return {};
  const errors: [] = [];
  const root = jsonTree(text, errors);
  if (errors.length > 0 || root?.type !== "object") {
    throw new SyntaxError(l10n.t("{0} cannot be read. Fix it first.", configurationFileName));
  }
  return getNodeValue(root);
}
