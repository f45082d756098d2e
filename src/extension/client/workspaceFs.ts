import type * as vscode from "vscode";
import { fileError, maxFileBytes } from "../../host/fileProblem.ts";
import type { RemoteFiles } from "../../host/remoteFiles.ts";

/** The part of the editor's API that gives access to files; tests pass their own. */
export interface EditorApi {
  readonly fs: Pick<vscode.FileSystem, "stat" | "readDirectory" | "readFile" | "writeFile" | "delete">;
  toUri(uri: string): vscode.Uri;
  /** True for a URI in a folder of the workspace. */
  isInWorkspace(uri: vscode.Uri): boolean;
}

/** The values of `vscode.FileType`. A symbolic link has a second bit. */
const fileType = { file: 1, folder: 2 } as const;

/** The files of the workspace's folders, on any file system. Nothing outside of them is accessed. */
export function workspaceFs({ fs, toUri, isInWorkspace }: EditorApi): RemoteFiles {
  const within = async <T>(name: string, work: (uri: vscode.Uri) => Thenable<T>): Promise<T> => {
    const uri = toUri(name);
    if (!isInWorkspace(uri)) throw fileError("EACCES", `${name} is not in the workspace`);
    try {
      return await work(uri);
    } catch (error) {
      const { code, message } = error as vscode.FileSystemError;
      throw Object.hasOwn(codes, code) ? fileError(codes[code as keyof typeof codes], message) : error;
    }
  };
  return {
    readFolder: (name) =>
      within(name, async (uri) =>
        (await fs.readDirectory(uri)).map(([name, type]) => ({
          name,
          isFolder: type === fileType.folder,
          isFile: type === fileType.file,
        })),
      ),
    readFile: (name) =>
      within(name, async (uri) => {
        const { size, type } = await fs.stat(uri);
        if (type === fileType.folder) throw fileError("EISDIR", "a folder");
        if (size > maxFileBytes) throw fileError("EFBIG", "too large");
        return fs.readFile(uri);
      }),
    write: (name, content) => within(name, (uri) => fs.writeFile(uri, content)),
    remove: (name) => within(name, (uri) => fs.delete(uri)),
  };
}

/** System error codes by the editor's codes. */
const codes = {
  FileNotFound: "ENOENT",
  FileNotADirectory: "ENOTDIR",
  FileIsADirectory: "EISDIR",
  NoPermissions: "EACCES",
} as const;
