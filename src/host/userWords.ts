/** The words of a user's list. */
export interface UserWords {
  readonly words: readonly string[];
  /** Why the list cannot be read; undefined if it can. */
  readonly problem?: string;
}

/** A user's word list: one word per line; `#` starts a comment. */
export interface UserWordList {
  /** Its absolute path, or its URI if it is not a file. */
  readonly name: string;
  /** The URI for opening it. */
  readonly uri: string;
  read(): UserWords;
  /** Adds a word unless it is in the list already. Rejects with an error for `fileProblem`. */
  add(word: string): Promise<void>;
  /** Removes a word and leaves everything else unchanged. Rejects like `add`. */
  remove(word: string): Promise<void>;
}

/** The words of a list's text. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map(wordOf)
    .filter((word) => word !== "");
}

/** The text of the list with the word added. */
export function withWord(text: string, word: string): string {
  if (wordsOf(text).includes(word)) return text;
  const separator = text === "" || /[\r\n]$/.test(text) ? "" : "\n";
  return `${text}${separator}${word}\n`;
}

/** The text of the list without the word. */
export function withoutWord(text: string, word: string): string {
  const lines = text.split(/(?<=\n)/);
  return lines.filter((line) => wordOf(line) !== word).join("");
}

/** The word in a line, before its comment. */
function wordOf(line: string): string {
  return line.split("#", 1)[0]!.trim();
}
