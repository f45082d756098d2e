import { appendAll } from "../text/collections.ts";

/** Spelling settings that a document contains in comments such as `cspell:words …`. */
export interface Directives {
  readonly words: readonly string[];
  /** A locale setting; undefined if the document has none. */
  readonly locale: string | undefined;
  /** True if it contains a setting that only cspell supports: dictionaries, regular expressions to exclude. */
  readonly needsCspell: boolean;
}

/** The start of a spelling comment, in all of cspell's variants. */
export const spellingComment = /^(?:c?spell|spell-?checker)\s*:{1,2}\s*/i;

/** The directives that only cspell supports. An incomplete one, still being typed, does not match. */
const cspellVerbs =
  /^(?:(?:ignore|include)-?reg-?exp(?:list)?|dictionar(?:y|ies)|(?:enable|disable)-?(?:compound-?words|allow-?compound-?words|case-?sensitive)|flag-?words?|forbid-?words?)$/i;

/** Reads the directives of a document, one per line. */
export function readDirectives(text: string): Directives {
  const words: string[] = [];
  let locale: string | undefined;
  let needsCspell = false;
  for (const line of text.split("\n")) {
    const directive = line.trim();
    const start = spellingComment.exec(directive)?.[0];
    const [, verb = "", rest = ""] = /^([\w-]+)\s*([\s\S]*)$/.exec(directive.slice(start?.length ?? 0)) ?? [];
    if (start === undefined) continue;
    if (/^(?:words?|ignore(?:-?words?)?)$/i.test(verb))
      appendAll(words, rest.split(/[\s,;]+/).filter(Boolean));
    else if (/^(?:locale?|lang|language)$/i.test(verb)) locale = rest.trim() || locale;
    else if (cspellVerbs.test(verb)) needsCspell = true;
  }
  return { words, locale, needsCspell };
}
