import { getDefaultConfigLoader, setLogger } from "cspell-lib";
import { guardFiles } from "./guardedFiles.ts";

type ConfigLoader = ReturnType<typeof getDefaultConfigLoader>;

let locked: Promise<ConfigLoader> | undefined;

/** cspell's configuration loader, locked first: it runs no program, reads no device, asks no server and writes to no stream. */
export function lockedConfigLoader(): Promise<ConfigLoader> {
  locked ??= lock();
  return locked;
}

async function lock(): Promise<ConfigLoader> {
  // The standard output may carry a protocol.
  setLogger({ log() {}, warn() {}, error() {} });
  guardFiles();
  const loader = getDefaultConfigLoader();
  loader.setIsTrusted(false);
  // As it starts it comes to trust the folder its own dictionaries are in. Where they are not installed, as in what we
  // ship, it takes the current folder for that, which is a workspace: programs in it would be run.
  const inner = loader as unknown as Inner;
  await inner.onReady;
  inner.cspellConfigFileReaderWriter.setTrustedUrls([]);
  return loader;
}

/** What the loader has and does not declare. */
interface Inner {
  readonly onReady: Promise<unknown>;
  readonly cspellConfigFileReaderWriter: { setTrustedUrls(urls: readonly URL[]): void };
}
