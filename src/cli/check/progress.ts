import * as l10n from "@vscode/l10n";
/** The progress of a long run. */
export interface Progress {
  /** Counts one more as done. */
  step(): void;
  /** Removes the output. */
  end(): void;
}

const delayMs = 700;
const intervalMs = 100;

/** Shows how many of `total` are done, if the run takes long and standard error is a terminal. */
export function showProgress(total: number): Progress {
  let done = 0;
  let next = performance.now() + delayMs;
  let isShown = false;
  return {
    step() {
      done++;
      const now = performance.now();
      if (now < next) return;
      // Checked late, since Node creates a stream to answer this.
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
