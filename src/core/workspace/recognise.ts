import { foldBlocks } from "../document/foldBlocks.ts";
import { isMeantAsLevel, isOfRoles, type KnownLadder } from "../document/levelNames.ts";
import { nameKey } from "../document/names.ts";
import {
  type Bullet,
  type Level,
  type RequirementsDocument,
  type Skill,
  skillsOf,
} from "../document/requirementsDocument.ts";
import { cutBlocks } from "../markdown/blockList.ts";
import { isMatrixHead } from "../markdown/columns.ts";
import { isIntroduction } from "../markdown/factLabel.ts";
import { frontMatterSettings } from "../markdown/frontMatterSettings.ts";
import { resolveDefinitions } from "../markdown/resolveDefinitions.ts";
import { type LevelSettings, layoutOptions } from "../settings/layoutOptions.ts";
import { appendAll } from "../text/collections.ts";
import { lineAt, linesOf } from "../text/lines.ts";
import { findPeriod, type Period } from "../text/period.ts";
import { linksEvidence, opensInPast, tellsOfDeed } from "./deeds.ts";
import { isMarkedExport } from "./exportMark.ts";
import { mayBeRequirements } from "./mayBeRequirements.ts";
import { namesCollection, namesOtherKind, namesSkills } from "./otherKind.ts";

/** The signs by which a document is recognised as a requirements document. */
export interface Recognition {
  readonly isRequirements: boolean;
  /** The number of places that name a level: headings, ends of headings, rows of tables. */
  readonly levels: number;
  /** The number of these with a skill that has evidence. */
  readonly shown: number;
  /** True if the front matter says that it is one, or that it is not. */
  readonly isOwnWord: boolean;
  /**
   * True if its levels are words that other documents also use, so that a reader might not call it a requirements
   * document.
   */
  readonly isEveryday: boolean;
}

/**
 * Whether a Markdown text is a requirements document. Most that are not are excluded without parsing their Markdown.
 */
export function recognise(text: string, configuration: LevelSettings): Recognition {
  if (!mayBeRequirements(text, configuration)) return nothing;
  return recogniseModel(readModel(text, configuration), text);
}

/**
 * The same for a parsed text. A document either says so in its front matter, or it names a level at least twice and
 * contains evidence. With level names that no other document has, one skill with a project is enough. Otherwise there
 * must be skills with projects or dated evidence below two levels, with bullets that say what was done, and the title
 * must not name another kind of page. An export of this extension is not one.
 */
export function recogniseModel(model: RequirementsDocument, text: string): Recognition {
  const said = frontMatterSettings(text);
  let levels = 0;
  let shown = 0;
  let isEveryday = false;
  const evident: Skill[] = [];
  for (const level of model.levels) {
    const match = model.ladder.match(level.name);
    if (level.rank < 0 && !isMeantAsLevel(match)) continue;
    if (isRatedHeading(level, model, text)) continue;
    const places = 1 + (level.otherNames?.length ?? 0);
    levels += places;
    const isOrdinary = match?.isEveryday !== false || level.layout === "table";
    isEveryday ||= isOrdinary;
    const evidence = level.skills.filter(
      (skill) =>
        showsEvidence(skill, level, model, text) ||
        // Below a name that only such levels have, no date is needed.
        (!isOrdinary && skill.orphans.some(({ text }) => opensInPast(text))),
    );
    if (evidence.length > 0) shown += level.layout === "table" ? places : 1;
    appendAll(evident, evidence);
  }
  const isTold =
    isEveryday && levels >= 2 && shown >= 2 && !isOfOtherKind(model) && !isGrid(model) && !hasFacets(model);
  const tables = isTold ? matrixIn(text) : undefined;
  const mastered = tables?.isCatalogue ? evident.filter(isWritten) : evident;
  const hasDeeds =
    tables !== undefined && (tables.isMost || tellOfDeeds(mastered, model.ladder, tables.hasHead));
  const speaksForItself = levels >= 2 && (isEveryday ? hasDeeds : shown > 0);
  const isRequirements = said?.isOurs ?? (speaksForItself && !isMarkedExport(text));
  return { isRequirements, levels, shown, isOwnWord: said !== undefined, isEveryday };
}

/**
 * True for a heading with a rating or a share (`Alien ★★★★☆`, `Backend – 80 %`), which is a level only in a document
 * whose title is about skills.
 */
function isRatedHeading(
  { layout, nameSpan }: Level,
  { title, hasLevelLines }: RequirementsDocument,
  text: string,
): boolean {
  return (
    layout !== "table" &&
    !hasLevelLines &&
    !/\p{L}/u.test(text.slice(nameSpan.start, nameSpan.end)) &&
    !(title !== undefined && namesSkills(title.name))
  );
}

