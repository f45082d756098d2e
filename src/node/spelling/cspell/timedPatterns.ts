import { createContext, Script } from "node:vm";
import * as l10n from "@vscode/l10n";
import { appendAll } from "../../../core/text/collections.ts";
import type { Span } from "../../../core/text/span.ts";

/** An expression that was not done with some texts after so long is not used again. */
const timeoutMs = 250;
/** After this many were stopped no pattern runs any more, so that the waiting stays below a second. */
const maxStopped = 3;

/**
 * Expressions that others wrote, run if they can be stopped: one with nested repetition can take for ever on one line, and
 * nothing but V8 itself can end it.
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

  /** What was stopped by now, a message each. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** Where the expressions match in each of the texts; those of an expression that takes too long are left out. */
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

/** What the task answers, or undefined if it took longer than the patience; it is then stopped. */
function withinTime<T>(task: () => T): T | undefined {
  script ??= new Script("task()");
  try {
    return script.runInContext(createContext({ task }), { timeout: timeoutMs }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return undefined;
    throw error;
  }
}
