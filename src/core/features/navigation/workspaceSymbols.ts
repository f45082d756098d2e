import { type NamedLine, namedLines } from "./entity.ts";
import { namePartOf } from "./namePart.ts";
import type { NavigableDocument } from "./navigableDocument.ts";
import type { Occurrence } from "./occurrences.ts";

/** The maximum number of symbols: nobody reads more, and the editor asks again at the next letter. */
const maxSymbols = 500;

/**
 * The entities whose name matches the query, each once per document at its first place: names that start with the query
 * come before names that contain it, and these before names that contain its letters in order. Case and spaces of the
 * query are ignored.
 */
export function workspaceSymbols<D extends NavigableDocument>(
  documents: readonly D[],
  query: string,
): readonly Occurrence<D>[] {
  const wanted = bare(query);
  const found: { readonly document: D; readonly line: NamedLine; readonly rank: number }[] = [];
  for (const document of documents) {
    const seen = new Set<string>();
    for (const line of namedLines(document.model)) {
      const id = `${line.kind} ${line.key}`;
      if (seen.has(id)) continue;
      seen.add(id);
      const rank = rankOf(bare(line.name), wanted);
      if (rank !== undefined) found.push({ document, line, rank });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, maxSymbols)
    .map(({ document, line }) => ({ document, line, span: namePartOf(document, line).span }));
}

function rankOf(name: string, wanted: string): number | undefined {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  let at = 0;
  for (const letter of name) if (letter === wanted[at]) at++;
  return at === wanted.length ? 2 : undefined;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}
