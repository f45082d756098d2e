import type * as vscode from "vscode";
import { languageId } from "./languageId.ts";

/** Schemes of documents that people write; all others show old versions, diffs or output, which are nobody's to mend. */
export const writtenSchemes = ["file", "untitled", "vscode-vfs", "vscode-remote", "vscode-test-web"] as const;

/** True where a document is text that its author writes. */
export function isWritten({ uri }: vscode.TextDocument): boolean {
  return (writtenSchemes as readonly string[]).includes(uri.scheme);
}

/** True for requirements documents that are to be checked and shown. */
export function isOurs(document: vscode.TextDocument): boolean {
  return document.languageId === languageId && isWritten(document);
}
