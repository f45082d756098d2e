import type { Block } from "../markdown/block.ts";
import type { BulletEntry, Entry, ProjectEntry, TextEntry } from "../markdown/blockFacts.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import type { LevelMatcher } from "./levelNames.ts";
import type {
  Bullet,
  Level,
  Project,
  Prose,
  RequirementsDocument,
  Section,
  Skill,
  Title,
} from "./requirementsDocument.ts";

/** Builds the model from the blocks, walking them once with a running offset. Never throws. */
export function foldBlocks(blocks: readonly Block[], matchLevel: LevelMatcher): RequirementsDocument {
  const fold = new Fold(matchLevel);
  let at = 0;
  for (const block of blocks) {
    for (const entry of block.facts().entries) fold.take(entry, at);
    at += block.text.length;
  }
  return fold.finish(at);
}

/** A node that still grows. Its span is its own object and grows in place. */
type Open<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer U)[]
    ? U[]
    : K extends "span"
      ? { start: number; end: number }
      : T[K];
};

class Fold {
  readonly #matchLevel: LevelMatcher;
  readonly #levels: Level[] = [];
  readonly #sections: Section[] = [];
  #title: Title | undefined;
  #level: Open<Level> | undefined;
  #skill: Open<Skill> | undefined;
  #project: Open<Project> | undefined;
  #section: Open<Section> | undefined;

  constructor(matchLevel: LevelMatcher) {
    this.#matchLevel = matchLevel;
  }

  finish(length: number): RequirementsDocument {
    return { title: this.#title, sections: this.#sections, levels: this.#levels, length };
  }

  take(entry: Entry, at: number): void {
    switch (entry.kind) {
      case "heading":
        this.#takeHeading(entry.depth, entry.name, shiftSpan(entry.span, at), shiftSpan(entry.nameSpan, at));
        break;
      case "project":
        if (this.#skill) this.#openProject(entry, at, entry.wellFormed);
        break;
      case "label":
        this.#takeLabel(entry.name, shiftSpan(entry.span, at));
        break;
      case "bullet":
        this.#takeBullet(new PlacedBullet(entry, at));
        break;
      case "text":
        if (!this.#section) this.#project?.prose.push(new PlacedProse(entry, at));
        break;
      case "other":
        break;
      case "separator":
        return;
    }
    this.#extend(entry.span.end + at);
  }

  #takeHeading(depth: number, name: string, span: Span, nameSpan: Span): void {
    if (depth === 1 && !this.#title) {
      this.#title = { name, span, draft: /\(draft\)/i.test(name) };
      this.#close();
    } else if (depth <= 2) {
      const match = depth === 2 ? this.#matchLevel(name) : undefined;
      this.#close();
      if (match) {
        this.#level = { kind: "level", name, span: { ...span }, nameSpan, rank: match.rank, skills: [] };
        this.#levels.push(this.#level);
      } else this.#openSection(name, span, nameSpan);
    } else if (depth === 3 && this.#level) {
      this.#section = undefined;
      this.#project = undefined;
      this.#skill = { kind: "skill", name, span: { ...span }, nameSpan, projects: [], orphans: [] };
      this.#level.skills.push(this.#skill);
    } else if (depth === 4 && this.#skill) this.#openProject({ name, span, nameSpan }, 0, true);
  }

  #takeLabel(name: string, span: Span): void {
    // Under a project a label leads into its bullets, unless it says that what follows is no evidence.
    if (this.#level && !noteLabel.test(name)) return;
    this.#openSection(name, span, { start: span.start, end: span.start + name.length });
  }

  #takeBullet(bullet: Bullet): void {
    if (this.#section) this.#section.bullets.push(bullet);
    else if (this.#project) this.#project.bullets.push(bullet);
    else this.#skill?.orphans.push(bullet);
  }

  #openProject(
    entry: Pick<ProjectEntry, "name" | "span" | "nameSpan">,
    at: number,
    wellFormed: boolean,
  ): void {
    const lineSpan = shiftSpan(entry.span, at);
    this.#section = undefined;
    this.#project = {
      kind: "project",
      name: entry.name,
      span: { ...lineSpan },
      lineSpan,
      nameSpan: shiftSpan(entry.nameSpan, at),
      wellFormed,
      bullets: [],
      prose: [],
    };
    this.#skill!.projects.push(this.#project);
  }

  #openSection(name: string, span: Span, nameSpan: Span): void {
    this.#section = { kind: "section", name, span: { ...span }, nameSpan, bullets: [] };
    this.#sections.push(this.#section);
  }

  #close(): void {
    this.#level = undefined;
    this.#skill = undefined;
    this.#project = undefined;
    this.#section = undefined;
  }

  /** What is open now reaches to `end`. */
  #extend(end: number): void {
    if (this.#level && this.#level.span.end < end) this.#level.span.end = end;
    if (this.#skill && this.#skill.span.end < end) this.#skill.span.end = end;
    if (this.#project && this.#project.span.end < end) this.#project.span.end = end;
    if (this.#section && this.#section.span.end < end) this.#section.span.end = end;
  }
}

/** Labels whose bullets are no evidence even inside a skill. */
const noteLabel =
  /^(?:notes?|to[- ]?dos?|open (?:points?|questions?)|questions?|references?|links?|see also|sources?)$/i;

/** A bullet's entry and where its block stands; spans are made when asked for, since most never are. */
class PlacedBullet implements Bullet {
  readonly kind = "bullet";
  readonly #entry: BulletEntry;
  readonly #at: number;

  constructor(entry: BulletEntry, at: number) {
    this.#entry = entry;
    this.#at = at;
  }

  get text(): string {
    return this.#entry.text;
  }
  get isEmpty(): boolean {
    return this.#entry.span.end <= this.#entry.markerSpan.end;
  }
  get span(): Span {
    return shiftSpan(this.#entry.span, this.#at);
  }
  get markerSpan(): Span {
    return shiftSpan(this.#entry.markerSpan, this.#at);
  }
  get textSpan(): Span {
    return shiftSpan(this.#entry.textSpan, this.#at);
  }
  get details(): readonly Bullet[] {
    return this.#entry.details.map((detail) => new PlacedBullet(detail, this.#at));
  }
}

/** The same for prose. */
class PlacedProse implements Prose {
  readonly #entry: TextEntry;
  readonly #at: number;

  constructor(entry: TextEntry, at: number) {
    this.#entry = entry;
    this.#at = at;
  }

  get text(): string {
    return this.#entry.text;
  }
  get span(): Span {
    return shiftSpan(this.#entry.span, this.#at);
  }
}
