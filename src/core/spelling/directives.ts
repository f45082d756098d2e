/** What a document sets for its own spelling in comments such as `cspell:words …`. */
export interface Directives {
  readonly words: readonly string[];
  /** A locale setting; undefined where the document names none. */
  readonly locale: string | undefined;
  /** True where it sets something that only cspell can do: dictionaries, expressions to leave out. */
  readonly needsCspell: boolean;
}

/** Reads the directives of a document, one a line. */
export function readDirectives(text: string): Directives {
  const words: string[] = [];
  let locale: string | undefined;
  let needsCspell = false;
  for (const line of text.split("\n")) {
    const [, verb, rest = ""] =
      /^(?:c?spell|spell-?checker)\s*:{1,2}\s*([\w-]+)\s*([\s\S]*)$/i.exec(line.trim()) ?? [];
    if (verb === undefined) continue;
    if (/^(?:words?|ignore(?:-?words?)?)$/i.test(verb)) words.push(...rest.split(/[\s,;]+/).filter(Boolean));
    else if (/^(?:locale?|lang|language)$/i.test(verb)) locale = rest.trim();
    else needsCspell = true;
  }
  return { words, locale, needsCspell };
}
