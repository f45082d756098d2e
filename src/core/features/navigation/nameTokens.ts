import type { EntityKind } from "../../document/names.ts";
import { linesOf } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import { namedLines } from "./entity.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/** The name of an entity, or one line of it. */
interface NameToken {
  readonly kind: EntityKind;
  readonly span: Span;
}

/** The kinds in the order of the legend. */
export const nameTokenKinds = ["level", "skill", "project"] as const satisfies readonly EntityKind[];

/** The names of levels, skills and projects, in document order; each is within one line. */
export function nameTokens(document: NavigableDocument): readonly NameToken[] {
  const tokens: NameToken[] = [];
  for (const { kind, nameSpan } of namedLines(document.model)) {
    // Underlined headings may have several lines.
    for (const { start, end } of linesOf(document.source(nameSpan)))
      if (end > start)
        tokens.push({ kind, span: { start: nameSpan.start + start, end: nameSpan.start + end } });
  }
  return tokens;
}
