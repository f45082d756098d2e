import type * as vscode from "vscode";
import type { EditorApi } from "../../src/extension/client/workspaceFs.ts";

/** A file system in memory as the editor gives it, with the folder `root` as its workspace; files by URI. */
export function memoryFiles(root: string, files: Map<string, string>): EditorApi {
  const named = (uri: vscode.Uri) => uri.toString();
  const isFolder = (uri: string) => [...files.keys()].some((one) => one.startsWith(`${uri}/`));
  const missing = () => Object.assign(new Error("no such file"), { code: "FileNotFound" });
  const bytesOf = (uri: vscode.Uri) => {
    const text = files.get(named(uri));
    if (text === undefined) throw missing();
    return new TextEncoder().encode(text);
  };
  return {
    toUri: (uri) => ({ toString: () => uri }) as vscode.Uri,
    isInWorkspace: (uri) => named(uri) === root || named(uri).startsWith(`${root}/`),
    fs: {
      async stat(uri) {
        const type = isFolder(named(uri)) ? 2 : 1;
        return { type, ctime: 0, mtime: 0, size: type === 2 ? 0 : bytesOf(uri).length };
      },
      async readDirectory(uri) {
        const start = `${named(uri)}/`;
        const names = [...files.keys()]
          .filter((one) => one.startsWith(start))
          .map((one) => one.slice(start.length));
        if (names.length === 0) throw missing();
        const own = new Set(names.map((one) => decodeURIComponent(one.split("/", 1)[0]!)));
        return [...own].map((one) => [one, isFolder(start + encodeURIComponent(one)) ? 2 : 1]);
      },
      readFile: async (uri) => bytesOf(uri),
      async writeFile(uri, content) {
        files.set(named(uri), new TextDecoder("utf-8", { ignoreBOM: true }).decode(content));
      },
      async delete(uri) {
        if (!files.delete(named(uri))) throw missing();
      },
    },
  };
}
