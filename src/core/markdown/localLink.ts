import type { Span } from "../text/span.ts";

/** A link to a file, a folder or a heading beside the document; spans count in the block. */
export interface LocalLink {
  /** Decoded, with slashes, without query and fragment; empty for one within the document. */
  readonly path: string;
  /** Decoded, without the sign. */
  readonly fragment: string;
  /** Where the path, and where the fragment is written; all of the link if that is not known. */
  readonly pathSpan: Span;
  readonly fragmentSpan: Span;
}

/** The link with the address `url` that is at `whole` in the text; undefined for one that leads elsewhere, or nowhere for sure. */
export function readLocalLink(url: string, whole: Span, text: string): LocalLink | undefined {
  if (url === "" || /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(url)) return undefined;
  // What a template fills in, or another system's path, is nobody's to check.
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
