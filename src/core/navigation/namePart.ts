import type { Span } from "../text/span.ts";
import { foldName, type NamedLine } from "./entity.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/** Where a name itself stands. */
interface NamePart {
  /** The name without the marks around the whole of it. */
  readonly span: Span;
  readonly source: string;
  /** True where Markdown marks stand within the name, so that it cannot be replaced without losing them. */
  readonly hasMarks: boolean;
}

/** The part of a line that is the name alone: emphasis, code marks and a link around all of it are left out. */
export function namePartOf(document: NavigableDocument, line: NamedLine): NamePart {
  let { start } = line.nameSpan;
  let source = document.source(line.nameSpan);
  // Nobody nests marks deeper; a line of thousands of asterisks would be peeled for long.
  for (let depth = 0; depth < 4 && foldName(source) !== line.name; depth++) {
    const inner = insideMarks(source);
    if (inner === undefined) break;
    start += source.indexOf(inner);
    source = inner;
  }
  const bare = source.replace(/\\[!-/:-@[-`{-~]/g, "");
  return {
    span: { start, end: start + source.length },
    source,
    hasMarks: foldName(source) !== line.name && /[*_`[\]<]/.test(bare),
  };
}

/** What stands inside a pair of marks that reaches over all of the source, without blanks around it. */
function insideMarks(source: string): string | undefined {
  const link = /^\[([^[\]]+)\](?:\([^()]*\)|\[[^[\]]*\])$/.exec(source);
  if (link) return link[1]!.trim() || undefined;
  const mark = /^(?:\*\*|__|[*_]|`+)/.exec(source)?.[0];
  if (mark === undefined || source.length <= 2 * mark.length || !source.endsWith(mark)) return undefined;
  return source.slice(mark.length, -mark.length).trim() || undefined;
}
