import { linesOf } from "../text/lines.ts";

/** What opens front matter: `---` for YAML, `+++` for TOML. */
export type FrontMatterMarker = "---" | "+++";

/**
 * The marker with which the document's first line opens front matter; undefined if it does not. A byte order mark
 * before it is ignored.
 */
export function openedFrontMatter(line: string): FrontMatterMarker | undefined {
  return /^\uFEFF?(---|\+\+\+)[ \t]*$/.exec(line)?.[1] as FrontMatterMarker | undefined;
}

/** True for a line that closes front matter opened by the marker: the marker itself, or `...`, which ends YAML too. */
export function closesFrontMatter(line: string, marker: FrontMatterMarker): boolean {
  return (marker === "---" ? /^(?:---|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/).test(line);
}

/**
 * The length in UTF-16 units of the front matter at the start of a text, including its closing line; 0 if there is
 * none.
 */
export function frontMatterLength(text: string): number {
  let marker: FrontMatterMarker | undefined;
  for (const { start, end, next } of linesOf(text)) {
    const line = text.slice(start, end);
    if (marker) {
      if (closesFrontMatter(line, marker)) return next;
      continue;
    }
    marker = openedFrontMatter(line);
    if (!marker) return 0;
  }
  return 0;
}

/** The marker of front matter that a text opens but does not close; undefined if there is none. */
export function unclosedFrontMatter(text: string): FrontMatterMarker | undefined {
  const first = linesOf(text).next().value;
  const marker = first && openedFrontMatter(text.slice(first.start, first.end));
  return marker && frontMatterLength(text) === 0 ? marker : undefined;
}
