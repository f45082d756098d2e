import type { Bullet, RequirementsDocument, Skill } from "../../document/requirementsDocument.ts";
import { plainBullet } from "../../text/marks.ts";
import type { Span } from "../../text/span.ts";

export type OutlineKind = "section" | "level" | "skill" | "project" | "bullet";

/** A node of the outline; spans count in the document. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  readonly name: string;
  /** Shown next to the name. */
  readonly detail?: string;
  readonly span: Span;
  /** The span to select when the node is opened; inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineNode[];
}

/**
 * The document as a tree, in document order: sections, and level > skill > project > bullet. If levels have no headings
 * above their skills, the skills are at the top and each shows its level.
 */
export function outlineOf(document: RequirementsDocument): readonly OutlineNode[] {
  const sections = document.sections.map(
    (section): OutlineNode => ({ ...pick(section), kind: "section", children: [] }),
  );
  const levels = document.levels.flatMap((level): readonly OutlineNode[] =>
    level.layout === "level-first"
      ? [{ ...pick(level), kind: "level", children: level.skills.map(skillNode) }]
      : level.skills.map((skill) => ({ ...skillNode(skill), detail: level.name })),
  );
  return [...sections, ...levels].sort((a, b) => a.span.start - b.span.start);
}

function skillNode(skill: Skill): OutlineNode {
  const projects = skill.projects.map(
    (project): OutlineNode => ({
      ...pick(project),
      kind: "project",
      children: project.bullets.map(bulletNode),
    }),
  );
  return { ...pick(skill), kind: "skill", children: [...skill.orphans.map(bulletNode), ...projects] };
}

function pick(node: { readonly name: string; readonly span: Span; readonly nameSpan: Span }) {
  return { name: node.name, span: node.span, nameSpan: node.nameSpan };
}

function bulletNode(bullet: Bullet): OutlineNode {
  return {
    kind: "bullet",
    name: plainBullet(bullet.text),
    span: bullet.span,
    nameSpan: bullet.textSpan,
    children: [],
  };
}
