import { type EntityKind, entityKey, foldName, skillKey } from "../../document/names.ts";
import type { Level, RequirementsDocument } from "../../document/requirementsDocument.ts";
import type { Span } from "../../text/span.ts";

/** The project, skill or level that a name means, wherever it appears. */
export interface Entity {
  readonly kind: EntityKind;
  /** The name as a reader sees it. */
  readonly name: string;
  /** Equal for names that mean the same entity of the kind. */
  readonly key: string;
}

/** A heading or project line that names an entity. Spans count in the document. */
export interface NamedLine extends Entity {
  readonly nameSpan: Span;
  /** From the start of the line's text to the end of the name and the marks around it. */
  readonly lineSpan: Span;
  /** True for a table cell. */
  readonly isCell: boolean;
}

/** Every line of the document that names an entity, in document order, without those with an empty name. */
export function* namedLines(model: RequirementsDocument): Generator<NamedLine> {
  for (const level of model.levels) {
    // In other layouts the level's name is after its skill's, or in a cell next to it.
    if (level.layout === "level-first") yield* namesIn(level);
    else yield* [...namesIn(level)].sort((a, b) => a.lineSpan.start - b.lineSpan.start);
  }
}

function* namesIn(level: Level): Generator<NamedLine> {
  const isRow = level.layout === "table";
  yield* named("level", level, level.layout === "level-first" ? headingSpan(level) : level.nameSpan, isRow);
  for (const skill of level.skills) {
    const isCell = skill.layout === "table";
    if (!skill.isNamedBefore)
      yield* named("skill", skill, isCell ? skill.nameSpan : headingSpan(skill), isCell);
    for (const project of skill.projects)
      yield* named("project", project, project.lineSpan, project.form === "cell");
  }
}

/** The named line whose span contains or touches the offset. */
export function namedLineAt(model: RequirementsDocument, offset: number): NamedLine | undefined {
  for (const line of namedLines(model)) {
    if (line.lineSpan.start > offset) return undefined;
    if (offset <= line.lineSpan.end) return line;
  }
  return undefined;
}

function* named(
  kind: EntityKind,
  node: {
    readonly name: string;
    readonly part?: string;
    readonly nameSpan: Span;
    readonly otherNames?: readonly Span[];
  },
  lineSpan: Span,
  isCell: boolean,
): Generator<NamedLine> {
  const name = foldName(node.name);
  if (name === "") return;
  const key = kind === "skill" ? skillKey(node) : entityKey(kind, node.name);
  yield { kind, name, key, nameSpan: node.nameSpan, lineSpan, isCell };
  for (const span of node.otherNames ?? []) yield { kind, name, key, nameSpan: span, lineSpan: span, isCell };
}

function headingSpan(node: { readonly span: Span; readonly nameSpan: Span }): Span {
  return { start: node.span.start, end: node.nameSpan.end };
}
