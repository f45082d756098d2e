import { currentHead, levelWords, ratingWords } from "./levelWords.ts";

/** The contents of a table column, recognised by its head. */
export type ColumnRole = "skill" | "level" | "project" | "evidence" | "period";

/** The column of each role that a table has. */
export type Columns = Partial<Record<ColumnRole, number>>;

/** The column of each role, recognised by the heads. */
export function columnsOf(head: readonly string[]): Columns {
  const columns: Columns = {};
  const isFree = (index: number) => !Object.values(columns).includes(index);
  for (const { role, words, beside } of heads) {
    if (role in columns || (beside && !head.some((text) => beside.test(text)))) continue;
    const at = head.findIndex(
      (text, index) => words.test(text) && !besides[role]?.test(text) && isFree(index),
    );
    if (at >= 0) columns[role] = at;
  }
  if (columns.evidence === undefined && columns.project !== undefined && place.test(head[columns.project]!)) {
    // `Where used` without a column of evidence says what was done.
    columns.evidence = columns.project;
    delete columns.project;
  }
  const { skill, level, evidence } = columns;
  if (skill !== undefined) return columns;
  const group = head.findIndex((text, index) => isFree(index) && namesSkill(text));
  if (group >= 0) columns.skill = group;
  else if (level !== undefined && evidence !== undefined) {
    // `Tool | Proficiency | Evidence`: a person is proficient in what the first other column names.
    const at = head.findIndex((_, index) => isFree(index));
    const isMastered =
      mastered.test(head[at] ?? "") && !rating.test(head[level]!) && !remarks.test(head[evidence]!);
    if (at >= 0 && (proficiency.test(head[level]!) || isMastered)) columns.skill = at;
  }
  return columns;
}

/**
 * True for a table with a column of evidence next to one of skills, levels or projects, or with columns of skills and
 * projects. Other tables are about something else.
 */
export function holdsEvidence({ skill, level, project, evidence }: Columns): boolean {
  return (
    (evidence !== undefined && (skill ?? level ?? project) !== undefined) ||
    (project !== undefined && skill !== undefined)
  );
}

/**
 * True for the heads of a skills matrix, in one line: of skills, levels and evidence or projects, or of proficiency and
 * evidence, in words that other tables seldom have.
 */
export function isMatrixHead(line: string): boolean {
  const names = (wanted: ColumnRole) =>
    heads.some(({ role, words, isCommon }) => role === wanted && !isCommon && words.test(line));
  return names("evidence") || names("project")
    ? (names("skill") && names("level")) || (names("evidence") && proficiency.test(line))
    : false;
}

/** A pattern for words that are not parts of others. */
function whole(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");
}

const rating = whole(ratingWords);

/** Heads of columns that say where a skill was used. */
const place = whole("where|context|used (?:in|at|for)");

/** Heads of columns that say how well a person masters something. */
const proficiency = whole("proficiency|self[- ]assessment|skill level|mastery");

/** Heads of columns of what a person masters, beside those that are skills in any table. */
const mastered =
  /^(?:(?:the )?(?:tools?|domains?|languages?|frameworks?|librar(?:y|ies)|platforms?|practices?|methods?|modules?|disciplines?|behaviou?rs?|ksbs?|criteri(?:on|a)|werkzeuge?|sprachen?|outils?|langages?|herramientas?|ferramentas?)|(?:programming|foreign) languages?)$/iu;

/** Heads next to which a tool may be one that is compared with others. */
const remarks =
  /^(?:notes?|comments?|metrics?|impact|descriptions?|details?|results?|outcomes?|links?|examples?|commentaires?|détails)$/iu;

/** What else the words of a role may be about, where another column fits. */
const besides: Partial<Record<ColumnRole, RegExp>> = {
  // What a person is to reach, or was before, is not the level that the evidence shows.
  level: whole(
    "target(?:ed)?|required?|desired|goal|aim|expected|next|future|needed|before|previous|initial|start(?:ing)?|past|ziel|soll|vorher|cible|requis|visé|objetivo|meta|requerido|exigido|antes",
  ),
  // `Evidence projects` are projects.
  evidence: whole("(?:evidence|proof) (?:projects?|products?)"),
  // `Skill category | Competency`: a column that groups the skills.
  skill: whole(
    "categor(?:y|ies)|types?|groups?|areas?|clusters?|kategorien?|typ|gruppen?|bereiche?|catégories?|domaines?|categorías?|áreas?|categorias?",
  ),
};

/** The words of a role in column heads. */
interface Head {
  readonly role: ColumnRole;
  readonly words: RegExp;
  /** True if tables of anything else have them too. */
  readonly isCommon?: true;
  /** What another head must be for them to have this role. */
  readonly beside?: RegExp;
}

/**
 * The heads in English, German, French, Spanish, Portuguese and Dutch. If two fit a column, the first counts: *Evidence in the
 * project* is evidence.
 */
const heads: readonly Head[] = [
  { role: "level", words: whole(`${levelWords}|${ratingWords}`) },
  // `Current | Target`
  { role: "level", isCommon: true, words: currentHead, beside: besides.level! },
  {
    role: "skill",
    words: whole(
      "skills?|competenc(?:e|es|y|ies)|kompetenz(?:en)?|fähigkeit(?:en)?|compétences?|habilidad(?:es)?|competencias?|competências?|competenties?|vaardighe(?:id|den)",
    ),
  },
  {
    role: "skill",
    isCommon: true,
    words: whole("capabilit(?:y|ies)|abilit(?:y|ies)|kenntnisse?|habilidades?"),
  },
  // Next to a column of skills, these group the skills.
  { role: "skill", words: whole("technolog(?:y|ies)") },
  { role: "skill", isCommon: true, words: whole("areas?|topics?|requirements?|subjects?|thema") },
  {
    role: "evidence",
    words: whole(
      "evidence|proofs?|justifications?|détails?|nachweise?|belege?|preuves?|evidencias?|pruebas?|evidências?|provas?|bewijs|bewijzen",
    ),
  },
  { role: "project", words: whole("projects?|projekte?|projets?|proyectos?|projetos?|projecten") },
  { role: "project", isCommon: true, words: whole("products?|clients?|compan(?:y|ies)|employers?") },
  { role: "project", isCommon: true, words: place },
  {
    role: "evidence",
    isCommon: true,
    words: whole(
      "examples?|details?|descriptions?|experiences?|achievements?|accomplishments?|highlights?|what (?:i|we) did|work|outcomes?|results?|demonstrated by|art[ei]facts?|how (?:i|we) used(?: it)?|links?|notes?|beispiele?|erfahrung(?:en)?|exemples?|expériences?|ejemplos?|exemplos?|voorbeeld(?:en)?|ervaring|toelichting",
    ),
  },
  // Where no column says more.
  {
    role: "evidence",
    isCommon: true,
    words: whole("comments?|metrics?|impact|begründung(?:en)?|commentaires?"),
  },
  {
    role: "period",
    isCommon: true,
    words: whole(
      "period|dates?|when|years?|since|last used|zeitraum|jahr|période|année|período|fecha|año|data|ano|periode|jaar",
    ),
  },
];

function namesSkill(head: string): boolean {
  return heads.some(({ role, words }) => role === "skill" && words.test(head));
}
