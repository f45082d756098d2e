import { linesOf } from "../text/lines.ts";

/** What opens front matter: `---` for YAML, `+++` for TOML. */
export type FrontMatterMarker = "---" | "+++";

/** The marker that the document's first line opens front matter with; a byte order mark before it does no harm. */
export function openedFrontMatter(line: string): FrontMatterMarker | undefined {
  return /^\uFEFF?(---|\+\+\+)[ \t]*$/.exec(line)?.[1] as FrontMatterMarker | undefined;
}

/** True for a line that closes front matter opened by the marker: the marker itself, or `...`, which ends YAML too. */
export function closesFrontMatter(line: string, marker: FrontMatterMarker): boolean {
  return (marker === "---" ? /^(?:---|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/).test(line);
}

/** The length of the front matter at the start of a text, its closing line included, or 0 if there is none. */
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

/** The marker of front matter that a text opens and does not close. */
export function unclosedFrontMatter(text: string): FrontMatterMarker | undefined {
  const first = linesOf(text).next().value;
  const marker = first && openedFrontMatter(text.slice(first.start, first.end));
  return marker && frontMatterLength(text) === 0 ? marker : undefined;
}
