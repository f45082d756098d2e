import { getDefaultConfigLoader, setLogger } from "cspell-lib";
import { guardFiles } from "./guardedFiles.ts";

type ConfigLoader = ReturnType<typeof getDefaultConfigLoader>;

let locked: Promise<ConfigLoader> | undefined;

/**
 * cspell's configuration loader with restrictions: it runs no programs, reads no devices, sends no requests and writes
 * to no stream.
 */
export function lockedConfigLoader(): Promise<ConfigLoader> {
  locked ??= lock();
  return locked;
}

async function lock(): Promise<ConfigLoader> {
  // The standard output may be used for a protocol.
  setLogger({ log() {}, warn() {}, error() {} });
  guardFiles();
  const loader = getDefaultConfigLoader();
  loader.setIsTrusted(false);
  // On start, it trusts the folder of its built-in dictionaries. If they are not installed, as in the shipped package,
  // it uses the current folder instead, which may be a workspace, whose programs would then be run.
  const inner = loader as unknown as Inner;
  await inner.onReady;
  inner.cspellConfigFileReaderWriter.setTrustedUrls([]);
  return loader;
}

/** Members of the loader that it does not declare. */
interface Inner {
  readonly onReady: Promise<unknown>;
  readonly cspellConfigFileReaderWriter: { setTrustedUrls(urls: readonly URL[]): void };
}
