import * as vscode from "vscode";
import { configurationFileName } from "../core/config/editWords.ts";
import { isMarkedExport } from "../core/exports/exportMark.ts";
import { isRequirementsFileName } from "../core/features/fileName.ts";
import { mayBeRequirements } from "../core/features/mayBeRequirements.ts";
import { type ClientConfiguration, configurationFor } from "./configurationFor.ts";
import { isWritten } from "./isOurs.ts";
import { languageId } from "./languageId.ts";
import { viewId } from "./tree/viewId.ts";

/** Why a document is, or is not, taken for a requirements document. */
export type Reason = "name" | "content" | "chosen" | "plain" | "unlike";

/** Decides which Markdown documents are ours, and remembers what the user said. */
export interface Recognition {
  /** Settled once the documents open at the start were looked at. */
  readonly ready: Promise<void>;
  reasonFor(document: vscode.TextDocument): Reason;
  /** True where the user said that a document, open or not, is plain Markdown. */
  isPlain(uri: vscode.Uri): boolean;
  /** Turns a document into plain Markdown, now and whenever it is opened. */
  treatAsMarkdown(document: vscode.TextDocument): Promise<void>;
  /** Turns a document into a requirements document, now and whenever it is opened. */
  treatAsRequirements(document: vscode.TextDocument): Promise<void>;
}

/** Under this key the workspace remembers what the user said, by URI. */
const storageKey = "treatAs";

/** Under this key all workspaces remember that the user was told of recognition. */
const notedKey = "recognitionNoted";

