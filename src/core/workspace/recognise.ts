import { foldBlocks } from "../document/foldBlocks.ts";
import type { KnownLadder } from "../document/levelNames.ts";
import type { Bullet, Level, RequirementsDocument, Skill } from "../document/requirementsDocument.ts";
import { cutBlocks } from "../markdown/blockList.ts";
import { isMatrixHead } from "../markdown/columns.ts";
import { frontMatterSettings } from "../markdown/frontMatterSettings.ts";
import { resolveDefinitions } from "../markdown/resolveDefinitions.ts";
import { type LevelSettings, layoutOptions } from "../settings/layoutOptions.ts";
import { appendAll } from "../text/collections.ts";
import { linesOf } from "../text/lines.ts";
import { findPeriod } from "../text/period.ts";
import { isMarkedExport } from "./exportMark.ts";
import { mayBeRequirements } from "./mayBeRequirements.ts";

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
 * must be skills with projects or dated evidence below two levels, with bullets that say what was done. An export of
 * this extension is not one.
 */
export function recogniseModel(model: RequirementsDocument, text: string): Recognition {
  const said = frontMatterSettings(text);
  let levels = 0;
  let shown = 0;
  let isEveryday = false;
  const evident: Skill[] = [];
  for (const level of model.levels) {
    if (level.rank < 0) continue;
    const places = 1 + (level.otherNames?.length ?? 0);
    levels += places;
    const isOrdinary = model.ladder.match(level.name)?.isEveryday !== false || level.layout === "table";
    isEveryday ||= isOrdinary;
    const evidence = level.skills.filter(
      (skill) =>
        showsEvidence(skill, level) ||
        // Below a name that only such levels have, no date is needed.
        (!isOrdinary && skill.orphans.some(({ text }) => opensInPast(text))),
    );
    if (evidence.length > 0) shown += level.layout === "table" ? places : 1;
    appendAll(evident, evidence);
  }
  const isTold = isEveryday && levels >= 2 && shown >= 2;
  const hasDeeds = isTold && (tellOfDeeds(evident, model.ladder) || isMatrix(text));
  const speaksForItself = levels >= 2 && (isEveryday ? hasDeeds : shown > 0);
  const isRequirements = said?.isOurs ?? (speaksForItself && !isMarkedExport(text));
  return { isRequirements, levels, shown, isOwnWord: said !== undefined, isEveryday };
}

/**
 * True if at least a quarter of the text's lines are a skills matrix: tables with heads for skills, levels and
 * evidence, or for proficiency and evidence, and at least three rows.
 */
function isMatrix(text: string): boolean {
  let [lines, rows] = [0, 0];
  let isInside = false;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 1000));
    if (line.trim() === "") {
      isInside = false;
      continue;
    }
    lines++;
    if (!line.includes("|")) isInside = false;
    else if (isInside && !/^[\s|:-]*$/.test(line)) rows++;
    else isInside ||= isMatrixHead(line);
  }
  return rows >= 3 && rows * 4 >= lines;
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

/** True for a skill with a project, or with a dated bullet. A part of a page (`Rationale`, `Week 2`) is not a skill. */
function showsEvidence({ name, projects, orphans }: Skill, { layout }: Level): boolean {
  if (partOfPage.test(name)) return false;
  return (
    projects.some(
      ({ name, form, bullets }) =>
        !heading.test(name) && (form === "line" || form === "cell" || bullets.length > 0),
    ) ||
    (layout === "table" && orphans.length > 0) ||
    orphans.some(({ text }) => opensInPast(text) && findPeriod(text)?.period.start !== undefined)
  );
}

/** Headings of changelogs, proposals, minutes and courses. */
const partOfPage =
  /^(?:(?:19|20)\d\d$|(?:week|day|month|module|lesson|chapter|unit|step|phase|sprint|session|exercise) ?\d|(?:rationale|motivation|background|overview|features?|bug ?fixes|fixes|fixed|changes|changed|added|removed|deprecated|breaking changes|progress|agenda|attendees|decisions|action items|next steps|alternatives|drawbacks|acceptance criteria)$)/i;

/** Bold lines above lists of hints in tutorials and rubrics, which do not name projects. */
const heading =
  /^(?:notes?|warnings?|tips?|important|caution|examples?|goals?|prerequisites?|objectives?|expectations?|responsibilit(?:y|ies)|behaviou?rs?|topics?|resources?|links?|books?|courses?|videos?|exercises?|options?|usage|summary|technical skills?|soft skills?|communication|leadership|delivery|impact|scope|autonomy|collaboration|mindset|requirements?|qualifications?|solutions?|answers?|steps?|must|should|version \d|week \d|lesson \d|day \d)\b/i;

/**
 * True if the skills say what was done rather than what is required or taught: a third of their bullets start with a
 * verb in the past, or half of their projects have a start and an end date. In a table, one such cell is enough, or a
 * link below a project.
 */
