import { directivesOf, type Speller, spellDocument } from "../core/index.ts";
import type { EditorSettings } from "../host/editorSettings.ts";
import { wordSources } from "../host/spelling/wordSources.ts";
import type { SpellingContext } from "../host/spellingContext.ts";
import type { DocumentStatuses } from "./documentStatuses.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import type { Session } from "./session.ts";
import { SpellerProblems } from "./spellerProblems.ts";

/** Checks the spelling of open documents, and reports errors in the user's word lists and spelling configuration. */
export class Spelling {
  readonly #session: Session;
  readonly #statuses: DocumentStatuses;
  readonly #problems: SpellerProblems;
  readonly #refresh: (uri: string) => Promise<void>;

  /** `refresh` makes the client request a document's diagnostics again. */
  constructor(session: Session, statuses: DocumentStatuses, refresh: (uri: string) => Promise<void>) {
    this.#session = session;
    this.#statuses = statuses;
    this.#problems = new SpellerProblems(session.connection, session.places);
    this.#refresh = refresh;
  }

  /**
   * Checks the spelling of changed blocks. It does not wait for a speller that is still loading: diagnostics are
   * refreshed later. False if the document changed in the meantime.
   */
  async spell(document: OpenDocument, setting: EditorSettings, isStale: () => boolean): Promise<boolean> {
    if (!document.checked.wantsSpelling) {
      this.#statuses.report(document, "off");
      this.#problems.set(document.uri, []);
      return true;
    }
    if (document.speller?.speller) this.#report(document, document.speller.speller);
    const context = this.#contextOf(document, setting);
    const key = JSON.stringify(context);
    if (document.speller?.key !== key) {
      this.#open(document, key, context);
      return true;
    }
    const { speller } = document.speller;
    if (!speller) return true;
    try {
      const isDone = await spellDocument(document.checked, speller, isStale);
      // That a pattern cannot be used may only show while checking.
      this.#report(document, speller);
      return isDone;
    } catch (error) {
      // A crashed speller is opened again next time; findings on structure are not affected.
      if (document.speller?.speller === speller) document.speller = undefined;
      this.#statuses.report(document, "failed", error instanceof Error ? error.message : String(error));
      return !isStale();
    }
  }

  /** Drops what was reported for a closed document. */
  forget(uri: string): void {
    this.#problems.set(uri, []);
  }

  #open(document: OpenDocument, key: string, context: SpellingContext): void {
    const { connection, documents, host } = this.#session;
    const opened: OpenDocument["speller"] = { key, speller: undefined };
    const isCurrent = () => document.speller === opened && documents.get(document.uri) === document;
    document.speller = opened;
    this.#statuses.report(document, "loading");
    void host.openSpeller(context).then(
      async (speller) => {
        if (!isCurrent()) return;
        document.speller = { key, speller };
        document.checked.forgetSpelling();
        this.#report(document, speller);
        await this.#refresh(document.uri);
      },
      (error: unknown) => {
        if (!isCurrent()) return;
        this.#problems.set(document.uri, []);
        connection.console.error(
          `spelling: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        this.#statuses.report(document, "failed", error instanceof Error ? error.message : String(error));
      },
    );
  }

  #report(document: OpenDocument, speller: Speller): void {
    const { problem } = document.userWords;
    const problems = [
      ...speller.problems,
      ...(problem === undefined ? [] : [{ file: this.#session.host.userWords.name, message: problem }]),
    ];
    this.#problems.set(document.uri, problems);
    const lines = problems.map(({ file, message }) => `${file}: ${message}`);
    this.#statuses.report(document, "ready", lines.join("\n"));
  }

  #contextOf(document: OpenDocument, setting: EditorSettings): SpellingContext {
    const { host, places } = this.#session;
    return {
      file: places.toPath(document.uri),
      locale: document.checked.locale,
      sources: wordSources(document.inForce, { name: host.userWords.name, ...document.userWords }, setting),
      directives: directivesOf(document.checked),
    };
  }
}
