import { createContext, Script } from "node:vm";
import * as l10n from "@vscode/l10n";
import { appendAll } from "../../../core/text/collections.ts";
import type { Span } from "../../../core/text/span.ts";

/** A regular expression that takes longer than this for some texts is not used again. */
const timeoutMs = 250;
/** After this many were stopped, no pattern is used any more, so that the total delay stays below a second. */
const maxStopped = 3;

/**
 * Regular expressions from users, run with a time limit: one with nested repetition can take forever on a single line,
 * and only V8 can interrupt it.
 */
export class TimedPatterns {
  readonly #patterns: readonly RegExp[];
  readonly #stopped = new Set<RegExp>();
  readonly #problems: string[] = [];

  constructor(patterns: readonly RegExp[]) {
    this.#patterns = patterns.map((one) => (one.global ? one : new RegExp(one.source, `${one.flags}g`)));
  }

  get isEmpty(): boolean {
    return this.#patterns.length === 0;
  }

  /** The messages for the expressions that have been stopped so far. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** The matches of the expressions in each of the texts, without those of an expression that takes too long. */
  spansIn(texts: readonly string[]): readonly (readonly Span[])[] {
    const spans: Span[][] = texts.map(() => []);
    for (const pattern of this.#patterns) {
      if (this.#stopped.has(pattern) || this.#stopped.size >= maxStopped) continue;
      const found = withinTime(() =>
        texts.map((text) =>
          Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
            start: index,
            end: index + match.length,
          })),
        ),
      );
      if (found) for (const [index, some] of found.entries()) appendAll(spans[index]!, some);
      else {
        this.#stopped.add(pattern);
        this.#problems.push(l10n.t("The expression {0} takes too long and is not used.", String(pattern)));
      }
    }
    return spans;
  }
}

let script: Script | undefined;

/** The task's result; undefined if it took too long and was stopped. */
function withinTime<T>(task: () => T): T | undefined {
  script ??= new Script("task()");
  try {
    return script.runInContext(createContext({ task }), { timeout: timeoutMs }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return undefined;
    throw error;
  }
}
