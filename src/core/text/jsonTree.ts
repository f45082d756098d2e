import { type Node, type ParseError, type ParseOptions, parseTree } from "jsonc-parser";

/** No configuration nests deeper; the parser calls itself for each level and would run out of stack. */
const deepest = 200;

/** The tree of JSON with comments and trailing commas; undefined if there is none, and if it is nested too deeply to be read. */
export function jsonTree(
  text: string,
  errors: ParseError[] = [],
  options: ParseOptions = {},
): Node | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  return parseTree(text, errors, { allowTrailingComma: true, ...options });
}

/** Where a text of JSON is nested too deeply to be read, a UTF-16 offset; undefined if it is not. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { index, 0: token } of text.matchAll(/"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|[{}[\]]/g)) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    if (depth > deepest) return index;
  }
  return undefined;
}
