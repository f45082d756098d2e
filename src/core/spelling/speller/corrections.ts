/** Known misspellings with their corrections. */
export interface Corrections {
  /** The corrections of a known misspelling in lower case, the most likely first; empty for most words. */
  of(word: string): readonly string[];
}

/**
 * Reads lines of a misspelling, a colon, and corrections separated by commas. Lines that start with `#` are comments.
 */
export function readCorrections(text: string): Corrections {
  return {
    // The text is searched directly: that takes less time than building a table of all lines.
    of(word) {
      const at = text.indexOf(`\n${word}:`);
      if (at < 0 || word === "") return [];
      const start = at + word.length + 2;
      const end = text.indexOf("\n", start);
      return text.slice(start, end < 0 ? undefined : end).split(",");
    },
  };
}
