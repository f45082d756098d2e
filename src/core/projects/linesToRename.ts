import { type Project, projectsOf, type RequirementsDocument } from "../document/requirementsDocument.ts";
import type { Span } from "../text/span.ts";

/**
 * The places at which a document writes the name of a project, to be replaced; in a link, that of its label. Undefined
 * if one of them contains code or emphasis, which would be lost.
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

/** The spans of the projects' names; undefined if one of them contains more than the name. */
export function plainSpans(
  projects: readonly Project[],
  source: (span: Span) => string,
): readonly Span[] | undefined {
  const spans = projects.flatMap(({ nameSpan, otherNames = [] }) => [nameSpan, ...otherNames]);
  return spans.every((span) => isPlain(source(span))) ? spans : undefined;
}

/** True for a source that contains nothing but the name. */
function isPlain(source: string): boolean {
  return !/[[\]`*_\\<>]/.test(source);
}