/** Looks at every Markdown document that opens, and again when the configuration changes; reads nothing else. */
export function registerRecognition(context: vscode.ExtensionContext): Recognition {
  const recogniser = new Recogniser(context);
  const lookAtAll = () =>
    Promise.all(vscode.workspace.textDocuments.map((document) => recogniser.look(document)));
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${configurationFileName}`);
  context.subscriptions.push(
    watcher,
    watcher.onDidCreate(lookAtAll),
    watcher.onDidChange(lookAtAll),
    watcher.onDidDelete(lookAtAll),
    vscode.workspace.onDidOpenTextDocument((document) => recogniser.look(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => recogniser.forgetClosed(uri)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("slickRequirements")) void lookAtAll();
    }),
  );
  return {
    ready: lookAtAll().then(() => undefined),
    reasonFor: (document) => recogniser.reasonFor(document),
    isPlain: (uri) => recogniser.isPlain(uri),
    treatAsMarkdown: (document) => recogniser.treatAs(document, "plain"),
    treatAsRequirements: (document) => recogniser.treatAs(document, "chosen"),
  };
}

class Recogniser {
  readonly #state: vscode.Memento;
  readonly #everywhere: vscode.Memento;
  readonly #reasons = new Map<string, Reason>();
  readonly #asked = new Set<string>();

  constructor({ workspaceState, globalState }: vscode.ExtensionContext) {
    this.#state = workspaceState;
    this.#everywhere = globalState;
  }

  reasonFor(document: vscode.TextDocument): Reason {
    return (
      this.#reasons.get(document.uri.toString()) ?? (document.languageId === languageId ? "chosen" : "unlike")
    );
  }

  isPlain(uri: vscode.Uri): boolean {
    return this.#reasons.get(uri.toString()) === "plain" || this.#remembered({ uri }) === "markdown";
  }

  /** Never rejects: a document that cannot be looked at stays what it is. */
  async look(document: vscode.TextDocument): Promise<void> {
    if (!isWritten(document)) return;
    try {
      if (document.languageId === languageId) await this.#lookAtOurs(document);
      else if (document.languageId === "markdown") await this.#lookAtMarkdown(document);
    } catch (error) {
      console.error("slick-requirements: recognition", error);
    }
  }

  /** Takes the user's word for it, now and, where the document has a name to know it by, whenever it is opened. */
  async treatAs(document: vscode.TextDocument, reason: "plain" | "chosen"): Promise<void> {
    this.#reasons.set(document.uri.toString(), reason);
    await this.#remember(document, reason);
    await vscode.languages.setTextDocumentLanguage(document, reason === "plain" ? "markdown" : languageId);
  }

  /** A change of language closes a document and opens it at once; one that is really closed is forgotten. */
  forgetClosed(uri: vscode.Uri): void {
    const key = uri.toString();
    setTimeout(() => {
      if (!vscode.workspace.textDocuments.some((document) => document.uri.toString() === key))
        this.#reasons.delete(key);
    });
  }

  async #lookAtOurs(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const known = this.#reasons.get(key);
    if (known === undefined && this.#remembered(document) === "markdown") {
      this.#reasons.set(key, "plain");
      await vscode.languages.setTextDocumentLanguage(document, "markdown");
    } else if (known === undefined)
      this.#reasons.set(key, isRequirementsFileName(document.uri.path) ? "name" : "chosen");
    else if (known === "plain" || known === "unlike") {
      // The user picked our language for a document that was Markdown.
      this.#reasons.set(key, "chosen");
      await this.#remember(document, "chosen");
    }
  }

  async #lookAtMarkdown(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const known = this.#reasons.get(key);
    if (known === "plain") return;
    if (known !== undefined && known !== "unlike") {
      // It was ours, so the user picked Markdown.
      this.#reasons.set(key, "plain");
      await this.#remember(document, "plain");
      return;
    }
    const remembered = this.#remembered(document);
    if (remembered === "markdown") {
      this.#reasons.set(key, "plain");
      return;
    }
    const configuration = await configurationFor(document.uri);
    const { detect } = configuration;
    if (
      remembered === undefined &&
      (detect === "off" || !(await isRequirements(document.getText(), configuration)))
    ) {
      this.#reasons.set(key, "unlike");
      return;
    }
    // The question is not waited for: it may stand there for hours.
    if (remembered === undefined && detect === "ask") void this.#ask(document);
    else {
      await this.#switch(document, remembered === "requirements" ? "chosen" : "content");
      if (remembered === undefined) void this.#noteFirst(document.uri);
    }
  }

  /** Says once, the first time ever, why a Markdown file has become something else. */
  async #noteFirst(uri: vscode.Uri): Promise<void> {
    if (this.#everywhere.get(notedKey) === true) return;
    // Before it is answered: it is said once, even where nobody answers.
    await this.#everywhere.update(notedKey, true);
    const show = vscode.l10n.t("Show Skills");
    const plain = vscode.l10n.t("Treat as Plain Markdown");
    const name = vscode.workspace.asRelativePath(uri);
    const note = vscode.l10n.t(
      "{0} has levels, skills and projects, so it is opened as a requirements document.",
      name,
    );
    const answer = await vscode.window.showInformationMessage(note, show, plain);
    if (answer === show) await vscode.commands.executeCommand(`${viewId}.focus`);
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (answer === plain && document) await this.treatAs(document, "plain");
  }

  async #switch(document: vscode.TextDocument, reason: Reason): Promise<void> {
    if (document.isClosed || document.languageId !== "markdown") return;
    this.#reasons.set(document.uri.toString(), reason);
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    const yes = vscode.l10n.t("Yes");
    const no = vscode.l10n.t("No, plain Markdown");
    const name = vscode.workspace.asRelativePath(document.uri);
    const question = vscode.l10n.t("{0} looks like a requirements document. Treat it as one?", name);
    const answer = await vscode.window.showInformationMessage(question, yes, no);
    if (answer === no) await this.treatAs(document, "plain");
    if (answer !== yes) return;
    await this.#remember(document, "chosen");
    await this.#switch(document, "chosen");
  }

  #remembered({ uri }: Pick<vscode.TextDocument, "uri">): "markdown" | "requirements" | undefined {
    return this.#state.get<Record<string, "markdown" | "requirements">>(storageKey, {})[uri.toString()];
  }

  async #remember({ uri, isUntitled }: vscode.TextDocument, reason: "plain" | "chosen"): Promise<void> {
    if (isUntitled) return;
    const all = this.#state.get<Record<string, "markdown" | "requirements">>(storageKey, {});
    await this.#state.update(storageKey, {
      ...all,
      [uri.toString()]: reason === "plain" ? "markdown" : "requirements",
    });
  }
}

/** Reads the Markdown of a text only where a quick look does not settle it. */
async function isRequirements(text: string, configuration: ClientConfiguration): Promise<boolean> {
  if (!mayBeRequirements(text, configuration)) return false;
  const { recognise } = await import("../core/features/recognise.ts");
  return !isMarkedExport(text) && recognise(text, configuration).isRequirements;
}
