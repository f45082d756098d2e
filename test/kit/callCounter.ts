import { type Profiler, Session } from "node:inspector/promises";

/** How often V8 calls the functions of `src/core`, by where they are: the same on any machine, however busy. */
export class CallCounter {
  readonly #session = new Session();

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post("Profiler.enable");
    await this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  }

  /** How often each was called since this was asked last. */
  async take(): Promise<ReadonlyMap<string, number>> {
    const { result } = (await this.#session.post(
      "Profiler.takePreciseCoverage",
    )) as Profiler.TakePreciseCoverageReturnType;
    const counts = new Map<string, number>();
    for (const { url, functions } of result) {
      const file = /\/src\/core\/.*$/.exec(url)?.[0];
      if (file === undefined) continue;
      for (const { functionName, ranges } of functions)
        counts.set(`${file} ${functionName} ${ranges[0]!.startOffset}`, ranges[0]!.count);
    }
    return counts;
  }

  async stop(): Promise<void> {
    await this.#session.post("Profiler.stopPreciseCoverage");
    this.#session.disconnect();
  }
}
