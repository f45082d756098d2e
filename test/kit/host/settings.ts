/** Settings for a quiet VS Code: no service is asked for anything and nothing opens by itself. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  "chat.disableAIFeatures": true,
  "chat.agentHost.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "update.mode": "none",
  "security.workspace.trust.enabled": false,
  "git.enabled": false,
  "git.openRepositoryInParentFolders": "never",
  "github.gitAuthentication": false,
  "json.schemaDownload.enable": false,
  "npm.autoDetect": "off",
};

/** The quiet settings with nothing in them that depends on the machine. */
export const testSettings: Readonly<Record<string, unknown>> = {
  ...quietSettings,
  "files.autoSave": "off",
  // Without the note that asks; test/ui/beside.test.ts has the default.
  "slickRequirements.detect": "switch",
  "editor.accessibilitySupport": "off",
};

/** Has the extension run in a worker of the browser, not on the server. */
export const inBrowser: Readonly<Record<string, unknown>> = {
  "remote.extensionKind": { "slick-requirements.slick-requirements": ["web"] },
};
