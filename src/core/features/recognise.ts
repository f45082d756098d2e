import type { Configuration } from "../config/configuration.ts";
import { cutBlocks } from "../markdown/blockList.ts";
import { frontMatterSettings } from "../markdown/frontMatterSettings.ts";
import { resolveDefinitions } from "../markdown/resolveDefinitions.ts";
import { foldBlocks } from "../model/foldBlocks.ts";
import { layoutOptions } from "../model/layoutOptions.ts";
import type { Level, RequirementsDocument, Skill } from "../model/requirementsDocument.ts";
import { skillsOf } from "../model/requirementsDocument.ts";
import { findPeriod } from "../text/period.ts";
import { mayBeRequirements } from "./mayBeRequirements.ts";

/** What of a document speaks for it being a requirements document. */
export interface Recognition {
  readonly isRequirements: boolean;
  /** Places that name a level: headings, ends of headings, rows of tables. */
  readonly levels: number;
  /** Those of them with a skill that shows evidence. */
  readonly shown: number;
  /** True where the front matter says so, or says that it is not. */
  readonly isOwnWord: boolean;
}

type Levels = Pick<Configuration, "levels" | "ladder">;

/** Whether a Markdown text is a requirements document. Most that are not are told apart without reading their Markdown. */
export function recognise(text: string, configuration: Levels): Recognition {
  if (!mayBeRequirements(text, configuration)) return nothing;
  return recogniseModel(readModel(text, configuration), text);
}

/**
 * The same of what was read of the text. A document says so in its front matter; or it names a level at least twice, and shows
 * evidence: with names of levels that no other document has, a skill with a project, else a skill with projects or dated evidence below
 * two of them.
 */
export function recogniseModel(model: RequirementsDocument, text: string): Recognition {
  const said = frontMatterSettings(text);
  let levels = 0;
  let shown = 0;
  let isEveryday = false;
  let hasDeeds = false;
  for (const level of model.levels) {
    if (level.rank < 0) continue;
    const places = 1 + (level.otherNames?.length ?? 0);
    levels += places;
    isEveryday ||= model.ladder.match(level.name)?.isEveryday !== false || level.layout === "table";
    const evidence = level.skills.filter((skill) => showsEvidence(skill, level));
    if (evidence.length > 0) shown += level.layout === "table" ? places : 1;
    hasDeeds ||= !model.ladder.isEnglish || evidence.some(tellsOfDeeds);
  }
  const isRequirements = said?.isOurs ?? (levels >= 2 && (isEveryday ? shown >= 2 && hasDeeds : shown > 0));
  return { isRequirements, levels, shown, isOwnWord: said !== undefined };
}

/** The model of a text. */
export function readModel(text: string, configuration: Levels): RequirementsDocument {
  const blocks = cutBlocks(text);
  resolveDefinitions(blocks);
  return foldBlocks(blocks, layoutOptions(configuration, frontMatterSettings(text))).model;
}

const nothing: Recognition = { isRequirements: false, levels: 0, shown: 0, isOwnWord: false };

/** A project, or a bullet with a date. */
function showsEvidence({ projects, orphans }: Skill, { layout }: Level): boolean {
  return (
    projects.some(
      ({ name, form, bullets }) => !heading.test(name) && (form === "line" || bullets.length > 0),
    ) ||
    (layout === "table" && orphans.length > 0) ||
    orphans.some(({ text }) => opensInPast(text) && findPeriod(text)?.period.start !== undefined)
  );
}

/** Bold lines that head a list of hints in tutorials and rubrics, and name no project. */
const heading =
  /^(?:notes?|warnings?|tips?|important|caution|examples?|goals?|prerequisites?|objectives?|expectations?|responsibilit(?:y|ies)|behaviou?rs?|topics?|resources?|links?|books?|courses?|videos?|exercises?|options?|usage|summary|technical skills?|soft skills?|communication|leadership|delivery|impact|scope|autonomy|collaboration|mindset|requirements?|qualifications?)\b/i;

/** True where a bullet tells what was done rather than what is asked: it opens with a verb in the past, or has a number or a link. */
function tellsOfDeeds({ projects, orphans, layout }: Skill): boolean {
  if (projects.some(({ period }) => period !== undefined)) return true;
  const bullets = [...orphans, ...projects.flatMap((project) => project.bullets)];
  return bullets.some(
    ({ text }) =>
      opensInPast(text) || /\d ?%|\d+ \p{L}{3,}/u.test(text) || (layout === "table" && text.includes("](")),
  );
}

/** True where a bullet opens with a verb in the past; a word of another alphabet than English may be one. */
function opensInPast(text: string): boolean {
  const opener = /^[^\p{L}\p{N}]*(\p{L}[\p{L}’'-]*)/u.exec(text)?.[1]?.toLowerCase() ?? "";
  return /[^e]ed$/.test(opener) || pasts.has(opener) || /[^\p{ASCII}]/u.test(opener);
}

/** Irregular verbs that bullets of evidence open with. */
const pasts: ReadonlySet<string> = new Set(
  "built wrote led made ran drove took gave found set cut brought taught kept met rewrote rebuilt oversaw won grew held chose dealt designed did drew began spoke sold bought sped shrank split spun sent put".split(
    " ",
  ),
);

/** How many skills a document holds. */
export function skillCount(model: RequirementsDocument): number {
  return [...skillsOf(model)].length;
}
