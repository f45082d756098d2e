import { type Connection, DiagnosticSeverity } from "vscode-languageserver";
import type { SpellerProblem } from "../core/index.ts";
import { findingSource as source } from "./lsp/protocol.ts";
import type { Places } from "./places.ts";

/** Shows errors in users' spelling configurations as diagnostics of those files, as long as a document uses them. */
export class SpellerProblems {
  readonly #connection: Connection;
  readonly #places: Places;
  /** For each document, the errors that its speller reported. */
  readonly #problems = new Map<string, readonly SpellerProblem[]>();
  readonly #shown = new Set<string>();

  constructor(connection: Connection, places: Places) {
    this.#connection = connection;
    this.#places = places;
  }

  /** Replaces the errors of a document's speller; an empty list when the document is closed. */
  set(document: string, problems: readonly SpellerProblem[]): void {
    if (JSON.stringify(problems) === JSON.stringify(this.#problems.get(document) ?? [])) return;
    if (problems.length > 0) this.#problems.set(document, problems);
    else this.#problems.delete(document);
    const messages = new Map<string, Set<string>>();
    for (const { file, message } of [...this.#problems.values()].flat()) {
      const uri = this.#places.toUri(file);
      messages.set(uri, (messages.get(uri) ?? new Set()).add(message));
    }
    for (const uri of this.#shown) if (!messages.has(uri)) this.#send(uri, []);
    this.#shown.clear();
    for (const [uri, some] of messages) {
      this.#shown.add(uri);
      this.#send(uri, [...some]);
    }
  }

  #send(uri: string, messages: readonly string[]): void {
    // cspell reports the file without a position.
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const severity = DiagnosticSeverity.Warning;
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics: messages.map((message) => ({ range, severity, source, code: "cspell", message })),
    });
  }
}
