/**
 * The maximum time between the clicks of a double click, in milliseconds: 500 in most systems, plus the time of
 * messages.
 */
const maxIntervalMs = 700;

/**
 * Recognises double clicks: VS Code runs the command of a row for each of the two clicks, without saying which one it
 * is.
 */
export class DoubleClick {
  #row = -1;
  #time = Number.NEGATIVE_INFINITY;

  /** Handles a click on a row at a time in milliseconds; true if it is the second of a double click. */
  isSecond(row: number, time: number): boolean {
    const isSecond = row === this.#row && time - this.#time <= maxIntervalMs;
    this.#row = isSecond ? -1 : row;
    this.#time = time;
    return isSecond;
  }
}
