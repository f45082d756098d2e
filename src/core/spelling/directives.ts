import { appendAll } from "../text/collections.ts";

/** What a document sets for its own spelling in comments such as `cspell:words …`. */
export interface Directives {
  readonly words: readonly string[];
  /** A locale setting; undefined if the document names none. */
  readonly locale: string | undefined;
  /** True if it sets something that only cspell can do: dictionaries, expressions to leave out. */
  readonly needsCspell: boolean;
}

/** How a comment for the spelling begins, whichever of cspell's names it uses. */
export const spellingComment = /^(?:c?spell|spell-?checker)\s*:{1,2}\s*/i;

/** What only cspell can do; a verb that is being typed is none of them. */
const cspellVerbs =
  /^(?:(?:ignore|include)-?reg-?exp(?:list)?|dictionar(?:y|ies)|(?:enable|disable)-?(?:compound-?words|allow-?compound-?words|case-?sensitive)|flag-?words?|forbid-?words?)$/i;

/** Reads the directives of a document, one a line. */
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
