import { Worker } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import type { Misspelling, Speller, SpellerProblem } from "../../core/spelling/speller.ts";
import type { SpellingContext } from "./spellingContext.ts";
import type { WorkerAnswer, WorkerData, WorkerQuestion } from "./workerProtocol.ts";

/** More crashes than this within `crashWindowMs` and the worker is not started again. */
const maxCrashes = 3;
const crashWindowMs = 5 * 60 * 1000;

/** Spelling on a thread of its own, so that loading dictionaries stops nobody. The thread starts with the first speller. */
export class WorkerSpelling {
  readonly #entry: URL;
  readonly #dictionaryFolder: string;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  readonly #crashes: number[] = [];
  /** Strings in the editor's language; read when the thread starts. */
  strings: Record<string, string> | undefined;
  #worker: Worker | undefined;
  #lastId = 0;

  /** `entry` is the worker's script, `dictionaryFolder` the absolute path of our dictionaries. */
  constructor(entry: URL, dictionaryFolder: string) {
    this.#entry = entry;
    this.#dictionaryFolder = dictionaryFolder;
  }

  /** A speller for the context. Rejects where dictionaries cannot be loaded; after a crash the next call starts a new thread. */
  async open(context: SpellingContext): Promise<Speller> {
    const problems = (await this.#ask({ kind: "open", context })) as readonly SpellerProblem[];
    return {
      problems,
      check: async (texts, signal) => {
        signal?.throwIfAborted();
        const found = await this.#ask({ kind: "check", context, texts });
        signal?.throwIfAborted();
        return found as readonly (readonly Misspelling[])[];
      },
      suggest: async (word, signal) => {
        signal?.throwIfAborted();
        return (await this.#ask({ kind: "suggest", context, word })) as readonly string[];
      },
    };
  }

  /** Has every configuration and dictionary file read again by spellers opened from now on. */
  forget(): void {
    if (this.#worker) void this.#ask({ kind: "forget" }).catch(() => undefined);
  }

  /** Ends the thread; what was asked and not answered is rejected. */
  async dispose(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#fail(new Error(l10n.t("The spelling was stopped.")));
    await worker?.terminate();
  }

  #ask(question: WorkerQuestion): Promise<unknown> {
    const worker = this.#start();
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...question });
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const now = Date.now();
    if (this.#crashes.filter((at) => now - at < crashWindowMs).length >= maxCrashes) {
      throw new Error(
        l10n.t("The spelling ended {0} times within minutes and is not started again.", maxCrashes),
      );
    }
    const worker = new Worker(this.#entry, {
      workerData: { dictionaryFolder: this.#dictionaryFolder, strings: this.strings } satisfies WorkerData,
    });
    worker.unref();
    worker.on("message", (answer: WorkerAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.error === undefined) waiting?.resolve(answer.value);
      else waiting?.reject(new Error(answer.error));
    });
    const end = (error: Error) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#crashes.push(Date.now());
      this.#fail(error);
    };
    worker.on("error", end);
    worker.on("exit", (code) => end(new Error(l10n.t("The spelling ended with code {0}.", code))));
    this.#worker = worker;
    return worker;
  }

  #fail(error: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
