/** Context key: the extension runs in a browser, without Git and processes. The editor alone may do so with us on a server. */
export const inBrowserKey = "slickRequirements.inBrowser";

/** When clause: Git can be asked about files of the workspace. */
export const hasGit = `!${inBrowserKey} && !virtualWorkspace`;
