import { projectsOf, type RequirementsDocument } from "../../document/requirementsDocument.ts";
import type { Span } from "../../text/span.ts";

/** The spans that can be folded: sections, levels, skills, projects; each from its first line to its end. */
export function foldingSpans(document: RequirementsDocument): readonly Span[] {
  const spans: Span[] = document.sections.map((section) => section.span);
  for (const level of document.levels) {
    spans.push(level.span);
    for (const skill of level.skills) {
      spans.push(skill.span);
      for (const project of skill.projects) spans.push(project.span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/**
 * Only the spans that do not start at a heading, for editors that fold headings themselves: projects on separate lines.
 */
export function lineFoldingSpans(document: RequirementsDocument): readonly Span[] {
  const projects = projectsOf(document).filter(({ form }) => form === "line");
  return projects.map(({ span }) => span);
}
