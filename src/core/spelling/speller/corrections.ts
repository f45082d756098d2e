/** Known misspellings with what is meant by them. */
export interface Corrections {
  /** What the word in lower case is known to be meant as, the likeliest first; nothing for most words. */
  of(word: string): readonly string[];
}

/** Corrections in lines of a misspelling, a colon, and what is meant with commas between. Lines that begin with `#` are remarks. */
export function readCorrections(text: string): Corrections {
  return {
    // Looked for in the text as it is: a search takes less than a table of all lines takes to build.
    of(word) {
      const at = text.indexOf(`\n${word}:`);
      if (at < 0 || word === "") return [];
      const start = at + word.length + 2;
      const end = text.indexOf("\n", start);
      return text.slice(start, end < 0 ? undefined : end).split(",");
    },
  };
}
