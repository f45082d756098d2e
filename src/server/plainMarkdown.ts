import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { coalesce } from "./lsp/coalesce.ts";

/** How long the author pauses before the text is looked at again. */
const pauseMs = 500;

/**
 * The open Markdown that is not ours so far: a new document is empty when the editor opens it, and is a requirements
 * document by what its author writes then.
 */
export class PlainMarkdown {
  readonly #texts = new Map<string, TextDocument>();
  readonly #changed = new Set<string>();
  readonly #look: () => Promise<void>;

  /** `serve` serves a document if it is ours by now, and returns whether it is. */
  constructor(serve: (document: TextDocument) => boolean) {
    this.#look = coalesce(async () => {
      for (const uri of this.#changed) {
        const text = this.#texts.get(uri);
        if (text && serve(text)) this.#texts.delete(uri);
      }
      this.#changed.clear();
    }, pauseMs);
  }

  open(document: TextDocument): void {
    this.#texts.set(document.uri, document);
  }

  /** Applies the editor's changes; false if no such document is open. */
  update(uri: string, changes: TextDocumentContentChangeEvent[], version: number): boolean {
    const text = this.#texts.get(uri);
    if (!text) return false;
    this.#texts.set(uri, TextDocument.update(text, changes, version));
    this.#changed.add(uri);
    void this.#look();
    return true;
  }

  /** Looks at all of them, after other levels or another recognition may have been configured. */
  lookAgain(): void {
    for (const uri of this.#texts.keys()) this.#changed.add(uri);
    void this.#look();
  }

  close(uri: string): void {
    this.#texts.delete(uri);
  }
}
