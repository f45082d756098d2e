import { type RequirementsDocument, skillsOf } from "../document/requirementsDocument.ts";
import { compareNames, contains, type Likeness } from "./compareNames.ts";
import { NameIndex } from "./nameIndex.ts";
import type { ProjectAnswers } from "./projectAnswers.ts";
import { type ProjectName, readProjectName } from "./projectName.ts";

/** A project name and how often it is used. */
export interface ProjectUse {
  readonly name: string;
  /** The number of project lines with the name. */
  readonly uses: number;
  /** The skills that contain it. */
  readonly skills: number;
}

// Cached, since rules and the index of the workspace ask. The key is the model: another object after the document
// changed.
const knownUses = new WeakMap<RequirementsDocument, readonly ProjectUse[]>();

/** The names of a document's projects, in the order of their first use. */
export function projectUses(document: RequirementsDocument): readonly ProjectUse[] {
  let uses = knownUses.get(document);
  if (!uses) {
    uses = countUses(document);
    knownUses.set(document, uses);
  }
  return uses;
}

function countUses(document: RequirementsDocument): readonly ProjectUse[] {
  const found = new Map<string, { name: string; uses: number; skills: number }>();
  for (const skill of skillsOf(document)) {
    const here = new Set<string>();
    for (const { name } of skill.projects) {
      if (name === "") continue;
      const use = found.get(name) ?? { name, uses: 0, skills: 0 };
      found.set(name, use);
      use.uses++;
      if (!here.has(name)) use.skills++;
      here.add(name);
    }
  }
  return [...found.values()];
}

/** Merges the uses of several documents by name. */
export function addUses(lists: Iterable<readonly ProjectUse[]>): readonly ProjectUse[] {
  const found = new Map<string, { name: string; uses: number; skills: number }>();
  for (const list of lists) {
    for (const { name, uses, skills } of list) {
      const sum = found.get(name);
      if (!sum) found.set(name, { name, uses, skills });
      else {
        sum.uses += uses;
        sum.skills += skills;
      }
    }
  }
  return [...found.values()];
}

