import { Worker } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import type { Strings } from "../../../host/host.ts";
import type { ReviewedSpelling, UserSpelling, UserSpellingContext } from "../userSpelling.ts";
import type { WorkerAnswer, WorkerData, WorkerQuestion } from "./workerProtocol.ts";

/** After more crashes than this within `crashWindowMs`, the worker is not started again. */
const maxCrashes = 3;
const crashWindowMs = 5 * 60 * 1000;

/** The memory limit of the thread. A workspace's word list that needs more ends only the thread. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

interface Waiting {
  readonly question: WorkerQuestion;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Runs users' cspell configurations in a separate thread: cspell is slow to load, and a configuration in a workspace
 * may make it run forever.
 */
export class CspellWorker {
  readonly #entry: URL;
  readonly #waiting = new Map<number, Waiting>();
  readonly #crashes: number[] = [];
  /** Strings in the editor's language, read when the thread starts. */
  strings: Strings | undefined;
  readonly #timeoutMs: number;
  #worker: Worker | undefined;
  #silence: NodeJS.Timeout | undefined;
  #lastId = 0;

  /** `entry` is the worker's script. A thread without an answer for `timeoutMs` is terminated. */
  constructor(entry: URL, timeoutMs = 20_000) {
    this.#timeoutMs = timeoutMs;
    this.#entry = entry;
  }

  /**
   * The user's configuration for a document. Rejects if it cannot be opened, and with the reason of `signal` if that is
   * aborted: then the thread is terminated, since its work cannot be stopped in another way. After a crash, the next
   * call starts a new thread.
   */
  async open(context: UserSpellingContext, signal?: AbortSignal): Promise<UserSpelling> {
    const restart = () => this.#restart();
    const asked = this.#ask({ kind: "open", context }, signal);
    // Added after the request's listener, so that this request is not repeated.
    signal?.addEventListener("abort", restart, { once: true });
    const opened = (await asked.finally(() => signal?.removeEventListener("abort", restart))) as Pick<
      UserSpelling,
      "checks" | "options" | "problems"
    >;
    return {
      ...opened,
      review: async (texts, found, signal) =>
        (await this.#ask({ kind: "review", context, texts, found }, signal)) as ReviewedSpelling,
      suggest: async (word, signal) =>
        (await this.#ask({ kind: "suggest", context, word }, signal)) as readonly string[],
      sourcesOf: async (word) => (await this.#ask({ kind: "sourcesOf", context, word })) as readonly string[],
    };
  }

  /** Makes everything opened from now on read all configuration and dictionary files again. */
  forget(): void {
    if (this.#worker) void this.#ask({ kind: "forget" }).catch(() => undefined);
  }

  /** Terminates the thread; pending requests are rejected. */
  async dispose(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#fail(new Error(l10n.t("The spell checker was stopped.")));
    await worker?.terminate();
  }

  async #ask(question: WorkerQuestion, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted();
    const worker = this.#start();
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { question, resolve, reject }));
    // Rejects the caller's promise; the thread's later answer is ignored.
    const giveUp = () => {
      this.#waiting.get(id)?.reject(signal!.reason);
      this.#waiting.delete(id);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    if (this.#silence === undefined) this.#watch(worker);
    // A pending request keeps the process alive, an idle thread does not.
    worker.ref();
    worker.postMessage({ id, ...question });
    try {
      return await answer;
    } finally {
      signal?.removeEventListener("abort", giveUp);
    }
  }

  /** Terminates the thread; other pending requests are sent again to a new one. */
  #restart(): void {
    const worker = this.#worker;
    if (!worker) return;
    this.#worker = undefined;
    this.#unwatch();
    this.#crashes.push(Date.now());
    const others = [...this.#waiting];
    void worker.terminate();
    if (others.length === 0) return;
    try {
      const next = this.#start();
      this.#watch(next);
      next.ref();
      for (const [id, { question }] of others) next.postMessage({ id, ...question });
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  /** Terminates a thread that does not answer in time. */
  #watch(worker: Worker): void {
    this.#unwatch();
    if (this.#waiting.size === 0) {
      worker.unref();
      return;
    }
    this.#silence = setTimeout(() => void worker.terminate(), this.#timeoutMs);
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
        l10n.t("The spell checker crashed {0} times within minutes and is not started again.", maxCrashes),
      );
    }
    const worker = new Worker(this.#entry, {
      workerData: { strings: this.strings } satisfies WorkerData,
      resourceLimits,
    });
    worker.unref();
    worker.on("message", (answer: WorkerAnswer) => {
      if (this.#worker !== worker) return;
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
    worker.on("exit", (code) => end(new Error(l10n.t("The spell checker ended with code {0}.", code))));
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
