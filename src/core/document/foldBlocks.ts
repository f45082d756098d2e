import type { Block } from "../markdown/block.ts";
import type {
  BulletEntry,
  Entry,
  HeadingEntry,
  LabelEntry,
  ProjectEntry,
  TableRow,
  TextEntry,
} from "../markdown/blockFacts.ts";
import type { NearProject } from "../markdown/nearProject.ts";
import { isNoteLabel } from "../markdown/noteLabel.ts";
import {
  type LeadIn,
  type ProjectLine,
  readProjectLine,
  remarksIn,
  splitHeadingName,
} from "../markdown/projectLine.ts";
import { findPeriod } from "../text/period.ts";
import { endsSentence } from "../text/sentenceEnd.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import { type Layout, type LayoutKind, type LayoutOptions, readLayout } from "./layout.ts";
import { collectSigns, isField, levelLineOf, type SeenSigns, sameSigns } from "./layoutSigns.ts";
import { mayBeLevel, unknownLevel } from "./levelNames.ts";
import { foldName, nameKey, plainName } from "./names.ts";
import {
  type Bullet,
  isSameLevel,
  type Level,
  type Project,
  type ProjectForm,
  type Prose,
  type RequirementsDocument,
  type Section,
  type Skill,
  type Stray,
  type Title,
} from "./requirementsDocument.ts";

/**
 * What a fold may reuse from the one before: the layout, as long as the signs and options it was read from are the
 * same.
 */
export interface FoldMemory {
  readonly signs: SeenSigns;
  readonly options: LayoutOptions;
  readonly layout: Layout;
}

/** Builds the model from the blocks, walking them with a running offset. Never throws. */
export function foldBlocks(
  blocks: readonly Block[],
  options: LayoutOptions,
  before?: FoldMemory,
): { readonly model: RequirementsDocument; readonly memory: FoldMemory } {
  const signs = collectSigns(blocks);
  const layout =
    before?.options === options && sameSigns(before.signs, signs)
      ? before.layout
      : readLayout(signs, options);
  const fold = new Fold(layout);
  let at = 0;
  for (const block of blocks) {
    for (const entry of block.facts().entries) fold.take(entry, block, at);
    at += block.text.length;
  }
  return { model: fold.finish(at), memory: { signs, options, layout } };
}

/** A node that still grows, in place; so does its span, which no other node shares. */
type Open<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer U)[] | undefined
    ? U[]
    : K extends "span"
      ? { start: number; end: number }
      : T[K];
};

/** The heading of a skill, and whether a level has already been read below it. */
interface SkillAbove extends Pick<Skill, "name" | "span" | "nameSpan"> {
  isNamed: boolean;
}

class Fold {
  readonly #layout: Layout;
  readonly #levels: Level[] = [];
  readonly #sections: Section[] = [];
  readonly #strays: Stray[] = [];
  #heading = 0;
  #title: Title | undefined;
  #level: Open<Level> | undefined;
  #skill: Open<Skill> | undefined;
  #project: Open<Project> | undefined;
  #section: Open<Section> | undefined;
  /** The heading of the skill that the next levels belong to, in a layout with skills above their levels. */
  #skillAbove: SkillAbove | undefined;
  /** The headings above skills and their levels that the next one is below, outermost first. */
  #above: { readonly depth: number; readonly name: string }[] = [];
  /** The skills by name, and by the heading that they are below. */
  readonly #parts = new Map<string, Map<string, Open<Skill>[]>>();
  /** The depth of the heading that names the open project. */
  #projectDepth = 0;
  /** A line that looks like a project line; the next entries show whether bullets follow it. */
  #near: Stray | undefined;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  finish(length: number): RequirementsDocument {
    for (const parts of this.#parts.values())
      if (parts.size > 1) for (const [part, skills] of parts) for (const skill of skills) skill.part = part;
    return {
      title: this.#title,
      sections: this.#sections,
      levels: this.#levels,
      ladder: this.#layout.ladder,
      layout: this.#layout.kind,
      levelDepth: this.#layout.depth,
      hasLevelLines: this.#layout.fromLines,
      strays: this.#strays,
      length,
    };
  }

