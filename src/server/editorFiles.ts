import { type Connection, ResponseError } from "vscode-languageserver";
import { CachedFiles } from "../host/cachedFiles.ts";
import { fileError } from "../host/fileProblem.ts";
import type { Files } from "../host/files.ts";
import type { Host } from "../host/host.ts";
import type { RemoteFiles } from "../host/remoteFiles.ts";
import { isVirtual, toVirtualPath, toVirtualUri } from "../host/virtualPath.ts";
import {
  type FileErrorData,
  type FileParams,
  readFileRequest,
  readFolderRequest,
  removeFileRequest,
  type WriteFileParams,
  writeFileRequest,
} from "./lsp/protocol.ts";

/** A host with a disk that also accesses, through the client, files that only the editor can read. */
export function withEditorFiles(host: Host, connection: Connection): Host {
  const { files: disk, addresses } = host;
  const { paths } = disk;
  const files = new EitherFiles(disk, new CachedFiles(paths, editorFiles(connection)));
  return {
    ...host,
    files,
    addresses: {
      ...addresses,
      toPath: (uri) => addresses.toPath(uri) ?? toVirtualPath(paths, uri),
      toUri: (path) => toVirtualUri(paths, path) ?? addresses.toUri(path),
    },
  };
}

/** File access through requests to the client. */
function editorFiles(connection: Connection): RemoteFiles {
  const ask = async <T, P extends FileParams = FileParams>(request: string, parameters: P): Promise<T> => {
    try {
      return await connection.sendRequest<T>(request, parameters);
    } catch (error) {
      const code =
        error instanceof ResponseError ? (error.data as FileErrorData | undefined)?.code : undefined;
      throw code === undefined ? error : fileError(code, (error as Error).message);
    }
  };
  return {
    readFolder: (uri) => ask(readFolderRequest, { uri }),
    async readFile(uri) {
      const base64 = await ask<string>(readFileRequest, { uri });
      return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
    },
    async write(uri, content) {
      const base64 = btoa(Array.from(content, (byte) => String.fromCharCode(byte)).join(""));
      await ask<null, WriteFileParams>(writeFileRequest, { uri, base64 });
    },
    remove: (uri) => ask(removeFileRequest, { uri }),
  };
}

/** Files on the disk, and those that only the editor can read. */
class EitherFiles implements Files {
  readonly #disk: Files;
  readonly #virtual: Files;

  constructor(disk: Files, virtual: Files) {
    this.#disk = disk;
    this.#virtual = virtual;
  }

  get paths() {
    return this.#disk.paths;
  }

  get pending() {
    return this.#virtual.pending ?? this.#disk.pending;
  }

  kindOf(path: string) {
    return this.#at(path).kindOf(path);
  }

  namesIn(folder: string) {
    return this.#at(folder).namesIn(folder);
  }

  readText(path: string) {
    return this.#at(path).readText(path);
  }

  realPath(path: string) {
    return this.#at(path).realPath(path);
  }

  readFolder(path: string) {
    return this.#at(path).readFolder(path);
  }

  readFile(path: string) {
    return this.#at(path).readFile(path);
  }

  write(path: string, text: string) {
    return this.#at(path).write(path, text);
  }

  remove(path: string) {
    return this.#at(path).remove(path);
  }

  changed(path: string) {
    this.#at(path).changed(path);
  }

  #at(path: string): Files {
    return isVirtual(this.paths, path) ? this.#virtual : this.#disk;
  }
}
