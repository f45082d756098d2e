/** The maximum time between the clicks of a double click, in milliseconds: 500 in most systems, and messages add to it. */
const maxIntervalMs = 700;

/** Tells a double click: VS Code runs the command of a row for each of its two clicks, and does not say which it is. */
export class DoubleClick {
  #row = -1;
  #time = Number.NEGATIVE_INFINITY;

  /** Takes a click on a row at a time in milliseconds; true if it is the second of two. */
  isSecond(row: number, time: number): boolean {
    const isSecond = row === this.#row && time - this.#time <= maxIntervalMs;
    this.#row = isSecond ? -1 : row;
    this.#time = time;
    return isSecond;
  }
}