function tellOfDeeds(skills: readonly Skill[], ladder: KnownLadder): boolean {
  const isDeed = ladder.isEnglish ? opensWithDeed : tellsOfDeed;
  const rows = skills.filter(({ layout }) => layout === "table");
  // Tables of games and interfaces also number their levels, and catalogues contain links.
  const isNumbered = ladder.isNumbered || ladder.id === "cefr";
  const told = rows.flatMap(bulletsOf);
  const done = told.filter(({ text }) => isDeed(text));
  if (isNumbered ? done.length >= 2 && done.length * 2 >= told.length : done.length > 0) return true;
  if (!isNumbered && told.some(({ text }) => amount.test(text))) return true;
  const linked = rows.flatMap(({ projects }) => projects).flatMap(({ bullets }) => bullets);
  if (!isNumbered && linked.some(({ text }) => text.includes("]("))) return true;
  const others = skills.filter(({ layout }) => layout !== "table");
  const projects = others.flatMap((skill) => skill.projects);
  const lasting = projects.filter(({ period }) => period?.end !== undefined);
  if (lasting.length > 0 && lasting.length * 2 >= projects.length) return true;
  const bullets = others.flatMap(bulletsOf);
  const deeds = bullets.filter(({ text }) => isDeed(text));
  return deeds.length >= 2 && deeds.length * 3 >= bullets.length;
}

function bulletsOf({ orphans, projects }: Skill): readonly Bullet[] {
  return [...orphans, ...projects.flatMap((project) => project.bullets)];
}

const amount = /\d ?%|\d \p{L}{3}/u;

/**
 * The same as `opensInPast`, except for words that describe a thing or its purpose: `Used for wishes`, `Served with
 * rice`. False for alphabets other than the Latin one, where this is not known.
 */
function opensWithDeed(text: string): boolean {
  const deed = deedOf(text);
  return startsInPast(deed) && /^[^\p{L}]*\p{Script=Latin}/u.test(deed) && !description.test(deed);
}

const description =
  /^[^\p{L}\p{N}]*(?:(?:advanced|based|detailed|limited|mixed|needed|recommended|red|related|required|skilled|unlimited)(?!\p{L})|fixed(?! (?:\d|an?|the|our|my|all|several|many)(?!\p{L}))|(?!(?:assist|collaborat|compet|consult|cook|graduat|help|liv|operat|pair|participat|partner|perform|present|report|studi|train|volunteer|work)ed )\p{L}+ed (?:as|by|for|if|in|on|that|when|with)(?!\p{L}))/iu;

/**
 * True for work done, in German, French, Spanish or Portuguese: a verb in the past or a noun of action at the start, a
 * participle at the end, or a percentage.
 */
function tellsOfDeed(text: string): boolean {
  return (
    (/^[^\p{L}\p{N}]*[A-Za-z]+(?!\p{L})/u.test(text) && opensWithDeed(text)) ||
    /\d ?%/.test(text) ||
    deedElsewhere.test(text)
  );
}

const deedElsewhere = new RegExp(
  [
    "^[^\\p{L}\\p{N}]*(?:ich|wir) \\p{L}{3,}",
    "^[^\\p{L}\\p{N}]*(?:habe|wurde|j[’']ai|he|hice|puse|fiz|fui|mis)(?!\\p{L})",
    "^[^\\p{L}\\p{N}]*\\p{L}{2,}(?:ée?|í|ó|ei|ou|iu|it|je|[çdln]u|[rtvz]i)(?!\\p{L})",
    "^[^\\p{L}\\p{N}]*\\p{L}{2,}(?:ung|bau|ion|ción|ção|ment|ise) (?:en place |(?:von|des?|der|eine[rs]|du|del|d[oa]s?)(?!\\p{L})|d[’'])",
    "(?<!\\p{L})(?:\\p{L}{0,8}ge\\p{L}{3,}(?:t|en)|\\p{L}{2,}iert|(?:be|ent|er|ver|zer)\\p{L}{3,}t)[^\\p{L}\\p{N}]*$",
  ].join("|"),
  "iu",
);

/** True if a bullet says what was done with a verb in the past first. */
function opensInPast(text: string): boolean {
  return startsInPast(deedOf(text));
}

/** True for a text that starts with a verb in the past; a word with non-English letters may be one. */
function startsInPast(deed: string): boolean {
  const opener = /^[^\p{L}\p{N}]*(\p{L}[\p{L}’'-]*)/u.exec(deed)?.[1]?.toLowerCase() ?? "";
  return /[^e]ed$/.test(opener) || pasts.has(opener) || /[^\p{ASCII}]/u.test(opener);
}

/**
 * What a bullet says was done, without a tick, a date, the person and an adverb before it: `In 2022 I also wrote`. Empty
 * for a task that is not ticked.
 */
function deedOf(text: string): string {
  return /^\s*\[ ?\](?!\()/.test(text) ? "" : text.slice(beforeDeed.exec(text)![0].length);
}

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?";
const beforeDeed = new RegExp(
  [
    "^\\s*(?:\\[x\\][ \\t]+)?",
    `(?:(?:in )?(?:${month} |q[1-4] )?(?:19|20)\\d\\d(?:[-/.]\\d{1,2}){0,2}(?: ?[:,–—-])? +)?`,
    "(?:(?:in|at|for|on|during|as) [^.;:]{2,60}? (?=(?:i|we)\\b))?",
    "(?:(?:i|we)(?:['’](?:ve|d)| have| had)? )?",
    "(?:(?:also|then|\\p{L}{3,}ly) )?",
  ].join(""),
  "iu",
);

/** Irregular past forms that bullets of evidence start with. */
const pasts: ReadonlySet<string> = new Set(
  (
    "built wrote led made ran drove took gave found set cut brought taught kept met rewrote rebuilt oversaw won grew held chose dealt " +
    "designed did drew began spoke sold bought sped shrank split spun sent put sang flew saw became came caught dug fed felt fought heard " +
    "laid learnt lost paid rode shot spent stood swam swept told threw undertook overcame wore wove wound"
  ).split(" "),
);
