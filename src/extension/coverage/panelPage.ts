import * as vscode from "vscode";
import { coverageStyles } from "../../core/features/coverage/coverageStyles.ts";
import { html } from "../../core/wording/html.ts";
import { htmlPage } from "../../core/wording/htmlPage.ts";

/**
 * The page of the panel, which is empty until it receives its contents. Only `script` runs in it, and nothing is
 * loaded.
 */
export function panelPage(script: string): string {
  return htmlPage({
    title: vscode.l10n.t("Coverage"),
    lang: vscode.env.language,
    styles: coverageStyles + panelStyles,
    nonce: crypto.randomUUID(),
    script,
    header: html`<div id="summary" aria-busy="true">${vscode.l10n.t("Reading the document…")}</div>
<div id="tools" role="group" aria-label="${vscode.l10n.t("Filter")}" hidden>
<label>${vscode.l10n.t("Find")} <input id="text" type="search" placeholder="${vscode.l10n.t("Skill or project")}"></label>
<label>${vscode.l10n.t("Level")} <select id="level"><option value="">${vscode.l10n.t("All")}</option></select></label>
<label id="gaps"><input id="onlyGaps" type="checkbox"> ${vscode.l10n.t("Only gaps")}</label>
<span id="count" role="status" data-text="${vscode.l10n.t("{0} of {1} skills")}"></span>
<span class="actions"><button id="pin" type="button" aria-pressed="false" title="${vscode.l10n.t("Stay with this document when another one becomes active")}">${vscode.l10n.t("Pin")}</button>
<button id="save" type="button" title="${vscode.l10n.t("Save the report as a file that you can open and print in any browser")}">${vscode.l10n.t("Save Report…")}</button></span>
</div>`,
    body: html`<div id="content"></div>`,
  });
}

// VS Code passes its colours as custom properties. In themes of high contrast, borders replace tints.
const panelStyles = `
:root {
  color-scheme: inherit;
  --page: var(--vscode-editor-background);
  --text: var(--vscode-editor-foreground);
  --muted: color-mix(in srgb, var(--vscode-editor-foreground) 78%, var(--vscode-editor-background));
  --line: var(--vscode-editorWidget-border, color-mix(in srgb, var(--vscode-editor-foreground) 20%, transparent));
  --tint: color-mix(in srgb, var(--vscode-editor-foreground) 6%, var(--vscode-editor-background));
  --accent: var(--vscode-textLink-foreground);
  --sans: var(--vscode-font-family);
  --focus: var(--vscode-focusBorder);
}
:root:has(.vscode-light, .vscode-high-contrast-light) { color-scheme: light; --lack: #9a4a00; --met: #1a6b32; }
:root:has(.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; --lack: #f0a860; --met: #7fce96; }
html { font-size: var(--vscode-font-size, 13px); }
body { padding: 1rem 1.5rem 2rem; color: var(--text); background: var(--page); }
:focus-visible { outline: 1px solid var(--focus); outline-offset: -1px; border-radius: 0; }
#tools { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 0 0 0.75rem; }
#tools .actions { display: flex; gap: 0.5rem; margin-left: auto; }
#count { color: var(--muted); }
input, select, button { font: inherit; color: inherit; }
input[type="search"], select {
  background: var(--vscode-input-background, var(--page)); color: var(--vscode-input-foreground, var(--text));
  border: 1px solid var(--vscode-input-border, var(--vscode-settings-textInputBorder, var(--line))); border-radius: 2px; padding: 0.2rem 0.4rem;
}
select { max-width: 12rem; background: var(--vscode-dropdown-background, var(--page)); color: var(--vscode-dropdown-foreground, var(--text)); border-color: var(--vscode-dropdown-border, var(--line)); }
::placeholder { color: var(--vscode-input-placeholderForeground, var(--muted)); opacity: 1; }
input[type="checkbox"] { vertical-align: -0.15em; accent-color: var(--vscode-button-background); }
#tools button {
  background: var(--vscode-button-secondaryBackground, transparent); color: var(--vscode-button-secondaryForeground, var(--text));
  border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; padding: 0.2rem 0.7rem; cursor: pointer;
}
#tools button:hover { background: var(--vscode-button-secondaryHoverBackground, var(--tint)); }
#tools button[aria-pressed="true"] { background: var(--vscode-button-background); color: var(--vscode-button-foreground); }
#tools button[aria-pressed="true"]::before { content: "✓ "; }
:is(.go, .link) { background: none; border: 0; padding: 0; margin: 0; font: inherit; color: inherit; text-align: inherit; cursor: pointer; }
:is(.go, .link):hover { text-decoration: underline; }
.link { color: var(--accent); }
.matrix .cell > .go { width: 100%; text-align: center; }
.matrix .cell > .go:hover { background: var(--vscode-list-hoverBackground, var(--tint)); text-decoration: none; }
.open .go, .list .go { color: var(--accent); }
.vscode-high-contrast, .vscode-high-contrast-light { --line: var(--vscode-contrastBorder); --tint: var(--page); --muted: var(--text); --sign: var(--text); --lack: var(--text); --met: var(--text); }
:is(.vscode-high-contrast, .vscode-high-contrast-light) .matrix .cell { background: var(--page); box-shadow: inset 0 0 0 3px var(--page), inset 0 0 0 4px var(--line); }
:is(.vscode-high-contrast, .vscode-high-contrast-light) #tools button { border-color: var(--line); }
:is(.vscode-high-contrast, .vscode-high-contrast-light) :is(.go, #tools button):hover { outline: 1px dashed var(--vscode-contrastActiveBorder, var(--focus)); outline-offset: -1px; }
`;
