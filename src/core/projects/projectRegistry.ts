import { type RequirementsDocument, skillsOf } from "../document/requirementsDocument.ts";
import { compareNames, contains, type Likeness } from "./compareNames.ts";
import { NameIndex } from "./nameIndex.ts";
import type { ProjectAnswers } from "./projectAnswers.ts";
import { type ProjectName, readProjectName } from "./projectName.ts";

/** A name of projects and how much it is used. */
export interface ProjectUse {
  readonly name: string;
  /** Project lines that write it. */
  readonly uses: number;
  /** Skills it is under. */
  readonly skills: number;
}

// By the model, which is another object when the document changes: rules and the index of the workspace ask.
const knownUses = new WeakMap<RequirementsDocument, readonly ProjectUse[]>();

/** The names of a document's projects, in the order they are first written. */
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

/** The uses of several documents together, by name. */
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

/** True if both say the same of the same names, in whatever order. */
export function sameUses(a: readonly ProjectUse[], b: readonly ProjectUse[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  const known = new Map(b.map((use) => [use.name, use]));
  return a.every(({ name, uses, skills }) => {
    const other = known.get(name);
    return other?.uses === uses && other.skills === skills;
  });
}

/** What is to be said of a name: the established name it may stand for. */
export interface NameDoubt {
  readonly established: string;
  readonly likeness: Likeness;
  /** True if it is a typo, false if only the author knows. */
  readonly isTypo: boolean;
}

interface Known extends ProjectName, ProjectUse {}

/** Project names of other documents; how they are like a name is worked out once a name. */
export class OtherProjects {
  /** All names, of the documents that are left out too. */
  readonly #all: ReadonlyMap<string, ProjectUse>;
  readonly #index: NameIndex<ProjectName>;
  readonly #near: Map<string, ReadonlySet<string>>;
  /** What is left out, by name. */
  readonly #without: ReadonlyMap<string, ProjectUse>;
  #uses: readonly ProjectUse[] | undefined;

  constructor(uses: readonly ProjectUse[]);
  /** What `without` leaves of all; what was worked out for the names of all is shared. */
  constructor(all: OtherProjects, without: readonly ProjectUse[]);
  constructor(names: readonly ProjectUse[] | OtherProjects, without: readonly ProjectUse[] = []) {
    const all = names instanceof OtherProjects ? names : undefined;
    const uses = names instanceof OtherProjects ? [] : names;
    this.#all = all ? all.#all : new Map(uses.map((use) => [use.name, use]));
    this.#index = all ? all.#index : new NameIndex(uses.map(({ name }) => readProjectName(name)));
    this.#near = all ? all.#near : new Map();
    this.#without = new Map(without.map((use) => [use.name, use]));
  }

  /** What is left when one document, whose uses are among these, is taken out. */
  without(own: readonly ProjectUse[]): OtherProjects {
    return new OtherProjects(this, addUses([[...this.#without.values()], own]));
  }

  /** Every name with its uses. */
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

  /** The names that are like this one, itself among them, and those that extend a name it extends. */
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

/** How many names, the most established first, are compared with one: more are like it only in texts that nobody wrote. */
const maxCompared = 100;

/**
 * The names of a document, and those of other documents that are like them, of which something is to be said: by name.
 * Established is the name in the configuration, else the one used more often, else by more skills, else the one that sorts
 * first: capitals before small letters, spaces before both, and the same in whichever document it is asked.
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
      // What is in doubt itself is not a measure.
      if (doubtOf(other)) continue;
      const isMore = !isRight(one) && (isRight(other) || other.uses > one.uses || other.skills > one.skills);
      // Of two names that differ in form one is wrong, whichever it is; of two that differ in a letter both may be right.
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

/** A name that several others extend, each in its own way, names what they have in common: a client, a product line. */
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
