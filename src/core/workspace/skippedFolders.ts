/** Names of folders that hold what was installed, made or kept by tools: nothing of the author's is looked for in them. */
export const skippedFolders: ReadonlySet<string> = new Set(
  "node_modules bower_components .git .hg .svn dist .venv venv __pycache__ .vscode-test".split(" "),
);
