import type { Span } from "../../text/span.ts";
import { type Entity, type NamedLine, namedLines } from "./entity.ts";
import { namePartOf } from "./namePart.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/** A line of a document that names an entity. A name in a bullet's prose does not count. */
export interface Occurrence<D extends NavigableDocument> {
  readonly document: D;
  readonly line: NamedLine;
  /** The name alone, without the marks around it. */
  readonly span: Span;
}

/** All occurrences of the entity, document by document, in document order. */
export function* occurrencesOf<D extends NavigableDocument>(
  documents: Iterable<D>,
  entity: Entity,
): Generator<Occurrence<D>> {
  for (const document of documents) {
    for (const line of namedLines(document.model)) {
      if (line.kind === entity.kind && line.key === entity.key)
        yield { document, line, span: namePartOf(document, line).span };
    }
  }
}

/** The first occurrence of the entity in the document, which is its definition for readers of this document. */
export function definitionOf<D extends NavigableDocument>(
  document: D,
  entity: Entity,
): Occurrence<D> | undefined {
  for (const occurrence of occurrencesOf([document], entity)) return occurrence;
  return undefined;
}
