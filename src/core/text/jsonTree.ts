import { type Node, type ParseError, type ParseOptions, parseTree } from "jsonc-parser";

/** The maximum depth: configurations are less deep, and the recursive parser would overflow the stack. */
const maxDepth = 200;

/** The tree of JSON with comments and trailing commas; undefined if the text is empty or nested too deeply. */
export function jsonTree(
  text: string,
  errors: ParseError[] = [],
  options: ParseOptions = {},
): Node | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  return parseTree(text, errors, { allowTrailingComma: true, ...options });
}

/** The UTF-16 offset at which JSON is nested too deeply to be read; undefined if it is not. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (unit === '"') {
      for (at++; at < text.length && !/["\r\n]/.test(text[at]!); at++) if (text[at] === "\\") at++;
    } else if (unit === "/" && text[at + 1] === "/") {
      while (at + 1 < text.length && !/[\r\n]/.test(text[at + 1]!)) at++;
    } else if (unit === "{" || unit === "[") {
      if (++depth > maxDepth) return at;
    } else if (unit === "}" || unit === "]") depth--;
  }
  return undefined;
}
