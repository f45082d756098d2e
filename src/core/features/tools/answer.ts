import { withoutComments } from "../../text/comments.ts";

/** The maximum length of a text in an answer, in UTF-16 units. */
export const maxTextLength = 2000;

/** The maximum number of entries in a list of an answer. */
export const maxEntries = 200;

/** The maximum length of all texts of an answer together, in UTF-16 units. */
export const maxTotalLength = 60_000;

/** Sanitizes the texts of one answer and limits their lengths; records whether anything was cut. */
export class Answer {
  #left = maxTotalLength;
  #isTruncated = false;

  get truncated(): boolean {
    return this.#isTruncated;
  }

  /**
   * A text of a document as data: without HTML comments, control characters, bidirectional marks and other invisible
   * characters, in which instructions to a model could be hidden; cut to the limit.
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

  /** As many entries as fit, each created from one item. */
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
