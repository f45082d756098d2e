import type { Span } from "../text/span.ts";

/** A link to a file or a folder next to the document, or to a heading; spans count in the block. */
export interface LocalLink {
  /** Decoded, with slashes, without query and fragment; empty for a link within the document. */
  readonly path: string;
  /** Decoded, without the `#`. */
  readonly fragment: string;
  /** The spans of the path and of the fragment; the whole link if they are not known. */
  readonly pathSpan: Span;
  readonly fragmentSpan: Span;
}

/**
 * Reads the link with the address `url` whose span in the text is `whole`; undefined if it leads elsewhere, or
 * certainly nowhere.
 */
export function readLocalLink(url: string, whole: Span, text: string): LocalLink | undefined {
  if (url === "" || /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(url)) return undefined;
  // A placeholder of a template, or a path of another system, cannot be checked.
  if (/[{}<>*\\|\0]|\$\(/.test(url)) return undefined;
  const [, path, , hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url)!;
  const at = text.indexOf(url, whole.start + 1);
  const isFound = at >= 0 && at + url.length <= whole.end;
  const pathEnd = at + path!.length;
  const isWritten = isFound && path !== "";
  const hashAt = hash === undefined ? -1 : url.length - hash.length - 1;
  return {
    path: decoded(path!),
    fragment: decoded(hash ?? ""),
    pathSpan: isWritten ? { start: at, end: pathEnd } : whole,
    fragmentSpan: isFound && hashAt >= 0 ? { start: at + hashAt, end: at + url.length } : whole,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
