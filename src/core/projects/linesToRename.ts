import { projectsOf, type RequirementsDocument } from "../model/requirementsDocument.ts";
import type { Span } from "../text/span.ts";
import { plainName } from "./projectName.ts";

/**
 * Where a document writes the name of a project, to put another in its place. Undefined where one of the places is a
 * link, or holds code or emphasis: that would be lost.
 */
export function linesToRename(
  document: RequirementsDocument,
  name: string,
  source: (span: Span) => string,
): readonly Span[] | undefined {
  const spans: Span[] = [];
  for (const project of projectsOf(document)) {
    if (plainName(project.name) !== name) continue;
    if (!isPlain(source(project.nameSpan))) return undefined;
    spans.push(project.nameSpan);
  }
  return spans;
}

/** True for the source of a name that says no more than the name. */
export function isPlain(source: string): boolean {
  return !/[[\]`*_\\<>]/.test(source);
}
