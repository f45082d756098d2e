import * as vscode from "vscode";
import { configurationFileName } from "../../core/settings/editWords.ts";
import { isRequirementsFileName } from "../../core/workspace/files.ts";
import { mayBeRequirements } from "../../core/workspace/mayBeRequirements.ts";
import { type ClientConfiguration, configurationFor } from "./configurationFor.ts";
import { isWritten, type OurDocuments } from "./isOurs.ts";
import { languageId } from "./languageId.ts";

/** What of a document makes it one of ours: its name, its own word, names of levels that nobody else uses, or everyday ones with evidence. */
type Sign = "name" | "frontMatter" | "content" | "everyday";

/** Why a document is, or is not, taken for a requirements document. */
export type Reason = Sign | "chosen" | "plain" | "unlike";

/**
 * What becomes of a document: it gets our language, it stays Markdown and is served beside other Markdown tools, it waits for the
 * author's answer with nothing said about it, or it is left alone.
 */
export type Place = "language" | "beside" | "waiting" | "none";

/** What an author may say of a document. */
export type Answer = "requirements" | "beside" | "markdown";

/** What is known of a document. */
export interface Known {
  readonly place: Place;
  readonly reason: Reason;
  /** True until the author has said which language documents like it are to have. */
  readonly isOpen?: boolean;
}

/** Decides which Markdown documents are ours and what language they have, and remembers what the user said. */
export interface Recognition {
  /** Settled once the documents open at the start were looked at. */
  readonly ready: Promise<void>;
  /** Fires when something else is known of a document. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
  /** What is known of a document; nothing of one that nobody looked at. */
  knownOf(document: vscode.TextDocument): Known | undefined;
  /** True if the user said that a document, open or not, is plain Markdown. */
  isPlain(uri: vscode.Uri): boolean;
  /** Takes the user's word for a document: our language, Markdown beside other tools, or plain Markdown; now and whenever it is opened. */
  treatAs(document: vscode.TextDocument, answer: Answer): Promise<void>;
  /** Takes the user's word for every document that is recognised by its content, this one included; it is written in the user's settings. */
  treatAllAs(document: vscode.TextDocument, answer: "requirements" | "beside"): Promise<void>;
}

/** Under this key the workspace remembers what the user said, by URI. */
const storageKey = "treatAs";

/** Under this key all workspaces remember that the user was asked. */
const askedKey = "recognitionAsked";

/** Looks at every Markdown document that is opened or saved, and again when the configuration changes; reads nothing else. */
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
  /** What was said of documents without a file to remember it by. */
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

  /** Never rejects: a document that cannot be looked at stays what it is. */
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
    // A workspace may say otherwise, and this document may be none of those; for it the answer counts all the same.
    const { place } = await this.#decide(document);
    if (place !== (answer === "requirements" ? "language" : "beside")) await this.#remember(document, answer);
    await this.#settle(document);
  }

  /** A change of language closes a document and opens it at once; one that is really closed is forgotten. */
  forgetClosed(uri: vscode.Uri): void {
    const key = uri.toString();
    setTimeout(() => {
      if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === key)) return;
      this.#known.delete(key);
      this.#answers.delete(key);
      this.#ours.forget(uri);
    });
  }

  /** Asks about a document that somebody looks at, where that is open. The note is not waited for: it may stay for hours. */
  askFor(document: vscode.TextDocument): void {
    const isShown = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (isShown && this.knownOf(document)?.isOpen)
      this.#ask(document).catch((error) => console.error("slick-requirements: recognition", error));
  }

  dispose(): void {
    this.#onDidChange.dispose();
  }

  /** The user picked another language in the editor: that alone does not make a requirements document plain Markdown. */
  async #picked(document: vscode.TextDocument, isInOurs: boolean): Promise<void> {
    const sign = isInOurs ? undefined : await signOf(document, await configurationFor(document.uri));
    const isStill = sign !== undefined && sign !== "refused";
    await this.treatAs(document, isInOurs ? "requirements" : isStill ? "beside" : "markdown");
  }

  /** Makes a document what it is to be. */
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
    // Somebody opened it in our language, by an association of files or as a new document.
    if (answer === undefined && language === languageId && (before ?? "chosen") === "chosen")
      return { place: "language", reason: "chosen" };
    const configuration = await configurationFor(uri);
    let sign = await signOf(document, configuration);
    // What was recognised is so while it is open: it may be in the middle of a change.
    if (sign === undefined && (before === "frontMatter" || before === "content" || before === "everyday"))
      sign = before;
    if (sign === "refused") sign = undefined;
    if (answer === "beside") return { place: "beside", reason: sign ?? "chosen" };
    if (sign === "frontMatter") return { place: "language", reason: sign };
    if (!sign || configuration.detect === "off") return { place: "none", reason: "unlike" };
    if (configuration.detect === "switch") return { place: "language", reason: sign };
    if (configuration.detect === "beside") return { place: "beside", reason: sign };
    // Of levels that are everyday words nothing is said before the author did: it may be the log of somebody's hikes.
    return { place: sign === "everyday" ? "waiting" : "beside", reason: sign, isOpen: true };
  }

  /** Asks, the first time ever, in which language requirements documents are to be. */
  async #ask(document: vscode.TextDocument): Promise<void> {
    if (this.#hasAsked || this.#everywhere.get(askedKey) === true) return;
    // Before it is answered: it is asked once, even if nobody answers.
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
    // It may have been closed and opened meanwhile.
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

/** Reads the Markdown of a text only if a quick look does not settle it. */
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
