import * as vscode from "vscode";
import { coverageMatrix } from "../../core/coverage/coverageMatrix.ts";
import {
  bdi,
  coverageOpenPoints,
  coverageProfile,
  coverageSummary,
  type Go,
} from "../../core/coverage/coverageView.ts";
import { html } from "../../core/html/html.ts";
import type { CoverageAnswer } from "../../server/protocol.ts";
import type { LanguageService } from "../languageService.ts";
import { LineChanges } from "./lineChanges.ts";
import type { ContentMessage, PageMessage, PanelState } from "./messages.ts";
import { saveReport } from "./saveReport.ts";
import { showLine } from "./showLine.ts";

/** A panel that shows the coverage of a document, and follows its changes while it can be seen. Its page is set by whoever makes it. */
export class CoveragePanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #service: LanguageService;
  readonly #subscriptions: vscode.Disposable[];
  readonly #changes = new LineChanges();
  #uri: vscode.Uri;
  #pinned: boolean;
  #isReady = false;
  #asked = 0;
  #timer: NodeJS.Timeout | undefined;
  #shown: ContentMessage | undefined;

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
      panel.webview.onDidReceiveMessage((message: PageMessage) => this.receive(message)),
      panel.onDidDispose(() => this.dispose()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.#isAbout(document.uri)) this.#changes.add(document.version, contentChanges);
        refresh(document.uri);
      }),
      // Also tells of another language.
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        this.#follow();
        refresh(uri);
      }),
      // Tells of another configuration, too: everything is found anew then.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(refresh)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      service.ours.onDidChange(({ uri }) => {
        this.#follow();
        refresh(uri);
      }),
    ];
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  /** The document shown. */
  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** What the page was last told to show; for tests. */
  get shown(): ContentMessage | undefined {
    return this.#shown;
  }

  /** Shows another document. */
  show(uri: vscode.Uri): void {
    if (this.#isAbout(uri)) return;
    this.#uri = uri;
    this.#changes.clear();
    this.#setTitle();
    this.#schedule(0);
  }

  /** Brings the panel to the front, in whatever column it is. */
  reveal(): void {
    this.#panel.reveal();
  }

  /** Does what the page asks for. */
  async receive(message: PageMessage): Promise<void> {
    switch (message.kind) {
      case "ready":
        // A page that was hidden comes back empty.
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
        await saveReport(await this.#document(), this.#service);
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

  /** One refresh for a burst of keystrokes. */
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
    let content: Pick<ContentMessage, "summary" | "body">;
    let version: number | undefined;
    try {
      const document = await this.#document();
      const answer = this.#service.ours.has(document) ? await this.#service.coverageOf(document) : undefined;
      version = answer?.version;
      content = answer ? draw(answer) : nothing(uri, vscode.l10n.t("This is not a requirements document."));
    } catch (error) {
      content = nothing(uri, error instanceof Error ? error.message : String(error));
    }
    if (asked !== this.#asked) return;
    if (version !== undefined) this.#changes.forget(version);
    this.#shown = { kind: "content", uri: uri.toString(), pinned: this.#pinned, ...content };
    await this.#panel.webview.postMessage(this.#shown);
  }

  /** The document, opened where it is not. */
  async #document(): Promise<vscode.TextDocument> {
    const open = vscode.workspace.textDocuments.find(({ uri }) => this.#isAbout(uri));
    if (!open && this.#uri.scheme === "untitled")
      throw new Error(vscode.l10n.t("The document was closed without being saved."));
    return open ?? (await vscode.workspace.openTextDocument(this.#uri));
  }
}

const go: Go = (label, { line, key }) =>
  html`<button type="button" class="go" data-line="${line}" data-key="${key}">${label}</button>`;

function draw({ coverage }: CoverageAnswer): Pick<ContentMessage, "summary" | "body"> {
  const title = coverage.title ?? vscode.l10n.t("Coverage");
  const { markup: summary } = html`<h1>${bdi(title)}</h1>${coverageSummary(coverage)}`;
  const { markup: body } = html`${coverageMatrix(coverage, go)}
<div class="wide">${coverageProfile(coverage, go)}
${coverageOpenPoints(coverage, go)}</div>`;
  return { summary, body };
}

function nothing(uri: vscode.Uri, reason: string): Pick<ContentMessage, "summary" | "body"> {
  const name = vscode.workspace.asRelativePath(uri);
  return { summary: html`<h1>${bdi(name)}</h1><p>${reason}</p>`.markup, body: "" };
}
