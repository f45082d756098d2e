import { Worker } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import type { Strings } from "../../../host/host.ts";
import type { ReviewedSpelling, UserSpelling, UserSpellingContext } from "../userSpelling.ts";
import type { WorkerAnswer, WorkerData, WorkerQuestion } from "./workerProtocol.ts";

/** More crashes than this within `crashWindowMs` and the worker is not started again. */
const maxCrashes = 3;
const crashWindowMs = 5 * 60 * 1000;

/** Memory of the thread; a word list of a workspace that needs more ends it, and nothing else. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

interface Waiting {
  readonly question: WorkerQuestion;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Users' cspell configurations on a separate thread: cspell takes its time to load, and what a configuration in a workspace
 * makes it do may take for ever.
 */
export class CspellWorker {
  readonly #entry: URL;
  readonly #waiting = new Map<number, Waiting>();
  readonly #crashes: number[] = [];
  /** Strings in the editor's language; read when the thread starts. */
  strings: Strings | undefined;
  readonly #timeoutMs: number;
  #worker: Worker | undefined;
  #silence: NodeJS.Timeout | undefined;
  #lastId = 0;

  /** `entry` is the worker's script; a thread silent for `timeoutMs` is ended. */
  constructor(entry: URL, timeoutMs = 20_000) {
    this.#timeoutMs = timeoutMs;
    this.#entry = entry;
  }

  /**
   * The user's configuration for a document. Rejects where it cannot be opened, and with the reason of `signal` when that is
   * aborted: the thread is then ended, since nothing else ends what it does. After a crash the next call starts a new thread.
   */
  async open(context: UserSpellingContext, signal?: AbortSignal): Promise<UserSpelling> {
    const restart = () => this.#restart();
    const asked = this.#ask({ kind: "open", context }, signal);
    // After the question's own listener, so that it is not asked again.
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

  /** Has every configuration and dictionary file read again by what is opened from now on. */
  forget(): void {
    if (this.#worker) void this.#ask({ kind: "forget" }).catch(() => undefined);
  }

  /** Ends the thread; what was asked and not answered is rejected. */
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
    // Whoever gave up waits no longer; the thread's answer then finds nobody.
    const giveUp = () => {
      this.#waiting.get(id)?.reject(signal!.reason);
      this.#waiting.delete(id);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    if (this.#silence === undefined) this.#watch(worker);
    // Whoever waits for an answer keeps the process going, an idle thread does not.
    worker.ref();
    worker.postMessage({ id, ...question });
    try {
      return await answer;
    } finally {
      signal?.removeEventListener("abort", giveUp);
    }
  }

  /** Ends the thread; what others asked is asked again of a new one. */
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

  /** Ends a thread that says nothing for too long. */
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
