import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { configurationFileName } from "../core/index.ts";
import { fileKey } from "../host/files.ts";
import type { Places } from "./places.ts";

/** The `slick.json` files that are open in the editor, by path, since editors write the same URI in several ways. */
export class ConfigurationTexts {
  readonly #places: Places;
  readonly #texts = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();

  constructor(places: Places) {
    this.#places = places;
  }

  open(document: TextDocument): void {
    this.#set(document.uri, document);
  }

  /** Applies the editor's changes; false if no such file is open. */
  update(uri: string, changes: TextDocumentContentChangeEvent[], version: number): boolean {
    const document = this.at(uri);
    if (document) this.#set(uri, TextDocument.update(copyOf(document), changes, version));
    return document !== undefined;
  }

  /** Returns false if no such file was open. */
  close(uri: string): boolean {
    const isOpen = this.#texts.delete(this.#keyOf(uri));
    this.#wake();
    return isOpen;
  }

  /** The text for a URI; undefined if it is not open. */
  at(uri: string): TextDocument | undefined {
    return this.#texts.get(this.#keyOf(uri));
  }

  /** The text of the file at an absolute path; undefined if it is not open. */
  ofFile(path: string): TextDocument | undefined {
    return this.#texts.get(fileKey(path));
  }

  /** Resolves when the document is no longer the current text of its file, or after `timeoutMs`. */
  async changed(document: TextDocument, timeoutMs: number): Promise<void> {
    const end = performance.now() + timeoutMs;
    while (this.at(document.uri) === document && performance.now() < end) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      await new Promise<void>((resolve) => {
        timer = setTimeout(resolve, end - performance.now());
        this.#waiting.add(resolve);
      });
      clearTimeout(timer);
    }
  }

  #set(uri: string, document: TextDocument): void {
    this.#texts.set(this.#keyOf(uri), document);
    this.#wake();
  }

  #keyOf(uri: string): string {
    return fileKey(this.#places.toKey(uri));
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}

/** True for the URI of a `slick.json`. */
export function isConfiguration(uri: string): boolean {
  return uri.endsWith(`/${configurationFileName}`);
}

/** A copy, since updates change a document in place, and those who have the old one must see that it is outdated. */
function copyOf(document: TextDocument): TextDocument {
  return TextDocument.create(document.uri, document.languageId, document.version, document.getText());
}
