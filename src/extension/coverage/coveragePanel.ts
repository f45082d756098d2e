import * as vscode from "vscode";
import { askTargets } from "../client/askTargets.ts";
import type { LanguageService } from "../client/languageService.ts";
import { coverageContent, openCovered } from "./coverageContent.ts";
import { LineChanges } from "./lineChanges.ts";
import type { ContentMessage, PageMessage, PanelState } from "./messages.ts";
import { saveReport } from "./saveReport.ts";
import { showLine } from "./showLine.ts";

/** A panel that shows the coverage of a document, and updates it while visible. The caller sets its page. */
export class CoveragePanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #service: LanguageService;
  readonly #subscriptions: vscode.Disposable[];
  readonly #changes = new LineChanges();
  #uri: vscode.Uri;
  #pinned: boolean;
  #isReady = false;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: vscode.WebviewPanel, uri: vscode.Uri, state: PanelState, service: LanguageService) {
    this.#panel = panel;
    this.#service = service;
    this.#uri = uri;
    this.#pinned = state.pinned ?? false;
    this.#setTitle();
    const refresh = (changed: vscode.Uri) => {
      if (this.#isAbout(changed)) this.#schedule();
    };
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage(async (message: PageMessage) => {
        try {
          await this.receive(message);
        } catch (error) {
          void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
        }
      }),
      panel.onDidDispose(() => this.dispose()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.#isAbout(document.uri)) this.#changes.add(document.version, contentChanges);
        refresh(document.uri);
      }),
      // Also fires after a change of language.
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        this.#follow();
        refresh(uri);
      }),
      // Also fires after a change of the configuration, when everything is checked again.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(refresh)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      service.ours.onDidChange(({ uri }) => {
        this.#follow();
        refresh(uri);
      }),
    ];
  }

  /** True if it is in front and the last to have had the focus. */
  get active(): boolean {
    return this.#panel.active;
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  /** The document shown. */
  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** Shows another document. */
  show(uri: vscode.Uri): void {
    if (this.#isAbout(uri)) return;
    this.#uri = uri;
    this.#changes.clear();
    this.#setTitle();
    this.#schedule(0);
  }

  /** Brings the panel to the front, in its column. */
  reveal(): void {
    this.#panel.reveal();
  }

  /** Handles a message from the page. */
  async receive(message: PageMessage): Promise<void> {
    switch (message.kind) {
      case "ready":
        // A page that was hidden is empty when it is shown again.
        this.#isReady = true;
        await this.#refresh();
        break;
      case "show":
        await showLine(this.#uri, this.#changes.lineNow(message.line - 1), this.#panel.viewColumn);
        break;
      case "pin":
        this.#pinned = message.pinned;
        await this.#refresh();
        break;
      case "save":
        await saveReport(await openCovered(this.#uri), this.#service);
        break;
      case "setTargets":
        await askTargets(await openCovered(this.#uri), this.#service);
        break;
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #follow(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document && this.#service.ours.has(document) && !this.#pinned) this.show(document.uri);
  }

  #isAbout(uri: vscode.Uri): boolean {
    return uri.toString() === this.#uri.toString();
  }

  #setTitle(): void {
    const name = vscode.workspace.asRelativePath(this.#uri).split("/").at(-1)!;
    this.#panel.title = vscode.l10n.t("Coverage: {0}", name);
  }

  /** Combines a burst of keystrokes into one refresh. */
  #schedule(waitMs = 200): void {
    clearTimeout(this.#timer);
    if (this.#isReady && this.#panel.visible)
      this.#timer = setTimeout(() => {
        this.#refresh().catch((error: unknown) => console.error("slick-requirements: coverage", error));
      }, waitMs);
  }

  async #refresh(): Promise<void> {
    const asked = ++this.#asked;
    const uri = this.#uri;
    const { version, ...content } = await coverageContent(uri, this.#service);
    if (asked !== this.#asked) return;
    if (version !== undefined) this.#changes.forget(version);
    const message: ContentMessage = {
      kind: "content",
      uri: uri.toString(),
      pinned: this.#pinned,
      ...content,
    };
    await this.#panel.webview.postMessage(message);
  }
}
