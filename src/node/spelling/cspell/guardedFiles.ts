import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import * as l10n from "@vscode/l10n";
import { FSCapabilityFlags, getVirtualFS } from "cspell-lib";
import { fileProblem, maxFileBytes } from "../../../host/fileProblem.ts";
import { readRegularFileLater } from "../../files/readRegularFileLater.ts";

let guarded = false;

/**
 * Makes cspell read files as this extension does: only regular files up to a maximum size, including compressed ones,
 * and nothing from the network. A configuration in a workspace must not make it read a device forever, or send requests
 * to a server. cspell writes nothing.
 */
export function guardFiles(): void {
  if (guarded) return;
  guarded = true;
  const name = "guarded-files";
  const refuse = async (): Promise<never> => {
    throw new Error(l10n.t("Nothing is written."));
  };
  const shared = { writeFile: refuse, dispose: () => undefined, [Symbol.dispose]: () => undefined };
  const none = async (url: unknown): Promise<never> => {
    throw new Error(l10n.t("{0} is not read. Only files on this machine are.", urlOf(url).href));
  };
  // Said to be able to read: otherwise cspell itself refuses, and names no address.
  const capabilities = FSCapabilityFlags.Read | FSCapabilityFlags.Stat | FSCapabilityFlags.ReadDir;
  const remote = {
    ...shared,
    providerInfo: { name },
    capabilities,
    readFile: none,
    stat: none,
    readDirectory: none,
  };
  const disk = {
    ...shared,
    providerInfo: { name },
    capabilities,
    readFile: async (url: unknown) => ({ url: urlOf(url), content: await read(fileURLToPath(urlOf(url))) }),
    async stat(url: unknown) {
      const stats = await stat(fileURLToPath(urlOf(url)));
      return { size: stats.size, mtimeMs: stats.mtimeMs, fileType: typeOf(stats) };
    },
    async readDirectory(url: URL) {
      const entries = await readdir(fileURLToPath(url), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, dir: url, fileType: typeOf(entry) }));
    },
  };
  getVirtualFS().registerFileSystemProvider({
    name,
    getFileSystem: ({ protocol }) =>
      protocol === "file:" ? disk : protocol === "http:" || protocol === "https:" ? remote : undefined,
  });
}

/** The bytes of a file, decompressed with a limit: a small file may expand without end. */
async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = await readRegularFileLater(path);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return new Uint8Array(isPacked ? gunzipSync(bytes, { maxOutputLength: maxFileBytes }) : bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = fileProblem(
      code === "ERR_BUFFER_TOO_LARGE" ? Object.assign(new Error(), { code: "EFBIG" }) : error,
    );
    throw Object.assign(new Error(`${path}: ${reason}`), { code });
  }
}

type Kind = Pick<Dirent, "isFile" | "isDirectory" | "isSymbolicLink">;

/** cspell's constants for kinds of files. */
function typeOf(kind: Kind): 0 | 1 | 2 | 64 {
  return kind.isFile() ? 1 : kind.isDirectory() ? 2 : kind.isSymbolicLink() ? 64 : 0;
}

function urlOf(reference: unknown): URL {
  return reference instanceof URL ? reference : (reference as { readonly url: URL }).url;
}
