/**
 * Context key: the extension runs in a browser, without Git and processes. Not set if only the editor runs in a
 * browser, and the extension on a server.
 */
export const inBrowserKey = "slickRequirements.inBrowser";

/** When clause: Git is available for files of the workspace. */
export const hasGit = `!${inBrowserKey} && !virtualWorkspace`;
