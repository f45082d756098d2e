import { type FSWatcher, watch } from "node:fs";
import * as l10n from "@vscode/l10n";
import { type CheckOptions, runCheck } from "./runCheck.ts";

/** The time without changes after which files are checked again: an editor writes in several steps. */
const debounceMs = 150;

/** Checks, and again whenever something in the folders of the files changes, until it is aborted. Returns 0. */
export async function watchAndCheck(options: CheckOptions, stop: AbortSignal): Promise<0> {
  const folders = new WatchedFolders();
  stop.addEventListener("abort", () => folders.close(), { once: true });
  while (!stop.aborted) {
    if (process.stdout.isTTY) process.stdout.write("\x1b[2J\x1b[3J\x1b[H");
    folders.forget();
    await runCheck({ ...options, onFound: (found) => folders.watch(found) });
    if (stop.aborted) break;
    process.stdout.write(`${l10n.t("Waiting for changes; Ctrl+C stops.")}\n`);
    await folders.change();
  }
  return 0;
}

/** Watches a changing set of folders. */
class WatchedFolders {
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  #isChanged = false;
  #isClosed = false;
  #wake: () => void = () => undefined;

  /** Watches exactly these folders. */
  watch(folders: readonly string[]): void {
    if (this.#isClosed) return;
    const wanted = new Set(folders);
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of wanted) {
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, (_, name) => {
          if (name === null || matters(name)) this.#changed();
        });
        // The removal of a folder is also a change of its parent.
        watcher.on("error", () => watcher.close());
        this.#watchers.set(folder, watcher);
      } catch {
        // The folder was removed in the meantime.
      }
    }
  }

  /** Ignores changes up to now. */
  forget(): void {
    this.#isChanged = false;
  }

  /** Resolves after a change since the last `forget`, or when closed. */
  async change(): Promise<void> {
    if (this.#isChanged || this.#isClosed) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#wake();
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isChanged = true;
      this.#wake();
    }, debounceMs);
  }
}

/** True for documents, configurations, ignore files, and folders. */
function matters(name: string): boolean {
  return /\.(?:md|markdown|jsonc?|ya?ml|toml|gitignore)$/i.test(name) || !name.includes(".");
}