/** True for a document whose title says that it shows nobody's skills. */
export function isOfOtherKind(model: RequirementsDocument): boolean {
  const { title } = model;
  if (title === undefined) return false;
  return namesOtherKind(title.name) || (namesCollection(title.name) && listsLinks(model));
}

/** True if half of the bullets or more contain a link. */
function listsLinks(model: RequirementsDocument): boolean {
  const bullets = skillsOf(model).flatMap(bulletsOf);
  return bullets.filter(({ text }) => text.includes("](")).length * 2 >= bullets.length;
}

/**
 * Whether a text has a skills matrix, a table with heads for skills, levels and evidence, or for proficiency and
 * evidence; whether such tables, of three rows or more, are at least a quarter of its lines; and whether a table has levels
 * of things for sale, to learn or to measure.
 */
function matrixIn(text: string): {
  readonly hasHead: boolean;
  readonly isMost: boolean;
  readonly isCatalogue: boolean;
} {
  let [lines, rows] = [0, 0];
  let isInside = false;
  let hasHead = false;
  let isCatalogue = false;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 1000));
    if (line.trim() === "") {
      isInside = false;
      continue;
    }
    lines++;
    isCatalogue ||= line.includes("|") && isCatalogueHead(line);
    if (!line.includes("|")) isInside = false;
    else if (isInside && !/^[\s|:-]*$/.test(line)) rows++;
    else isInside ||= isMatrixHead(line);
    hasHead ||= isInside;
  }
  return { hasHead, isMost: !isCatalogue && rows >= 3 && rows * 4 >= lines, isCatalogue };
}

/**
 * True for the head of a table whose rows have levels, but are not mastered: a first column of courses or the like, or
 * one of what they cost.
 */
function isCatalogueHead(line: string): boolean {
  const heads = line.split("|").map((cell) => cell.trim());
  if (heads[0] === "") heads.shift();
  return (
    heads.some((head) => /\blevel\b/i.test(head)) &&
    (thingHead.test(heads[0]!) || heads.some((head) => costHead.test(head)))
  );
}

const thingHead = /^(?:course|plan|product|route|lesson|ticket|quest)s?(?: \p{L}+)?$/iu;
const costHead =
  /^(?:benchmarks?|data ?sets?|prices?|costs?|fees?|xp|lecturers?|instructors?|evidence (?:required|needed|expected)|(?:required|expected) evidence)$/i;

function isWritten({ layout }: Skill): boolean {
  return layout !== "table";
}

/** True if each skill is below several levels: a grid of what is asked for. Roles have the same ones at each level. */
function isGrid({ layout, ladder, levels }: RequirementsDocument): boolean {
  if (layout !== "level-first" || isOfRoles(ladder)) return false;
  const places = new Map<string, number>();
  for (const { skills } of levels)
    for (const key of new Set(skills.filter(isWritten).map(({ name }) => nameKey(name))))
      places.set(key, (places.get(key) ?? 0) + 1);
  const counts = [...places.values()];
  return counts.every((count) => count > 1) && counts.some((count) => count > 2);
}

/** True if all skills have the same projects, two or more: facts about each of several things (`Light`, `Water`). */
function hasFacets(model: RequirementsDocument): boolean {
  const lists = skillsOf(model)
    .filter(isWritten)
    .map(({ projects }) =>
      projects.map(({ name, period }) => [nameKey(name), period?.text].join("\n")).join("\n\n"),
    );
  return lists.length > 1 && lists[0]!.includes("\n\n") && lists.every((list) => list === lists[0]);
}

/** The model of a text. */
export function readModel(text: string, configuration: LevelSettings): RequirementsDocument {
  const blocks = cutBlocks(text);
  resolveDefinitions(blocks);
  return foldBlocks(blocks, layoutOptions(configuration, frontMatterSettings(text))).model;
}

const nothing: Recognition = {
  isRequirements: false,
  levels: 0,
  shown: 0,
  isOwnWord: false,
  isEveryday: false,
};

/**
 * True for a skill with a project, or with a bullet that is dated or next to the line of its level. A part of a page
 * (`Rationale`, `Week 2`) is not a skill.
 */
function showsEvidence(
  { name, projects, orphans }: Skill,
  { layout, nameSpan }: Level,
  { title, ladder, hasLevelLines }: RequirementsDocument,
  text: string,
): boolean {
  if (partOfPage.test(name)) return false;
  // A line such as `Level: Expert` says enough, and so does a title such as `Skills of Ada`; `*Expert*` alone does not.
  const saysEnough =
    (title !== undefined && namesSkills(title.name)) ||
    (hasLevelLines &&
      layout === "skill-with-level" &&
      /\p{L}/u.test(text.slice(lineAt(text, nameSpan.start).start, nameSpan.start)));
  return (
    projects.some(
      ({ name, form, bullets }) =>
        !isIntroduction(name) &&
        !heading.test(name) &&
        !partOfThing.test(name) &&
        (form === "line" || form === "cell" || bullets.length > 0),
    ) ||
    (layout === "table" && orphans.length > 0) ||
    (layout === "skill-with-level" && orphans.some(({ text }) => linksEvidence(text))) ||
    orphans.some(
      ({ text }) =>
        (opensInPast(text) || tellsOfDeed(text, ladder)) &&
        (saysEnough || findPeriod(text)?.period.start !== undefined),
    )
  );
}

