import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Connection } from "vscode-languageserver";
import { diskFiles, type WorkspaceFiles } from "../node/workspaceIndex.ts";
import { toPath } from "./filePath.ts";
import { type FolderEntry, readFileRequest, readFolderRequest } from "./protocol.ts";

/** The folder that stands for other file systems; no disk has one of the name. */
const virtualFolder = `${sep}<virtual>`;

/** What stands for a URI where paths are asked for: its path on disk, one made for it where it is on no disk. */
export function toIndexPath(uri: string): string {
  const path = toPath(uri);
  if (path !== undefined) return path;
  const [, root, rest] = /^([a-z][\w+.-]*:(?:\/\/[^/?#]*)?)((?:\/[^?#]*)+)/i.exec(uri) ?? [];
  if (root === undefined || rest === undefined) return uri;
  const names = rest.split("/").slice(1).map(decode);
  return [virtualFolder, encodeURIComponent(root), ...names].join(sep);
}

/** The URI that a path of `toIndexPath` stands for. */
export function toIndexUri(path: string): string {
  const virtual = virtualRest(path);
  if (virtual === undefined) return pathToFileURL(path).href;
  const [root = "", ...names] = virtual;
  return [decodeURIComponent(root), ...names.map(encodeURIComponent)].join("/");
}

/** True where the path stands for a file on no disk of this machine. */
export function isVirtual(path: string): boolean {
  return virtualRest(path) !== undefined;
}

/** The files of the workspace: those on disk are read here, others by the client. */
export function workspaceFiles(connection: Connection): WorkspaceFiles {
  const read = async (path: string) => {
    const base64: string = await connection.sendRequest(readFileRequest, { uri: toIndexUri(path) });
    return Buffer.from(base64, "base64");
  };
  return {
    readFolder: (path) =>
      isVirtual(path)
        ? connection.sendRequest<readonly FolderEntry[]>(readFolderRequest, { uri: toIndexUri(path) })
        : diskFiles.readFolder(path),
    readFile: (path) => (isVirtual(path) ? read(path) : diskFiles.readFile(path)),
  };
}

function virtualRest(path: string): readonly string[] | undefined {
  return path.startsWith(`${virtualFolder}${sep}`)
    ? path.slice(virtualFolder.length + 1).split(sep)
    : undefined;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
