import * as l10n from "@vscode/l10n";
import { appendAll } from "../../text/collections.ts";
import {
  countedBullets,
  countedMeasured,
  countedOpenPoints,
  countedProjects,
  countedSkills,
} from "../../wording/counted.ts";
import { gapWords, targetWords } from "../../wording/gapWords.ts";
import type { Coverage, CoverageSkill } from "./coverage.ts";
import type { CoveredDocument } from "./coverageReport.ts";
import { inversionWords, nameWords, stateWords } from "./coverageWords.ts";

/** The maximum number of projects with a separate column. */
const maxColumns = 20;

/** The coverage as text for terminals: counts, a table of skills by projects, gaps, the profile, open points. */
export function coverageText({ file, coverage }: CoveredDocument): string {
  const { title, profile, openPoints } = coverage;
  const parts = [
    [title === null ? file : `${file}: ${title}`, ...countLines(coverage)],
    coverage.summary.skills > 0 ? tableLines(coverage) : [],
    profile.length > 0
      ? [
          l10n.t("Target profile"),
          ...align(
            profile.map((answer) => [
              `  ${answer.state === "met" ? "✓" : "△"} ${nameWords(answer.name)}`,
              answer.level,
              answer.found
                ? l10n.t("{0} (line {1})", stateWords(answer), answer.found.line)
                : stateWords(answer),
            ]),
          ),
        ]
      : [],
    openPoints.length > 0
      ? [l10n.t("Open points"), ...openPoints.map(({ line, text }) => `  ${file}:${line}: ${text}`)]
      : [],
  ];
  const text = parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => printable(line).trimEnd()).join("\n"))
    .join("\n\n");
  return `${text}\n`;
}

function countLines({ total, summary, openPoints }: Coverage): readonly string[] {
  const { targets, profile, inversions } = summary;
  const counts = [
    countedSkills(summary.skills),
    countedProjects(total.projects),
    countedBullets(total.bullets),
    countedMeasured(total.measured),
    countedOpenPoints(openPoints.length),
  ];
  const answers = [
    targets.asked > 0 && l10n.t("targets met by {0} of {1} skills", targets.met, targets.asked),
    profile.asked > 0 && l10n.t("{0} of {1} skills of the profile met", profile.met, profile.asked),
    inversions > 0 &&
      (inversions === 1 ? l10n.t("1 level inversion") : l10n.t("{0} level inversions", inversions)),
  ].filter((answer) => answer !== false);
  return [counts.join(" · "), ...(answers.length > 0 ? [answers.join(" · ")] : [])];
}

function tableLines({ levels, projects }: Coverage): readonly string[] {
  const own = Math.min(projects.length, maxColumns);
  const letters = projects.slice(0, own).map((_, index) => String.fromCharCode(65 + index));
  const others = own < projects.length ? ["…"] : [];
  const levelNames = levels.map(({ name }) => name);
  const head = [
    "",
    l10n.t("projects"),
    l10n.t("unique"),
    l10n.t("measured"),
    l10n.t("openers"),
    ...[...letters, ...others].map((letter) => `${letter} `),
    l10n.t("gaps"),
  ];
  const rows: (readonly string[] | string)[] = [head];
  for (const level of levels) {
    const target = level.target ? targetWords(level.target) : "";
    rows.push(target === "" ? level.name : `${level.name} (${l10n.t("target: {0}", target)})`);
    appendAll(
      rows,
      inversionWords(level, levelNames).map((words) => `  ⇅ ${words}`),
    );
    for (const skill of level.skills) {
      const { strength } = skill;
      const counts = [strength.projects, strength.unique, strength.measured, strength.openers].map(String);
      const cells = [...letters, ...others].map((_, column) => cellText(skill, column, own));
      rows.push([`  ${shorten(nameWords(skill.name))}`, ...counts, ...cells, gapsText(skill, target !== "")]);
    }
  }
  const legend = letters.map((letter, index) => `  ${letter} ${nameWords(projects[index]!.name)}`);
  if (others.length > 0) legend.push(`  … ${l10n.t("{0} other projects", projects.length - own)}`);
  return [
    ...align(rows, 1, 5 + letters.length + others.length),
    "",
    l10n.t("Bullets in each project, * measured:"),
    ...legend,
  ];
}

function cellText({ cells }: CoverageSkill, column: number, own: number): string {
  const here = cells.filter(({ project }) => Math.min(project, own) === column);
  if (here.length === 0) return "· ";
  const bullets = here.reduce((sum, cell) => sum + cell.bullets.length, 0);
  return `${bullets}${here.some(({ measured }) => measured > 0) ? "*" : " "}`;
}

function gapsText({ gaps, weakerThan }: CoverageSkill, isAsked: boolean): string {
  const parts =
    gaps.length > 0 ? [`△ ${gaps.map(gapWords).join(", ")}`] : isAsked ? [`✓ ${l10n.t("met")}`] : [];
  if (weakerThan) parts.push("⇅");
  return parts.join(" ");
}

/**
 * Formats rows of cells as lines with aligned columns. Columns from `firstRight` to before `lastRight` are
 * right-aligned. A row that is a string stays unchanged.
 */
function align(
  rows: readonly (readonly string[] | string)[],
  firstRight = 0,
  lastRight = 0,
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    if (typeof row === "string") continue;
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width(cell));
  }
  return rows.map((row) => {
    if (typeof row === "string") return row;
    const cells = row.map((cell, column) => {
      const blanks = " ".repeat(widths[column]! - width(cell));
      return column >= firstRight && column < lastRight ? blanks + cell : cell + blanks;
    });
    return cells.join("  ");
  });
}

/** A name shortened to leave space for the columns next to it. */
function shorten(name: string): string {
  const characters = Array.from(graphemes.segment(name), ({ segment }) => segment);
  return characters.length <= 40 ? name : `${characters.slice(0, 39).join("")}…`;
}

const graphemes = new Intl.Segmenter();

/** The width in terminal columns. Every grapheme counts as one column. */
function width(text: string): number {
  return [...graphemes.segment(text)].length;
}

/** The text with control characters replaced, so that it cannot control a terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, "\uFFFD");
}
