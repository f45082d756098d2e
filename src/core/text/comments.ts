import type { Span } from "./span.ts";

/** The closed HTML comments of a text, `<!-- … -->`, in order. Takes linear time even if many comments are never closed. */
export function* commentsIn(text: string): Generator<Span> {
  let at = text.indexOf("<!--");
  while (at >= 0) {
    const close = text.indexOf("-->", at + 4);
    if (close < 0) return;
    yield { start: at, end: close + 3 };
    at = text.indexOf("<!--", close + 3);
  }
}

/** The text without comments, including one that is not closed. */
export function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, "");
}

/** The text with each comment replaced by the result of `replacement`. */
export function replaceComments(text: string, replacement: (comment: string) => string): string {
  let result = "";
  let at = 0;
  for (const { start, end } of commentsIn(text)) {
    result += text.slice(at, start) + replacement(text.slice(start, end));
    at = end;
  }
  return at === 0 ? text : result + text.slice(at);
}
