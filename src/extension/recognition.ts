import * as vscode from "vscode";
import { type Configuration, type Detect, mergeConfigurations } from "../core/config/configuration.ts";
import { configurationFileName } from "../core/config/editWords.ts";
import { checkConfiguration, parseConfiguration } from "../core/config/parseConfiguration.ts";
import { isRequirementsFileName, recognise } from "../core/features/recognise.ts";
import { languageId } from "./languageId.ts";

/** Why a document is, or is not, taken for a requirements document. */
export type Reason = "name" | "content" | "chosen" | "plain" | "unlike";

/** Decides which Markdown documents are ours, and remembers what the user said. */
export interface Recognition {
  /** Settled once the documents open at the start were looked at. */
  readonly ready: Promise<void>;
  reasonFor(document: vscode.TextDocument): Reason;
  /** Turns a document into plain Markdown, now and whenever it is opened. */
  treatAsMarkdown(document: vscode.TextDocument): Promise<void>;
  /** Turns a document into a requirements document, now and whenever it is opened. */
  treatAsRequirements(document: vscode.TextDocument): Promise<void>;
}

const storageKey = "treatAs";

/** Looks at every Markdown document that opens; reads nothing else. */
export function registerRecognition(context: vscode.ExtensionContext): Recognition {
  const reasons = new Map<string, Reason>();
  const treatAs = (): Record<string, "markdown" | "requirements"> =>
    context.workspaceState.get(storageKey, {});
  const remember = (uri: vscode.Uri, as: "markdown" | "requirements") =>
    context.workspaceState.update(storageKey, { ...treatAs(), [uri.toString()]: as });

  const look = async (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    if (document.languageId === languageId) {
      const chosen = treatAs()[key];
      if (chosen === "markdown") {
        reasons.set(key, "plain");
        await vscode.languages.setTextDocumentLanguage(document, "markdown");
      } else if (!reasons.has(key))
        reasons.set(key, isRequirementsFileName(document.uri.path) ? "name" : "chosen");
      return;
    }
    if (
      document.languageId !== "markdown" ||
      document.uri.scheme === "git" ||
      document.uri.scheme === "output"
    )
      return;
    const chosen = treatAs()[key];
    if (chosen === "markdown") {
      reasons.set(key, "plain");
      return;
    }
    if (chosen === "requirements") {
      reasons.set(key, "chosen");
      await vscode.languages.setTextDocumentLanguage(document, languageId);
      return;
    }
    const { levels, detect } = await configurationFor(document.uri);
    if (detect === "off" || !recognise(document.getText(), levels).isRequirements) {
      reasons.set(key, "unlike");
      return;
    }
    if (await isWanted(document, detect, remember)) {
      reasons.set(key, "content");
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    }
  };

  const lookSafely = (document: vscode.TextDocument) =>
    look(document).catch((error: unknown) => console.error("slick-requirements: recognition", error));
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(lookSafely));
  const ready = Promise.all(vscode.workspace.textDocuments.map(lookSafely)).then(() => undefined);
  return {
    ready,
    reasonFor: (document) =>
      reasons.get(document.uri.toString()) ?? (document.languageId === languageId ? "chosen" : "unlike"),
    async treatAsMarkdown(document) {
      await remember(document.uri, "markdown");
      reasons.set(document.uri.toString(), "plain");
      await vscode.languages.setTextDocumentLanguage(document, "markdown");
    },
    async treatAsRequirements(document) {
      await remember(document.uri, "requirements");
      reasons.set(document.uri.toString(), "chosen");
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    },
  };
}

async function isWanted(
  document: vscode.TextDocument,
  detect: Detect,
  remember: (uri: vscode.Uri, as: "markdown" | "requirements") => Thenable<void>,
): Promise<boolean> {
  if (detect === "switch") return true;
  const yes = vscode.l10n.t("Yes");
  const no = vscode.l10n.t("No, plain Markdown");
  const name = vscode.workspace.asRelativePath(document.uri);
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t("{0} looks like a requirements document. Treat it as one?", name),
    yes,
    no,
  );
  if (answer === undefined) return false;
  await remember(document.uri, answer === yes ? "requirements" : "markdown");
  return answer === yes;
}

/** The configuration for a document, read through the editor so that it works on any file system. */
export async function configurationFor(uri: vscode.Uri): Promise<Configuration> {
  const setting = checkConfiguration(
    vscode.workspace.getConfiguration("slickRequirements", uri).get("config"),
  ).values;
  for (let folder = vscode.Uri.joinPath(uri, ".."); ; folder = vscode.Uri.joinPath(folder, "..")) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, configurationFileName));
      return mergeConfigurations(setting, parseConfiguration(new TextDecoder().decode(bytes)).values);
    } catch {
      // No such file here: look one folder up.
    }
    if (folder.path === "/" || folder.path === "" || vscode.Uri.joinPath(folder, "..").path === folder.path)
      return mergeConfigurations(setting);
  }
}
