import { withoutComments } from "../../text/comments.ts";

/** So long, in UTF-16 units, is a text of an answer at most. */
export const maxTextLength = 2000;

/** How many entries a list of an answer has at most. */
export const maxEntries = 200;

/** So long, in UTF-16 units, are all texts of an answer together at most. */
export const maxTotalLength = 60_000;

/** Makes the texts of one answer safe to hand on, and keeps within limits; it knows whether anything was cut. */
export class Answer {
  #left = maxTotalLength;
  #isTruncated = false;

  get truncated(): boolean {
    return this.#isTruncated;
  }

  /**
   * Text of a document as data: without HTML comments, control characters, marks of direction and what else no reader sees, where
   * orders to a model could be hidden; cut to the limit.
   */
  text(source: string, longest = maxTextLength): string {
    const shown = withoutComments(source.toWellFormed()).replace(unseen, "").trim();
    const most = Math.min(longest, this.#left);
    const isLong = shown.length > most;
    if (isLong) this.#isTruncated = true;
    const text = isLong ? `${shown.slice(0, most).toWellFormed()}…` : shown;
    this.#left = Math.max(0, this.#left - text.length);
    return text;
  }

  texts(sources: readonly string[]): readonly string[] {
    return this.list(sources, (source) => this.text(source));
  }

  /** As many entries as fit, each made of one of the items. */
  list<T, R>(items: Iterable<T>, entry: (item: T) => R): readonly R[] {
    const entries: R[] = [];
    for (const item of items) {
      if (entries.length >= maxEntries || this.#left === 0) {
        this.#isTruncated = true;
        break;
      }
      entries.push(entry(item));
    }
    return entries;
  }
}

/** Every character that is not seen, except line endings and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\0-\x08\x0b-\x1f\x7f-\x9f\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
