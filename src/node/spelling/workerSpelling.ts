import { Worker } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import type { Misspelling, Speller, SpellerProblem } from "../../core/spelling/speller.ts";
import type { SpellingContext } from "./spellingContext.ts";
import type { WorkerAnswer, WorkerData, WorkerQuestion } from "./workerProtocol.ts";

type Checked = readonly (readonly Misspelling[])[];

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
  readonly #patienceMs: number;
  #worker: Worker | undefined;
  #silence: NodeJS.Timeout | undefined;
  #lastId = 0;

  /** `entry` is the worker's script, `dictionaryFolder` the absolute path of our dictionaries; a thread silent for `patienceMs` is ended. */
  constructor(entry: URL, dictionaryFolder: string, patienceMs = 60_000) {
    this.#patienceMs = patienceMs;
    this.#entry = entry;
    this.#dictionaryFolder = dictionaryFolder;
  }

  /** A speller for the context. Rejects where dictionaries cannot be loaded; after a crash the next call starts a new thread. */
  async open(context: SpellingContext): Promise<Speller> {
    const problems = (await this.#ask({ kind: "open", context })) as readonly SpellerProblem[];
    return {
      problems,
      check: async (texts, signal) => {
        return (await this.#ask({ kind: "check", context, texts }, signal)) as Checked;
      },
      suggest: async (word, signal) => {
        return (await this.#ask({ kind: "suggest", context, word }, signal)) as readonly string[];
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

  async #ask(question: WorkerQuestion, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted();
    const worker = this.#start();
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    // Whoever gave up waits no longer; the thread's answer then finds nobody.
    const giveUp = () => {
      this.#waiting.get(id)?.reject(signal!.reason);
      this.#waiting.delete(id);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    if (this.#silence === undefined) this.#watch(worker);
    worker.postMessage({ id, ...question });
    try {
      return await answer;
    } finally {
      signal?.removeEventListener("abort", giveUp);
    }
  }

  /** Ends a thread that says nothing for too long: an expression in a user's configuration may run for ever. */
  #watch(worker: Worker): void {
    this.#unwatch();
    if (this.#waiting.size === 0) return;
    this.#silence = setTimeout(() => void worker.terminate(), this.#patienceMs);
    this.#silence.unref();
  }

  #unwatch(): void {
    clearTimeout(this.#silence);
    this.#silence = undefined;
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
      this.#watch(worker);
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
    this.#unwatch();
    for (const { reject } of waiting) reject(error);
  }
}