/** Headings of changelogs, proposals, minutes and courses. */
const partOfPage =
  /^(?:(?:19|20)\d\d$|(?:week|day|month|module|lesson|chapter|unit|step|phase|sprint|session|exercise) ?\d|(?:rationale|motivation|background|overview|features?|bug ?fixes|fixes|fixed|changes|changed|added|removed|deprecated|breaking changes|progress|agenda|attendees|decisions|action items|next steps|alternatives|drawbacks|acceptance criteria|timeline|follow-?up|what changed)$|\(\)$)/i;

/** How bold lines above lists open in tutorials and rubrics, which do not name projects. */
const heading =
  /^(?:notes?|warnings?|tips?|examples?|goals?|objectives?|milestones?|expectations?|behaviou?rs?|topics?|resources?|links?|books?|courses?|videos?|exercises?|options?|usage|technical skills?|soft skills?|communication|leadership|delivery|scope|autonomy|collaboration|mindset|requirements?|qualifications?|solutions?|answers?|steps?|must|should|version \d|week \d|lesson \d|day \d)\b/i;

/** Lines above what a thing consists of, facts about it, and questions. */
const partOfThing =
  /^(?:(?:(?:optional|required) )?(?:parameters?|arguments?|returns?|since|homework|assignments?|readings?|ask for|ingredients|method|descriptions?|origins?|habitat|properties|toolbar|messages?|labels?|variants?|test cases?|tc|rooms?|part|chapter|scene|episode|stop|stage)(?:[ -]?(?:\d{1,4}|[a-z]))?$|what (?:you|we|it|is|are|was|were|will|to|this|the) .*|(?:status|coach|trainer|teacher|author|setter|price|cost|duration|time|difficulty|when|where): .*|.*[?？]$)/i;

/**
 * True if the skills say what was done rather than what is required or taught: a third of their bullets start with a
 * verb in the past, or half of their projects have a start and an end date. In a skills matrix, one such cell is enough,
 * or a link below a project.
 */
function tellOfDeeds(skills: readonly Skill[], ladder: KnownLadder, isMatrix: boolean): boolean {
  const isDeed = (text: string) => tellsOfDeed(text, ladder);
  const rows = skills.filter(({ layout }) => layout === "table");
  const told = rows.flatMap(bulletsOf);
  const done = told.filter(({ text }) => isDeed(text));
  // Tables of games and interfaces also number their levels, those of models rate capabilities, and catalogues contain links.
  if (isMatrix && !ladder.isNumbered && !ladder.isCode) {
    const linked = rows.flatMap(({ projects }) => projects).flatMap(({ bullets }) => bullets);
    if (
      done.length > 0 ||
      told.some(({ text }) => amount.test(text)) ||
      linked.some(({ text }) => text.includes("]("))
    )
      return true;
  } else if (done.length >= 2 && done.length * 2 >= told.length) return true;
  const others = skills.filter(({ layout }) => layout !== "table");
  const projects = others.flatMap((skill) => skill.projects);
  // `Level 1`, `Level 2` are headings of standards and plans, too. A person shows more than one project.
  if (
    ladder.isNumbered &&
    !isStatedBySkills(others) &&
    new Set(projects.map(({ name }) => nameKey(name))).size < 2
  )
    return false;
  const lasting = projects.filter(({ period }) => period?.end !== undefined && !isHistory(period));
  if (lasting.length > 0 && lasting.length * 2 >= projects.length) return true;
  const bullets = others.flatMap(bulletsOf);
  const deeds = bullets.filter(({ text }) => isDeed(text));
  return deeds.length >= 2 && deeds.length * 3 >= bullets.length;
}

/** True for a period before the work of anybody who writes Markdown. */
function isHistory({ start }: Period): boolean {
  return start !== undefined && start.year < 1950;
}

/** True if skills state their levels, so that no heading is one. */
function isStatedBySkills(skills: readonly Skill[]): boolean {
  return skills.every(({ layout }) => layout === "skill-with-level");
}

function bulletsOf({ orphans, projects }: Skill): readonly Bullet[] {
  return [...orphans, ...projects.flatMap((project) => project.bullets)];
}

const amount = /\d ?%|\d \p{L}{3}/u;
