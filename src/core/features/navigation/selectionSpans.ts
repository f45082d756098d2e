import type { Bullet, RequirementsDocument } from "../../document/requirementsDocument.ts";
import type { Span } from "../../text/span.ts";

/**
 * The spans for expanding the selection around the offset, innermost first: text, bullet, project, skill, level,
 * document. Each contains the one before and is larger.
 */
export function selectionSpans(model: RequirementsDocument, offset: number): readonly Span[] {
  const spans: Span[] = [{ start: 0, end: model.length }];
  const holds = (span: Span) => span.start <= offset && offset <= span.end;
  const enter = (span: Span): boolean => {
    const outer = spans.at(-1)!;
    if (!holds(span) || span.start < outer.start || span.end > outer.end) return false;
    if (span.start > outer.start || span.end < outer.end) spans.push(span);
    return true;
  };
  const enterBullets = (bullets: readonly Bullet[]) => {
    const bullet = bullets.findLast(({ span }) => holds(span));
    if (!bullet || !enter(bullet.span)) return;
    if (!enter(bullet.textSpan)) enterBullets(bullet.details);
  };

  const level = model.levels.findLast(({ span }) => holds(span));
  const skill = level && enter(level.span) ? level.skills.findLast(({ span }) => holds(span)) : undefined;
  const project = skill && enter(skill.span) ? skill.projects.findLast(({ span }) => holds(span)) : undefined;
  if (project) enter(project.span);
  // A note is inside the project it follows.
  const section = model.sections.findLast(({ span }) => holds(span));
  if (section) {
    if (enter(section.span) && !enter(section.nameSpan)) enterBullets(section.bullets);
  } else if (project) {
    if (enter(project.lineSpan)) enter(project.nameSpan);
    else enterBullets(project.bullets);
  } else if (skill) {
    if (!enter(skill.nameSpan)) enterBullets(skill.orphans);
  } else if (level) enter(level.nameSpan);
  return spans.reverse();
}
