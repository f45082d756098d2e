import { Worker } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import type { Misspelling } from "../../../core/spelling/speller.ts";
import type { UserSpelling, UserSpellingContext } from "../userSpelling.ts";
import type { WorkerAnswer, WorkerData, WorkerQuestion } from "./workerProtocol.ts";

type Checked = readonly (readonly Misspelling[])[];

/** More crashes than this within `crashWindowMs` and the worker is not started again. */
const maxCrashes = 3;
const crashWindowMs = 5 * 60 * 1000;

/** Users' cspell configurations on a thread of its own: cspell takes its time to load, and an expression of a user's may run for ever. */
export class CspellWorker {
  readonly #entry: URL;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  readonly #crashes: number[] = [];
  /** Strings in the editor's language; read when the thread starts. */
  strings: Record<string, string> | undefined;
  readonly #patienceMs: number;
  #worker: Worker | undefined;
  #silence: NodeJS.Timeout | undefined;
  #lastId = 0;

  /** `entry` is the worker's script; a thread silent for `patienceMs` is ended. */
  constructor(entry: URL, patienceMs = 60_000) {
    this.#patienceMs = patienceMs;
    this.#entry = entry;
  }

  /** The user's configuration for a document. Rejects where it cannot be opened; after a crash the next call starts a new thread. */
  async open(context: UserSpellingContext): Promise<UserSpelling> {
    const opened = (await this.#ask({ kind: "open", context })) as Pick<
      UserSpelling,
      "checks" | "options" | "problems"
    >;
    return {
      ...opened,
      review: async (texts, found, signal) =>
        (await this.#ask({ kind: "review", context, texts, found }, signal)) as Checked,
      suggest: async (word, signal) =>
        (await this.#ask({ kind: "suggest", context, word }, signal)) as readonly string[],
      sourcesOf: async (word) => (await this.#ask({ kind: "sourcesOf", context, word })) as readonly string[],
    };
  }

  /** Has every configuration and dictionary file read again by what is opened from now on. */
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
      workerData: { strings: this.strings } satisfies WorkerData,
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
