import * as vscode from "vscode";
import { configurationFileName } from "../../core/settings/editWords.ts";
import { isRequirementsFileName } from "../../core/workspace/files.ts";
import { mayBeRequirements } from "../../core/workspace/mayBeRequirements.ts";
import { type ClientConfiguration, configurationFor } from "./configurationFor.ts";
import { isWritten, type OurDocuments } from "./isOurs.ts";
import { languageId } from "./languageId.ts";

/**
 * The sign by which a document is recognised: its name, its front matter, names of levels that nobody else uses, or
 * everyday ones with evidence.
 */
type Sign = "name" | "frontMatter" | "content" | "everyday";

/** Why a document is, or is not, taken for a requirements document. */
export type Reason = Sign | "chosen" | "plain" | "unlike";

/**
 * How a document is treated: it gets our language; it stays Markdown and is served next to other Markdown tools; it
 * waits for the author's answer, without findings; or it is ignored.
 */
export type Place = "language" | "beside" | "waiting" | "none";

/** An author's answer about a document. */
export type Answer = "requirements" | "beside" | "markdown";

/** What is known about a document. */
export interface Known {
  readonly place: Place;
  readonly reason: Reason;
  /** True until the author has chosen the language of such documents. */
  readonly isOpen?: boolean;
}

/**
 * Decides which Markdown documents are requirements documents and which language they have, and stores the user's
 * answers.
 */
export interface Recognition {
  /** Resolves once the documents that are open at the start have been examined. */
  readonly ready: Promise<void>;
  /** Fires when the result for a document changes. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
  /** What is known about a document; undefined if it has not been examined. */
  knownOf(document: vscode.TextDocument): Known | undefined;
  /** True if the user said that a document, open or not, is plain Markdown. */
  isPlain(uri: vscode.Uri): boolean;
  /**
   * Stores and applies the user's answer for a document: our language, Markdown next to other tools, or plain Markdown.
   */
  treatAs(document: vscode.TextDocument, answer: Answer): Promise<void>;
  /**
   * Stores and applies the user's answer for every document that is recognised by its contents, including this one; it
   * is written to the user's settings.
   */
  treatAllAs(document: vscode.TextDocument, answer: "requirements" | "beside"): Promise<void>;
}

/** The key for the user's answers by URI in the workspace's storage. */
const storageKey = "treatAs";

/** The key in the global storage that says that the user was asked. */
const askedKey = "recognitionAsked";

/**
 * Examines every Markdown document that is opened or saved, and all again when the configuration changes; reads nothing
 * else.
 */
