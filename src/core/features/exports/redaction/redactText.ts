import type { ConfidentialTerm } from "./confidentialTerm.ts";
import { findTerms } from "./findTerms.ts";
import { type FoldedText, foldText } from "./foldText.ts";
import { markupOf } from "./markup.ts";

/** The text with every term replaced, even if it contains markup. Line breaks and markup stay. */
export function redactText(source: string, terms: readonly ConfidentialTerm[]): string {
  const places = placesIn(source, terms);
  if (places.length === 0) return source;
  const hidden = new Uint8Array(source.length);
  const written = new Map<number, string>();
  let end = 0;
  for (const place of places) {
    hide(place, source, hidden);
    if (place.start >= end) {
      written.set(place.start, place.replacement);
      if (place.lastLine !== undefined) written.set(place.lastLine, place.replacement);
    }
    end = Math.max(end, place.end);
  }
  let result = "";
  let from = 0;
  for (let at = 0; at <= source.length; at++) {
    const replacement = written.get(at);
    const isHidden = hidden[at] === 1;
    if (replacement === undefined && !isHidden && at < source.length) continue;
    result += source.slice(from, at) + (replacement ?? "");
    from = isHidden ? at + 1 : at;
  }
  return result;
}

/** A place to redact; offsets in the source. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** The spans of the term's letters. */
  readonly letters: readonly { readonly start: number; readonly end: number }[];
  /** The offset on its last line at which the term continues, if it would leave nothing on that line. */
  readonly lastLine: number | undefined;
}

function placesIn(source: string, terms: readonly ConfidentialTerm[]): readonly Place[] {
  const markup = markupOf(source);
  const views = markup.length > 0 ? [foldText(source), foldText(source, markup)] : [foldText(source)];
  return views
    .flatMap((view) => [...findTerms(view, terms)].map((found) => toPlace(found, view, source)))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function toPlace(
  found: { readonly term: ConfidentialTerm; readonly start: number; readonly end: number },
  { text, starts, ends }: FoldedText,
  source: string,
): Place {
  const letters: { start: number; end: number }[] = [];
  for (let i = found.start; i < found.end; i++) {
    if (!/[\p{L}\p{N}\p{Cs}+#]/u.test(text[i]!)) continue;
    const last = letters.at(-1);
    if (last && last.end >= starts[i]!) last.end = Math.max(last.end, ends[i]!);
    else letters.push({ start: starts[i]!, end: ends[i]! });
  }
  const start = starts[found.start]!;
  const end = ends[found.end - 1]!;
  const within = source.slice(start, end);
  const lineBreak = start + Math.max(within.lastIndexOf("\n"), within.lastIndexOf("\r"));
  const isAlone = lineBreak > start && /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 200));
  const lastLine = isAlone ? letters.find((one) => one.start > lineBreak)?.start : undefined;
  return { start, end, letters, replacement: found.term.replacement, lastLine };
}

/** Hides the letters and what joins them. Markup between them stays if its partner is outside. */
function hide({ letters, end }: Place, source: string, hidden: Uint8Array): void {
  const open: { at: number; run: string }[] = [];
  for (const [index, { start, end: stop }] of letters.entries()) {
    hidden.fill(1, start, stop);
    const next = letters[index + 1]?.start ?? stop;
    for (const { 0: piece, index: at } of source.slice(stop, next).matchAll(gap)) {
      // Between letters, an underscore is not emphasis.
      if (/^[*_~`]/.test(piece) && !(piece[0] === "_" && piece.length === next - stop)) {
        const partner = open.findLastIndex(({ run }) => run === piece);
        if (partner < 0) open.push({ at: stop + at, run: piece });
        else {
          const [{ at: first } = { at: 0 }] = open.splice(partner, 1);
          hidden.fill(1, first, first + piece.length);
          hidden.fill(1, stop + at, stop + at + piece.length);
        }
      } else if (/^[^\S\r\n]|^[^\s[\](){}<>!|\\/:"'=\p{L}\p{N}]|^\\(?:[ux]|.$)/u.test(piece)) {
        hidden.fill(1, stop + at, stop + at + piece.length);
      }
    }
  }
  // Marks that are opened inside and closed right after would enclose nothing.
  const last = open.at(-1);
  if (last && source.startsWith(last.run, end) && source[end + last.run.length] !== last.run[0]) {
    hidden.fill(1, last.at, last.at + last.run.length);
    hidden.fill(1, end, end + last.run.length);
  }
}

/**
 * The pieces between letters: a line break with the start of its line, an escaped sign, markup, something encoded,
 * others.
 */
const gap =
  /(?:\r\n?|\n)[ \t>]*|\\[!-/:-@[-`{-~]|([*_~`])\1*|\]\([^)\r\n]*\)|\][[][^\]\r\n]*\]|<[^>]*>|&#?\w{1,32};|%[\da-f]{2}|\\u\{[\da-f]+\}|\\u[\da-f]{4}|\\x[\da-f]{2}|[^\S\r\n]+|./gisu;
