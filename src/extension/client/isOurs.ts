import * as vscode from "vscode";
import { configurationFileName } from "../../core/settings/editWords.ts";
import { languageId } from "./languageId.ts";

/** Schemes of documents that people write. All others show old versions, diffs or output, which cannot be edited. */
const writtenSchemes = ["file", "untitled", "vscode-vfs", "vscode-remote", "vscode-test-web"] as const;

/** The possible languages of requirements documents: our language, and Markdown. */
export const servedLanguages = writtenSchemes.flatMap((scheme) => [
  { scheme, language: languageId },
  { scheme, language: "markdown" },
]);

/** Selects each `slick.json`. */
export const configurationFiles = writtenSchemes.map((scheme) => ({
  scheme,
  pattern: `**/${configurationFileName}`,
}));

/** True for a text document that its author writes. */
export function isWritten({ uri }: vscode.TextDocument): boolean {
  return (writtenSchemes as readonly string[]).includes(uri.scheme);
}

/** The documents that are checked and shown: those in our language, and those that stay Markdown and are recognised. */
export class OurDocuments implements vscode.Disposable {
  readonly #beside = new Map<string, vscode.Uri>();
  readonly #onDidChange = new vscode.EventEmitter<vscode.TextDocument>();

  /** Fires when a document that stays Markdown is recognised, or no longer is. */
  readonly onDidChange = this.#onDidChange.event;

  /** True for requirements documents that are checked and shown. */
  has(document: vscode.TextDocument): boolean {
    return isWritten(document) && (document.languageId === languageId || this.isBeside(document));
  }

  /** True for those that stay Markdown, next to other Markdown tools. */
  isBeside({ languageId: language, uri }: vscode.TextDocument): boolean {
    return language === "markdown" && this.#beside.has(uri.toString());
  }

  /** True for Markdown that is not a requirements document: it is not checked or sent to the server. */
  isForeign(uri: vscode.Uri): boolean {
    const key = uri.toString();
    if (this.#beside.has(key)) return false;
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === key);
    return document?.languageId === "markdown";
  }

  /** The URIs of those that stay Markdown. */
  get beside(): readonly vscode.Uri[] {
    return [...this.#beside.values()];
  }

  setBeside(document: vscode.TextDocument, isBeside: boolean): void {
    const key = document.uri.toString();
    if (isBeside === this.#beside.has(key)) return;
    if (isBeside) this.#beside.set(key, document.uri);
    else this.#beside.delete(key);
    this.#onDidChange.fire(document);
  }

  /** Drops a document that was closed. */
  forget(uri: vscode.Uri): void {
    this.#beside.delete(uri.toString());
  }

  dispose(): void {
    this.#onDidChange.dispose();
  }
}
