import { type Project, projectsOf, type RequirementsDocument } from "../document/requirementsDocument.ts";
import type { Span } from "../text/span.ts";

/**
 * Where a document writes the name of a project, to put another in its place. Undefined if one of the places is a
 * link, or holds code or emphasis: that would be lost.
 */
export function linesToRename(
  document: RequirementsDocument,
  name: string,
  source: (span: Span) => string,
): readonly Span[] | undefined {
  return plainSpans(
    projectsOf(document).filter((project) => project.name === name),
    source,
  );
}

/** The names of the projects as spans; undefined if one of them holds more than its name. */
export function plainSpans(
  projects: readonly Project[],
  source: (span: Span) => string,
): readonly Span[] | undefined {
  const spans = projects.flatMap(({ nameSpan, otherNames = [] }) => [nameSpan, ...otherNames]);
  return spans.every((span) => isPlain(source(span))) ? spans : undefined;
}

/** True for the source of a name that says no more than the name. */
function isPlain(source: string): boolean {
  return !/[[\]`*_\\<>]/.test(source);
}