export function registerRecognition(context: vscode.ExtensionContext, ours: OurDocuments): Recognition {
  const recogniser = new Recogniser(context, ours);
  const lookAtAll = () =>
    Promise.all(vscode.workspace.textDocuments.map((document) => recogniser.look(document)));
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${configurationFileName}`);
  context.subscriptions.push(
    recogniser,
    watcher,
    watcher.onDidCreate(lookAtAll),
    watcher.onDidChange(lookAtAll),
    watcher.onDidDelete(lookAtAll),
    vscode.workspace.onDidOpenTextDocument((document) => recogniser.look(document)),
    vscode.workspace.onDidSaveTextDocument((document) => recogniser.look(document)),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && recogniser.askFor(editor.document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => recogniser.forgetClosed(uri)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("slickRequirements")) void lookAtAll();
    }),
  );
  return {
    ready: lookAtAll().then(() => undefined),
    onDidChange: recogniser.onDidChange,
    knownOf: (document) => recogniser.knownOf(document),
    isPlain: (uri) => recogniser.isPlain(uri),
    treatAs: (document, answer) => recogniser.treatAs(document, answer),
    treatAllAs: (document, answer) => recogniser.treatAllAs(document, answer),
  };
}

class Recogniser implements vscode.Disposable {
  readonly #ours: OurDocuments;
  readonly #state: vscode.Memento;
  readonly #everywhere: vscode.Memento;
  readonly #known = new Map<string, Known>();
  /** Answers about documents without a file to store them for. */
  readonly #answers = new Map<string, Answer>();
  readonly #onDidChange = new vscode.EventEmitter<vscode.TextDocument>();
  #hasAsked = false;

  readonly onDidChange = this.#onDidChange.event;

  constructor({ workspaceState, globalState }: vscode.ExtensionContext, ours: OurDocuments) {
    this.#ours = ours;
    this.#state = workspaceState;
    this.#everywhere = globalState;
  }

  knownOf({ uri }: vscode.TextDocument): Known | undefined {
    return this.#known.get(uri.toString());
  }

  isPlain(uri: vscode.Uri): boolean {
    return this.#known.get(uri.toString())?.reason === "plain" || this.#answerFor(uri) === "markdown";
  }

  /** Never rejects: a document that cannot be examined stays unchanged. */
  async look(document: vscode.TextDocument): Promise<void> {
    const isInOurs = document.languageId === languageId;
    if (!isWritten(document) || !(isInOurs || document.languageId === "markdown")) return;
    try {
      const known = this.knownOf(document);
      if (known && (known.place === "language") !== isInOurs) await this.#picked(document, isInOurs);
      else await this.#settle(document);
    } catch (error) {
      console.error("slick-requirements: recognition", error);
    }
  }

  async treatAs(document: vscode.TextDocument, answer: Answer): Promise<void> {
    await this.#remember(document, answer);
    await this.#settle(document);
  }

  async treatAllAs(document: vscode.TextDocument, answer: "requirements" | "beside"): Promise<void> {
    const detect = answer === "requirements" ? "switch" : "beside";
    const settings = vscode.workspace.getConfiguration("slickRequirements");
    await settings.update("detect", detect, vscode.ConfigurationTarget.Global);
    await this.#remember(document, undefined);
    // A workspace setting may override it, or this document may not be recognised by its contents; the answer still
    // applies to the document.
    const { place } = await this.#decide(document);
    if (place !== (answer === "requirements" ? "language" : "beside")) await this.#remember(document, answer);
    await this.#settle(document);
  }

  /** A change of language closes a document and opens it at once; only one that is really closed is dropped. */
  forgetClosed(uri: vscode.Uri): void {
    const key = uri.toString();
    setTimeout(() => {
      if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === key)) return;
      this.#known.delete(key);
      this.#answers.delete(key);
      this.#ours.forget(uri);
    });
  }

  /**
   * Asks about a document in an editor, if its treatment is open. Does not wait for the notification, which may stay
   * for hours.
   */
  askFor(document: vscode.TextDocument): void {
    const isShown = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (isShown && this.knownOf(document)?.isOpen)
      this.#ask(document).catch((error) => console.error("slick-requirements: recognition", error));
  }

  dispose(): void {
    this.#onDidChange.dispose();
  }

  /**
   * The user picked another language in the editor: that alone does not make a requirements document plain Markdown.
   */
  async #picked(document: vscode.TextDocument, isInOurs: boolean): Promise<void> {
    const sign = isInOurs ? undefined : await signOf(document, await configurationFor(document.uri));
    const isStill = sign !== undefined && sign !== "refused";
    await this.treatAs(document, isInOurs ? "requirements" : isStill ? "beside" : "markdown");
  }

  /** Applies the decision to a document. */
  async #settle(document: vscode.TextDocument): Promise<void> {
    const known = await this.#decide(document);
    if (document.isClosed) return;
    const before = this.knownOf(document);
    this.#known.set(document.uri.toString(), known);
    const language = known.place === "language" ? languageId : "markdown";
    if (known.place !== "beside") this.#ours.setBeside(document, false);
    if (document.languageId !== language) await vscode.languages.setTextDocumentLanguage(document, language);
    if (known.place === "beside") this.#ours.setBeside(document, true);
    if (before?.place !== known.place || before.reason !== known.reason) this.#onDidChange.fire(document);
    this.askFor(document);
  }

  async #decide(document: vscode.TextDocument): Promise<Known> {
    const { uri, languageId: language } = document;
    const answer = this.#answerFor(uri);
    if (answer === "markdown") return { place: "none", reason: "plain" };
    if (answer === "requirements") return { place: "language", reason: "chosen" };
    if (answer === undefined && isRequirementsFileName(uri.path))
      return { place: "language", reason: "name" };
    const before = this.knownOf(document)?.reason;
    // It was opened in our language, by a file association or as a new document.
    if (answer === undefined && language === languageId && (before ?? "chosen") === "chosen")
      return { place: "language", reason: "chosen" };
    const configuration = await configurationFor(uri);
    let sign = await signOf(document, configuration);
    // A recognised document stays recognised while it is open: it may be in the middle of a change.
    if (sign === undefined && (before === "frontMatter" || before === "content" || before === "everyday"))
      sign = before;
    if (sign === "refused") sign = undefined;
    if (answer === "beside") return { place: "beside", reason: sign ?? "chosen" };
    if (sign === "frontMatter") return { place: "language", reason: sign };
    if (!sign || configuration.detect === "off") return { place: "none", reason: "unlike" };
    if (configuration.detect === "switch") return { place: "language", reason: sign };
    if (configuration.detect === "beside") return { place: "beside", reason: sign };
    // With everyday words as levels, nothing is reported before the author agrees: it may be somebody's hiking log.
    return { place: sign === "everyday" ? "waiting" : "beside", reason: sign, isOpen: true };
  }

  /** Asks once, at the very first document, which language requirements documents should have. */
  async #ask(document: vscode.TextDocument): Promise<void> {
    if (this.#hasAsked || this.#everywhere.get(askedKey) === true) return;
    // Set before the answer: the question is asked once, even if nobody answers.
    this.#hasAsked = true;
    await this.#everywhere.update(askedKey, true);
    const language = vscode.l10n.t("Use the Requirements Language");
    const markdown = vscode.l10n.t("Stay Markdown");
    const none = vscode.l10n.t("No");
    const question = vscode.l10n.t(
      "Is {0} a requirements document? The requirements language has an Outline down to the bullet. In Markdown your other Markdown tools work too.",
      vscode.workspace.asRelativePath(document.uri),
    );
    const answer = await vscode.window.showInformationMessage(question, language, markdown, none);
    const key = document.uri.toString();
    // The document may have been closed and opened again in the meantime.
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key) ?? document;
    if (answer === language) await this.treatAllAs(open, "requirements");
    if (answer === markdown) await this.treatAllAs(open, "beside");
    if (answer === none) await this.treatAs(open, "markdown");
  }

  #answerFor(uri: vscode.Uri): Answer | undefined {
    const key = uri.toString();
    return this.#answers.get(key) ?? this.#state.get<Record<string, Answer>>(storageKey, {})[key];
  }

  async #remember({ uri, isUntitled }: vscode.TextDocument, answer: Answer | undefined): Promise<void> {
    const key = uri.toString();
    if (isUntitled) {
      if (answer) this.#answers.set(key, answer);
      else this.#answers.delete(key);
      return;
    }
    const { [key]: _, ...others } = this.#state.get<Record<string, Answer>>(storageKey, {});
    await this.#state.update(storageKey, answer ? { ...others, [key]: answer } : others);
  }
}

/** The sign in a document, if there is one. Parses its Markdown only if a fast test does not decide. */
async function signOf(
  document: vscode.TextDocument,
  configuration: ClientConfiguration,
): Promise<Sign | "refused" | undefined> {
  if (isRequirementsFileName(document.uri.path)) return "name";
  const text = document.getText();
  if (!mayBeRequirements(text, configuration)) return undefined;
  const { recognise } = await import("../../core/workspace/recognise.ts");
  const { isRequirements, isOwnWord, isEveryday } = recognise(text, configuration);
  if (!isRequirements) return isOwnWord ? "refused" : undefined;
  return isOwnWord ? "frontMatter" : isEveryday ? "everyday" : "content";
}
