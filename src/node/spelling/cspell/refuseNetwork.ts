import * as l10n from "@vscode/l10n";
import { FSCapabilityFlags, getVirtualFS } from "cspell-lib";

let refused = false;

/** Has cspell refuse every address that is no file: a configuration in a workspace must not make us ask a server of its choice. */
export function refuseNetwork(): void {
  if (refused) return;
  refused = true;
  const refuse = async (url: unknown): Promise<never> => {
    throw new Error(
      l10n.t("{0} is not read: only files on this machine are.", String((url as { url?: URL }).url ?? url)),
    );
  };
  getVirtualFS().registerFileSystemProvider({
    name: "refuse-network",
    getFileSystem: (url) =>
      url.protocol === "http:" || url.protocol === "https:"
        ? {
            providerInfo: { name: "refuse-network" },
            capabilities: FSCapabilityFlags.None,
            readFile: refuse,
            writeFile: refuse,
            stat: refuse,
            readDirectory: refuse,
            dispose: () => undefined,
            [Symbol.dispose]: () => undefined,
          }
        : undefined,
  });
}
