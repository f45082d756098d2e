/** The words of a user's own list. */
export interface UserWords {
  readonly words: readonly string[];
  /** Why the list cannot be read, if it cannot. */
  readonly problem?: string;
}

/** A user's own list of words: one a line, `#` starts a comment. */
export interface UserWordList {
  /** What it is called: its absolute path, or its URI if it is not a file. */
  readonly name: string;
  /** Where it can be opened. */
  readonly uri: string;
  read(): UserWords;
  /** Adds a word; one that is there already is not added again. Rejects with an error for `fileProblem`. */
  add(word: string): Promise<void>;
  /** Takes a word out; everything else stays as it is. Rejects as `add`. */
  remove(word: string): Promise<void>;
}

/** The words of a list. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map(wordOf)
    .filter((word) => word !== "");
}

/** The list with a word more. */
export function withWord(text: string, word: string): string {
  if (wordsOf(text).includes(word)) return text;
  const separator = text === "" || /[\r\n]$/.test(text) ? "" : "\n";
  return `${text}${separator}${word}\n`;
}

/** The list without the word. */
export function withoutWord(text: string, word: string): string {
  const lines = text.split(/(?<=\n)/);
  return lines.filter((line) => wordOf(line) !== word).join("");
}

/** What a line says before its comment. */
function wordOf(line: string): string {
  return line.split("#", 1)[0]!.trim();
}