  take(entry: Entry, block: Block, at: number): void {
    const near = this.#near;
    this.#near = undefined;
    switch (entry.kind) {
      case "heading":
        this.#takeHeading(entry, block, at);
        break;
      case "project":
        this.#leaveTable();
        if (this.#takeLevelLine(entry, block, at)) break;
        if (this.#skill) this.#openProject("line", entry, at);
        break;
      case "label":
        this.#takeLabel(entry, at);
        break;
      case "bullet":
        this.#leaveTable();
        if (near) this.#strays.push(near);
        if (this.#takeLevelLine(entry, block, at) || this.#isField(entry)) break;
        this.#takeBullet(entry, at);
        break;
      case "text":
        if (this.#takeLevelLine(entry, block, at)) break;
        if (!this.#section) this.#project?.prose.push(new PlacedProse(entry, at));
        this.#near = this.#nearLine(entry.near, entry.span, at);
        break;
      case "table":
        for (const row of entry.rows) this.#takeRow(row, block, at);
        break;
      case "other":
        if (entry.near && entry.holdsBullets && this.#skill)
          this.#strays.push(this.#stray(entry.near, entry.span, at));
        else this.#near = this.#nearLine(entry.near, entry.span, at);
        break;
      case "separator":
        this.#near = near;
        return;
    }
    this.#extend(entry.span.end + at);
  }

  #takeHeading(entry: HeadingEntry, block: Block, at: number): void {
    const { depth, name } = entry;
    const role = this.#layout.roles[this.#heading++]!;
    const span = shiftSpan(entry.span, at);
    const nameSpan = shiftSpan(entry.nameSpan, at);
    this.#above = this.#above.filter((one) => one.depth < depth);
    if (role.kind === "title" || role.kind === "section") this.#above.push({ depth, name });
    const part = (text: string, fromEnd = false): Span => partOf(entry, block, text, fromEnd, at) ?? nameSpan;
    switch (role.kind) {
      case "title":
        this.#title = { name, span, draft: /\(draft\)/i.test(name) };
        this.#close();
        break;
      case "level": {
        const above = this.#skillAbove;
        this.#close();
        this.#openLevel({
          name: role.match.name,
          span,
          nameSpan: part(role.match.name),
          rank: role.match.rank,
        });
        if (this.#layout.kind !== "skill-first" || !above) break;
        this.#openSkillBelow(above, span);
        this.#skillAbove = above;
        break;
      }
      case "skill":
        this.#takeUnderlined(entry, span, block.text.slice(entry.span.start, entry.span.end));
        if (this.#layout.kind === "skill-first") {
          this.#close();
          this.#skillAbove = { name, span, nameSpan, isNamed: false };
        } else if (this.#level) this.#openSkill({ name, span, nameSpan });
        break;
      case "skill-with-level": {
        this.#close();
        const { match, level } = role;
        const levelSpan = level === undefined ? { start: span.end, end: span.end } : part(level, true);
        this.#openLevel({ name: match.name, span, nameSpan: levelSpan, rank: match.rank });
        this.#openSkill({
          name: role.name,
          span,
          nameSpan: level === undefined ? nameSpan : part(role.name),
        });
        break;
      }
      case "section":
        this.#takeUnderlined(entry, span, block.text.slice(entry.span.start, entry.span.end));
        if (role.isUnlevelled)
          this.#strays.push({ kind: "unlevelled", isMarked: true, name, span: nameSpan });
        this.#close();
        this.#openSection(name, span, nameSpan);
        break;
      case "label":
        if (this.#skill) this.#openSection(role.name, span, part(role.name));
        break;
      case "below-skill":
        // A heading below that of a project is a part of the project.
        if (!this.#skill || (this.#project?.form === "heading" && this.#projectDepth < depth)) break;
        this.#openProjectHeading(entry, block, at);
        break;
    }
  }

  /**
   * Records a sentence or a project line that became a heading because the dashes that end the level are right below
   * it.
   */
  #takeUnderlined({ name, isUnderlined }: HeadingEntry, span: Span, source: string): void {
    if (!isUnderlined || !this.#level) return;
    if (
      endsSentence(name) ||
      name.split(" ").length > 7 ||
      // In scripts without spaces: as many characters as seven words have.
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{16}/u.test(
        name,
      ) ||
      readProjectLine(`**${name}**`) === undefined ||
      readProjectLine(/^[^\r\n]*/.exec(source)![0]) !== undefined
    )
      this.#strays.push({ kind: "underlined", isMarked: true, name, span });
  }

  /**
   * Opens the skill of a level below the skill's heading. For the first level it starts at the skill's heading, for
   * later ones at the level's.
   */
  #openSkillBelow(above: SkillAbove, { start, end }: Span): void {
    const { name, span, nameSpan, isNamed } = above;
    above.isNamed = true;
    if (isNamed) {
      this.#openSkill({ name, span: { start, end }, nameSpan: this.#level!.nameSpan, isNamedBefore: true });
      return;
    }
    this.#level!.span.start = span.start;
    this.#openSkill({ name, span: { start: span.start, end }, nameSpan });
  }

  #openProjectHeading(entry: HeadingEntry, block: Block, at: number): void {
    const span = shiftSpan(entry.span, at);
    const split = splitHeadingName(entry.name);
    const nameSpan = split && partOf(entry, block, split.name, false, at);
    const named = nameSpan
      ? { ...split, name: foldName(split.name), nameSpan }
      : { name: foldName(entry.name), nameSpan: shiftSpan(entry.nameSpan, at) };
    this.#openProject("heading", { ...named, span, wellFormed: true }, 0);
    this.#projectDepth = entry.depth;
  }

  /** Closes the skill of a row before evidence that is below its table. */
  #leaveTable(): void {
    if (this.#skill?.layout !== "table") return;
    this.#skill = undefined;
    this.#project = undefined;
  }

  #takeLabel({ name, ...entry }: LabelEntry, at: number): void {
    // Under a project, a label introduces its bullets, unless it says that what follows is not evidence.
    if (this.#level && !isNoteLabel(name)) return;
    this.#openSection(name, shiftSpan(entry.span, at), shiftSpan(entry.nameSpan, at));
  }

  /** Handles the line that states the level of the skill right above it. True if the entry is such a line. */
  #takeLevelLine(entry: TextEntry | BulletEntry | ProjectEntry, block: Block, at: number): boolean {
    const level = this.#level;
    if (level?.layout !== "skill-with-level" || level.nameSpan.start !== level.nameSpan.end) return false;
    const said = levelLineOf(entry);
    if (said === undefined) return false;
    const source = block.text.slice(entry.span.start, entry.span.end);
    // A rating does not contain the name of its level.
    const written = source.includes(level.name) ? level.name : said;
    const index = source.lastIndexOf(written);
    if (index < 0) return false;
    const start = at + entry.span.start + index;
    level.nameSpan = { start, end: start + written.length };
    return true;
  }

  /** True for a bullet next to the line of a skill's level that is not evidence either. */
  #isField(entry: BulletEntry): boolean {
    const skill = this.#skill;
    return (
      this.#layout.fromLines &&
      skill?.layout === "skill-with-level" &&
      skill.projects.length === 0 &&
      skill.orphans.length === 0 &&
      isField(entry)
    );
  }

  #takeBullet(entry: BulletEntry, at: number): void {
    const { leadIn } = entry;
    if (this.#section) {
      this.#section.bullets.push(new PlacedBullet(entry, at));
      return;
    }
    const isOpening = this.#project?.form === "opening" || this.#project?.form === "item";
    if (this.#project && !isOpening) {
      this.#project.bullets.push(new PlacedBullet(entry, at));
      this.#near = this.#nearBullet(entry, at);
      return;
    }
    if (!this.#skill) return;
    if (leadIn && (hasText(entry) || entry.details.length > 0)) this.#openByBullet(entry, leadIn, at);
    else {
      // A bullet that does not name a project belongs to none, even after one that names its project.
      this.#project = undefined;
      this.#skill.orphans.push(new PlacedBullet(entry, at));
      this.#near = this.#nearBullet(entry, at);
    }
  }

  /**
   * Opens the project of a bullet that starts with the project's name, or that contains the bullets of the project it
   * names.
   */
  #openByBullet(entry: BulletEntry, leadIn: LeadIn, at: number): void {
    const nameSpan = shiftSpan(leadIn.nameSpan, at);
    const isItem = entry.details.length > 0 && (leadIn.remarks !== undefined || !hasText(entry));
    const known = this.#project;
    if (known && nameKey(known.name) === nameKey(leadIn.name)) {
      addName(known, nameSpan);
    } else {
      const { name } = leadIn;
      const lineSpan = {
        start: entry.textSpan.start,
        end: Math.min(entry.textSpan.end, leadIn.textStart),
      };
      const remarks = remarksIn({ ...leadIn, ...(isItem && leadIn.remarks) });
      this.#openProject(
        isItem ? "item" : "opening",
        { name, span: lineSpan, nameSpan: leadIn.nameSpan, wellFormed: true, ...remarks },
        at,
      );
      this.#project!.span.start = entry.span.start + at;
    }
    const { bullets } = this.#project!;
    if (isItem) for (const detail of entry.details) bullets.push(new PlacedBullet(detail, at));
    else bullets.push(new PlacedBullet(entry, at, leadIn));
  }

  #takeRow(row: TableRow, block: Block, at: number): void {
    const { skill, level, project } = row;
    const span = shiftSpan(row.span, at);
    if (level) {
      const match =
        this.#layout.ladder.matchCell(level.text) ??
        (skill && mayBeLevel(level.text) ? unknownLevel(level.text) : undefined);
      if (!match) {
        // Rows below without a level belong to this row, and not to the level above it.
        if (this.#level?.layout === "table") this.#close();
        return;
      }
      const nameSpan = shiftSpan(level.span, at);
      const isSame = this.#level?.layout === "table" && isSameLevel(this.#level, match);
      if (isSame) addName(this.#level!, nameSpan);
      else {
        this.#close();
        this.#openLevel({ name: match.name, span, nameSpan, rank: match.rank }, "table");
      }
    }
    if (!this.#level) return;
    if (skill) {
      const nameSpan = shiftSpan(skill.span, at);
      const known = this.#skill;
      if (known?.layout === "table" && nameKey(known.name) === nameKey(skill.text)) addName(known, nameSpan);
      else this.#openSkill({ name: skill.text, span, nameSpan }, "table");
    }
    if (!this.#skill || (!project && row.bullets.length === 0)) return;
    if (project) {
      const source = block.text.slice(project.span.start, project.span.end);
      const name = plainName(source.replaceAll("\\|", "|"));
      const nameSpan = shiftSpan(project.span, at);
      const period = row.period && findPeriod(row.period.text)?.period;
      const known = this.#project;
      if (known?.form === "cell" && nameKey(known.name) === nameKey(name)) addName(known, nameSpan);
      else {
        const entry = { name, span: project.span, nameSpan: project.span, wellFormed: true };
        this.#openProject("cell", { ...entry, ...(period && { period }) }, at);
        this.#project!.span.start = span.start;
      }
    } else if (skill || level) this.#project = undefined;
    // A row with only evidence belongs to the skill and the project of the row above.
    const held = this.#project?.bullets ?? this.#skill.orphans;
    for (const bullet of row.bullets) held.push(new PlacedBullet(bullet, at));
    this.#extend(span.end);
  }

  /** Handles a line of text, or anything else outside of bullets, that looks like a project line. */
  #nearLine(near: NearProject | undefined, span: Span, at: number): Stray | undefined {
    if (!near || !this.#skill) return undefined;
    if (!near.isMarked && (this.#section || !this.#project || this.#project.bullets.length === 0))
      return undefined;
    return this.#stray(near, span, at);
  }

  /** Handles a bullet, or the end of one, that looks like a project line with the bullets after it as its own. */
  #nearBullet(entry: BulletEntry, at: number): Stray | undefined {
    const { leadIn, details, closing } = entry;
    if (closing) return this.#stray(closing.near, closing.span, at);
    if (details.length > 0) return this.#nearBullet(details.at(-1)!, at);
    if (!leadIn || hasText(entry)) return undefined;
    return this.#stray({ name: leadIn.name, isMarked: true }, entry.span, at);
  }

  #stray({ name, isMarked }: Pick<NearProject, "name" | "isMarked">, span: Span, at: number): Stray {
    const project = this.#project;
    return { kind: "project", isMarked, name, span: shiftSpan(span, at), ...(project && { project }) };
  }

  #openLevel(
    { span, ...level }: Pick<Level, "name" | "span" | "nameSpan" | "rank">,
    layout: LayoutKind = this.#layout.kind,
  ): void {
    this.#level = { kind: "level", ...level, span: { ...span }, layout, skills: [] };
    this.#levels.push(this.#level);
  }

  #openSkill(
    { span, ...skill }: Pick<Skill, "name" | "span" | "nameSpan" | "isNamedBefore">,
    layout: LayoutKind = this.#level!.layout,
  ): void {
    this.#section = undefined;
    this.#project = undefined;
    this.#skill = { kind: "skill", ...skill, span: { ...span }, layout, projects: [], orphans: [] };
    this.#level!.skills.push(this.#skill);
    if (layout === "table") return;
    const key = nameKey(skill.name);
    const parts = this.#parts.get(key) ?? new Map<string, Open<Skill>[]>();
    const part = this.#above.at(-1)?.name ?? "";
    const skills = parts.get(part);
    if (skills) skills.push(this.#skill);
    else parts.set(part, [this.#skill]);
    this.#parts.set(key, parts);
  }

  #openProject(form: ProjectForm, entry: Omit<ProjectLine, "hasTail">, at: number): void {
    const { name, wellFormed, period, note, repair } = entry;
    const lineSpan = shiftSpan(entry.span, at);
    this.#section = undefined;
    this.#project = {
      kind: "project",
      form,
      name,
      span: { ...lineSpan },
      lineSpan,
      nameSpan: shiftSpan(entry.nameSpan, at),
      wellFormed,
      ...(repair && { repair: { ...repair, span: shiftSpan(repair.span, at) } }),
      ...(period && { period }),
      ...(note !== undefined && { note }),
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
    this.#skillAbove = undefined;
    this.#project = undefined;
    this.#section = undefined;
  }

  /** Extends the open nodes to `end`. */
  #extend(end: number): void {
    if (this.#level && this.#level.span.end < end) this.#level.span.end = end;
    if (this.#skill && this.#skill.span.end < end) this.#skill.span.end = end;
    if (this.#project && this.#project.span.end < end) this.#project.span.end = end;
    if (this.#section && this.#section.span.end < end) this.#section.span.end = end;
  }
}

/** Adds another place at which a node's name is written. */
function addName(node: Open<Level> | Open<Skill> | Open<Project>, span: Span): void {
  if (node.otherNames) node.otherNames.push(span);
  else node.otherNames = [span];
}

/** True if a bullet that opens with a name contains more than the name. */
function hasText({ leadIn, textSpan }: BulletEntry): boolean {
  return leadIn === undefined || leadIn.textStart < textSpan.end;
}

/** The span in the document of a part of a heading's name; undefined if there are marks within it. */
function partOf(
  { nameSpan }: HeadingEntry,
  block: Block,
  part: string,
  fromEnd: boolean,
  at: number,
): Span | undefined {
  const source = block.text.slice(nameSpan.start, nameSpan.end);
  const index = fromEnd ? source.lastIndexOf(part) : source.indexOf(part);
  if (index < 0) return markedPartOf(source, part, at + nameSpan.start);
  const start = at + nameSpan.start + index;
  return { start, end: start + part.length };
}

/** The same for a part with emphasis in it: `Paper in *Ecology*` of `Paper in *Ecology*, 2023`. */
function markedPartOf(source: string, part: string, at: number): Span | undefined {
  const isMark = (index: number) => source[index] === "*" || source[index] === "_";
  const places = Array.from({ length: source.length }, (_, index) => index).filter((index) => !isMark(index));
  if (places.length === source.length) return undefined;
  const bare = part.replaceAll(/[*_]/g, "");
  const index = places
    .map((place) => source[place])
    .join("")
    .indexOf(bare);
  if (index < 0 || bare === "") return undefined;
  let start = places[index]!;
  let end = places[index + bare.length - 1]! + 1;
  while (isMark(start - 1)) start--;
  while (isMark(end)) end++;
  if (plainName(source.slice(start, end)) !== part) return undefined;
  return { start: at + start, end: at + end };
}

/** A bullet's entry and the offset of its block. Spans are computed when asked for, since most never are. */
class PlacedBullet implements Bullet {
  readonly kind = "bullet";
  readonly #entry: BulletEntry;
  readonly #at: number;
  /** The name that is before what was done. */
  readonly #leadIn: LeadIn | undefined;

  constructor(entry: BulletEntry, at: number, leadIn?: LeadIn) {
    this.#entry = entry;
    this.#at = at;
    this.#leadIn = leadIn;
  }

  get text(): string {
    const { text, textSpan } = this.#entry;
    return this.#leadIn ? text.slice(this.#leadIn.textStart - textSpan.start).trimStart() : text;
  }
  get isEmpty(): boolean {
    return this.#entry.span.end <= this.#entry.markerSpan.end;
  }
  get span(): Span {
    return shiftSpan(this.#entry.span, this.#at);
  }
  get markerSpan(): Span {
    const { start, end } = this.#entry.markerSpan;
    return shiftSpan({ start, end: this.#leadIn?.textStart ?? end }, this.#at);
  }
  get textSpan(): Span {
    const { start, end } = this.#entry.textSpan;
    return shiftSpan({ start: this.#leadIn?.textStart ?? start, end }, this.#at);
  }
  get details(): readonly Bullet[] {
    return this.#entry.details.map((detail) => new PlacedBullet(detail, this.#at));
  }
}

/** A text entry and the offset of its block. Spans are computed when asked for. */
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
