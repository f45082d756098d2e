import * as l10n from "@vscode/l10n";
/** What is told of a long run. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** Takes away what is shown. */
  end(): void;
}

const delayMs = 700;
const intervalMs = 100;

/** Shows how many of `total` are done, once it takes longer and where standard error is a terminal. */
export function showProgress(total: number): Progress {
  let done = 0;
  let next = performance.now() + delayMs;
  let isShown = false;
  return {
    step() {
      done++;
      const now = performance.now();
      if (now < next) return;
      // Asked late: Node makes a stream to answer.
      const isTerminal = process.stderr.isTTY;
      next = isTerminal ? now + intervalMs : Number.POSITIVE_INFINITY;
      if (!isTerminal) return;
      isShown = true;
      process.stderr.write(`\r\x1b[K${l10n.t("{0} of {1} files", done, total)}`);
    },
    end() {
      if (isShown) process.stderr.write("\r\x1b[K");
      isShown = false;
    },
  };
}