/** True if both lists have the same uses of the same names, in any order. */
export function sameUses(a: readonly ProjectUse[], b: readonly ProjectUse[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  const known = new Map(b.map((use) => [use.name, use]));
  return a.every(({ name, uses, skills }) => {
    const other = known.get(name);
    return other?.uses === uses && other.skills === skills;
  });
}

/** A doubt about a name: the established name that may be meant. */
export interface NameDoubt {
  readonly established: string;
  readonly likeness: Likeness;
  /** True for a misspelling; false if only the author can tell. */
  readonly isTypo: boolean;
}

interface Known extends ProjectName, ProjectUse {}

/** Project names of other documents. Similarities are computed once per name. */
export class OtherProjects {
  /** All names, including those of documents that are left out. */
  readonly #all: ReadonlyMap<string, ProjectUse>;
  readonly #index: NameIndex<ProjectName>;
  readonly #near: Map<string, ReadonlySet<string>>;
  /** The uses that are left out, by name. */
  readonly #without: ReadonlyMap<string, ProjectUse>;
  #uses: readonly ProjectUse[] | undefined;

  constructor(uses: readonly ProjectUse[]);
  /** The uses after `without`. Similarities of all names are shared. */
  constructor(all: OtherProjects, without: readonly ProjectUse[]);
  constructor(names: readonly ProjectUse[] | OtherProjects, without: readonly ProjectUse[] = []) {
    const all = names instanceof OtherProjects ? names : undefined;
    const uses = names instanceof OtherProjects ? [] : names;
    this.#all = all ? all.#all : new Map(uses.map((use) => [use.name, use]));
    this.#index = all ? all.#index : new NameIndex(uses.map(({ name }) => readProjectName(name)));
    this.#near = all ? all.#near : new Map();
    this.#without = new Map(without.map((use) => [use.name, use]));
  }

  /** The same without one document, whose uses are among these. */
  without(own: readonly ProjectUse[]): OtherProjects {
    return new OtherProjects(this, addUses([[...this.#without.values()], own]));
  }

  /** All names with their uses. */
  get uses(): readonly ProjectUse[] {
    this.#uses ??= [...this.#all.keys()].flatMap((name) => this.use(name) ?? []);
    return this.#uses;
  }

  /** The uses of a name; undefined if it has none. */
  use(name: string): ProjectUse | undefined {
    const use = this.#all.get(name);
    const own = this.#without.get(name);
    if (!use || !own) return use;
    const uses = use.uses - own.uses;
    return uses > 0 ? { name, uses, skills: use.skills - own.skills } : undefined;
  }

  /** The names that are similar to this one, including itself, and those that extend a name that it extends. */
  near(name: string): ReadonlySet<string> {
    let near = this.#near.get(name);
    if (!near) {
      const read = readProjectName(name);
      const like = [...this.#index.candidates(read)].filter(
        (other) => other.text === name || compareNames(read, other) || isExtension(read, other),
      );
      const shorter = like.filter((other) => isExtension(other, read));
      const family = shorter.flatMap((one) =>
        [...this.#index.candidates(one)].filter((other) => isExtension(one, other)),
      );
      near = new Set([...like, ...family].map(({ text }) => text));
      this.#near.set(name, near);
    }
    return near;
  }
}

/**
 * The maximum number of names, the most established first, that are compared with one: only generated texts have more
 * similar ones.
 */
const maxCompared = 100;

/**
 * The names of a document, and similar ones of other documents, about which there is a doubt, by name. Established is
 * the name in the configuration, otherwise the one used more often, otherwise by more skills, otherwise the one that
 * sorts first: spaces before capitals before small letters. The result is the same for each of the documents.
 */
export function doubtfulNames(
  document: readonly ProjectUse[],
  others: OtherProjects | undefined,
  answers: ProjectAnswers,
): ReadonlyMap<string, NameDoubt> {
  const isRight = (one: Known) => answers.isKnown(one.text);
  const ranked = knownNames(document, others, answers).toSorted(
    (a, b) =>
      Number(isRight(b)) - Number(isRight(a)) ||
      b.uses - a.uses ||
      b.skills - a.skills ||
      (a.text < b.text ? -1 : 1),
  );
  const ranks = new Map(ranked.map((one, rank) => [one, rank]));
  const index = new NameIndex(ranked);
  const known = new Map<Known, NameDoubt | undefined>();
  const doubtOf = (one: Known): NameDoubt | undefined => {
    if (!known.has(one)) known.set(one, findDoubt(one));
    return known.get(one);
  };
  const findDoubt = (one: Known): NameDoubt | undefined => {
    if (answers.isAlias(one.text)) return undefined;
    let best: NameDoubt | undefined;
    const rank = ranks.get(one)!;
    const more = [...index.candidates(one)].filter((other) => ranks.get(other)! < rank);
    more.sort((a, b) => ranks.get(a)! - ranks.get(b)!);
    for (const other of more.slice(0, maxCompared)) {
      if (best?.likeness === "form") break;
      if (best?.likeness === "slip" && one.key !== other.key) continue;
      const likeness = compareNames(one, other);
      if (!likeness || (best && strength(likeness) <= strength(best.likeness))) continue;
      if (answers.settles(one.text, other.text)) continue;
      if (likeness === "extent" && isFamily(one, other, index)) continue;
      // A doubtful name is not compared with others.
      if (doubtOf(other)) continue;
      const isMore = !isRight(one) && (isRight(other) || other.uses > one.uses || other.skills > one.skills);
      // Of two names that differ in form, one is certainly wrong; of two that differ in a letter, both may be right.
      const isTypo = likeness === "form" || (likeness === "slip" && isMore);
      best = { established: other.text, likeness, isTypo };
    }
    return best;
  };
  const own = new Set(document.map(({ name }) => name));
  const doubts = new Map<string, NameDoubt>();
  for (const one of ranked) {
    const doubt = own.has(one.text) && doubtOf(one);
    if (doubt) doubts.set(one.text, doubt);
  }
  return doubts;
}

function knownNames(
  document: readonly ProjectUse[],
  others: OtherProjects | undefined,
  answers: ProjectAnswers,
): readonly Known[] {
  const near = new Set(others ? document.flatMap(({ name }) => [...others.near(name)]) : []);
  const elsewhere = [...near].flatMap((name) => others?.use(name) ?? []);
  const configured = [...answers.names()].map((name) => ({ name, uses: 0, skills: 0 }));
  return addUses([document, elsewhere, configured]).map((use) => ({ ...use, ...readProjectName(use.name) }));
}

function strength(likeness: Likeness): number {
  return likeness === "form" ? 3 : likeness === "slip" ? 2 : 1;
}

/** A name that several others extend in different ways names what they have in common: a client, a product line. */
function isFamily(one: Known, other: Known, index: NameIndex<Known>): boolean {
  const [shorter, longer] = one.words.length <= other.words.length ? [one, other] : [other, one];
  return [...index.candidates(shorter)].some(
    (third) =>
      isExtension(shorter, third) &&
      compareNames(shorter, third) !== "form" &&
      !contains(longer, third) &&
      !contains(third, longer),
  );
}

function isExtension(shorter: ProjectName, longer: ProjectName): boolean {
  return longer.words.length > shorter.words.length && contains(longer, shorter);
}
