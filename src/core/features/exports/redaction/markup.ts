import type { Skip } from "./foldText.ts";

/**
 * Link targets, HTML comments and tags of a Markdown text, which a reader of the rendered text does not see. Linear.
 */
export function markupOf(source: string): readonly Skip[] {
  const found: Skip[] = [];
  const closing = new Map<string, number>();
  /** The next offset of `close` from `at` on. Memoized, so that many openings without an end stay cheap. */
  const find = (close: string, at: number): number => {
    const known = closing.get(close);
    if (known !== undefined && known >= at) return known;
    const place = source.indexOf(close, at);
    closing.set(close, place < 0 ? Number.POSITIVE_INFINITY : place);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  for (let at = 0; at < source.length; at++) {
    let end = 0;
    if (source.startsWith("<!--", at)) end = find("-->", at + 4) + 3;
    else if (/[<]/.test(source[at]!) && /[a-z/]/i.test(source[at + 1] ?? "")) end = find(">", at) + 1;
    else if (source.startsWith("](", at)) end = endOfDestination(source, at + 2);
    else if (source.startsWith("][", at)) end = find("]", at + 2) + 1;
    if (end <= at || !Number.isFinite(end)) continue;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

/**
 * The offset after the bracket that closes a link target; 0 if there is none within 2,000 characters (longer targets
 * are data).
 */
function endOfDestination(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length && at < from + 2000; at++) {
    const one = source[at];
    if (one === "\\") at++;
    else if (one === "(") depth++;
    else if (one === ")" && --depth === 0) return at + 1;
  }
  return 0;
}
