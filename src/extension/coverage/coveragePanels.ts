import * as vscode from "vscode";
import type { LanguageService } from "../client/languageService.ts";
import type { CoveragePanel } from "./coveragePanel.ts";
import type { PanelState } from "./messages.ts";

/** Type of the panel, for the editor's menus and for restoring it. */
export const panelType = "slickRequirements.coverage";

/** The open coverage panels. */
export interface CoveragePanels {
  /**
   * Shows a document in the panel that already shows it or follows the editor, otherwise in a new one next to the
   * document.
   */
  show(document: vscode.TextDocument): Promise<void>;
  /** The document of the panel that has the focus, if one has. Throws an Error for the user if it cannot be opened. */
  activeDocument(): Promise<vscode.TextDocument | undefined>;
  readonly all: ReadonlySet<CoveragePanel>;
}

/** Registers the panel with the editor, which restores it after a reload. */
export function registerCoverage(context: vscode.ExtensionContext, service: LanguageService): CoveragePanels {
  const all = new Set<CoveragePanel>();
  let script: Promise<string> | undefined;

  const add = async (panel: vscode.WebviewPanel, uri: vscode.Uri, state: PanelState) => {
    const [{ CoveragePanel }, { panelPage }] = await Promise.all([
      import("./coveragePanel.ts"),
      import("./panelPage.ts"),
    ]);
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    const media = (theme: string) => vscode.Uri.joinPath(context.extensionUri, "media", `file-${theme}.svg`);
    panel.iconPath = { light: media("light"), dark: media("dark") };
    const added = new CoveragePanel(panel, uri, state, service);
    all.add(added);
    panel.onDidDispose(() => all.delete(added));
    script ??= readScript(context);
    panel.webview.html = panelPage(await script);
  };

  context.subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(panelType, {
      async deserializeWebviewPanel(panel, state?: PanelState) {
        const active = vscode.window.visibleTextEditors.find(({ document }) => service.ours.has(document));
        const uri = state?.uri === undefined ? active?.document.uri : vscode.Uri.parse(state.uri, true);
        if (uri) await add(panel, uri, state ?? {});
        else panel.dispose();
      },
    }),
    {
      dispose() {
        for (const panel of all) panel.dispose();
      },
    },
  );

  return {
    all,
    async show({ uri }) {
      const panels = [...all];
      const known =
        panels.find((panel) => panel.uri.toString() === uri.toString()) ??
        panels.find(({ pinned }) => !pinned);
      if (known) {
        known.show(uri);
        known.reveal();
        return;
      }
      const panel = vscode.window.createWebviewPanel(panelType, vscode.l10n.t("Coverage"), columnFor(uri), {
        enableFindWidget: true,
      });
      await add(panel, uri, {});
    },
    async activeDocument() {
      const panel = [...all].find(({ active }) => active);
      if (!panel) return undefined;
      const { openCovered } = await import("./coverageContent.ts");
      return openCovered(panel.uri);
    },
  };
}

/**
 * The column next to the document, or the one that has the focus if it is not the document's: a panel never covers its
 * document.
 */
function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const { viewColumn } = vscode.window.tabGroups.activeTabGroup;
  return shown?.viewColumn !== undefined && shown.viewColumn !== viewColumn
    ? vscode.ViewColumn.Active
    : vscode.ViewColumn.Beside;
}

async function readScript(context: vscode.ExtensionContext): Promise<string> {
  const file = vscode.Uri.joinPath(context.extensionUri, "dist", "coverage.js");
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
