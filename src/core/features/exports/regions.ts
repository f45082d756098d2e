import type {
  Level,
  Project,
  RequirementsDocument,
  Section,
  Skill,
  Title,
} from "../../document/requirementsDocument.ts";
import { linesOf } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import { SpanIndex } from "../../text/spanIndex.ts";
import { lineStart } from "./exportedDocument.ts";

/**
 * Divides a document into the spans of its nodes. Each span reaches to the start of the next node, so that together
 * they cover the whole text.
 */
export class Regions {
  readonly #text: string;
  readonly #ends = new Map<object, number>();
  /** The top-level nodes in document order: levels, and sections and a title outside of them. */
  readonly parts: readonly (Level | Section | Title)[];

  constructor(text: string, { title, sections, levels }: RequirementsDocument) {
    this.#text = text;
    const ofLevels = new SpanIndex(levels.map(({ span }) => span));
    const isInLevel = ({ span: { start } }: Section) => ofLevels.overlaps({ start, end: start + 1 });
    const parts = [
      ...levels,
      ...sections.filter((section) => !isInLevel(section)),
      ...(title ? [title] : []),
    ];
    this.parts = parts.sort((a, b) => a.span.start - b.span.start);
    this.#endEach(this.parts, text.length);
    for (const level of levels) {
      this.#endEach(level.skills, this.endOf(level));
      for (const skill of level.skills) this.#endEach(skill.projects, this.endOf(skill));
    }
  }

  /** The start of the first of the parts; the end of the text if there is none. */
  get start(): number {
    const [first] = this.parts;
    return first ? lineStart(this.#text, first.span.start) : this.#text.length;
  }

  /** The end of a node's region: the line of the next node, or of the one after its parent. */
  endOf(node: Level | Section | Title | Skill | Project): number {
    return this.#ends.get(node) ?? this.#text.length;
  }

  /** The same for a project, without the bullets after it that belong to its skill but to no project. */
  endAlone(project: Project, { orphans }: Skill): number {
    const end = this.endOf(project);
    const next = orphans.find(({ span }) => span.start >= project.span.end && span.start < end);
    return next ? lineStart(this.#text, next.span.start) : end;
  }

  /** The text of a span, without separators at its end. */
  sourceOf({ start, end }: Span): string {
    const source = this.#text.slice(start, end);
    let kept = 0;
    let isAfterBlank = true;
    for (const line of linesOf(source)) {
      const shown = source.slice(line.start, line.end).trim();
      if (shown !== "" && !(isAfterBlank && /^(?:-[ \t]*){3,}$/.test(shown))) kept = line.next;
      isAfterBlank = shown === "";
    }
    return source.slice(0, kept);
  }

  #endEach(nodes: readonly { readonly span: Span }[], end: number): void {
    for (const [index, node] of nodes.entries()) {
      const next = nodes[index + 1];
      this.#ends.set(node, next ? Math.max(node.span.start, lineStart(this.#text, next.span.start)) : end);
    }
  }
}
