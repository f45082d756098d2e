import type { Host } from "../host/host.ts";
import { isVirtual } from "../host/virtualPath.ts";

/** The addresses of documents: URIs, and the paths for them. */
export class Places {
  readonly #host: Pick<Host, "files" | "addresses">;
  readonly #isReached: (path: string) => boolean;

  /** `isReached` says for a path that is not on a disk whether the files around it can be read and written. */
  constructor(host: Pick<Host, "files" | "addresses">, isReached: (path: string) => boolean) {
    this.#host = host;
    this.#isReached = isReached;
  }

  /** The absolute path of a document with accessible files around it; undefined for any other. */
  toPath(uri: string): string | undefined {
    const path = this.#host.addresses.toPath(uri);
    return path === undefined || (isVirtual(this.#host.files.paths, path) && !this.#isReached(path))
      ? undefined
      : path;
  }

  /** A key for a document where a path is needed: its path, or its URI if it has none. */
  toKey(uri: string): string {
    return this.#host.addresses.toPath(uri) ?? uri;
  }

  /** The URI of a path; a URI is returned unchanged. */
  toUri(path: string): string {
    return this.#host.addresses.toUri(path);
  }

  /** True for an absolute path and for the URI of a file. */
  isFile(source: string): boolean {
    return this.#host.files.paths.isAbsolute(source) || /^[a-z][\w+.-]+:\/\S/i.test(source);
  }

  /** The path for messages. */
  nameOf(path: string): string {
    return isVirtual(this.#host.files.paths, path)
      ? decodeURIComponent(new URL(this.toUri(path)).pathname)
      : path;
  }
}
