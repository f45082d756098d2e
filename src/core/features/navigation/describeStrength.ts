import * as l10n from "@vscode/l10n";
import { levelRank, shortLevelName } from "../../document/levelNames.ts";
import { foldName } from "../../document/names.ts";
import type {
  DocumentStrength,
  Gap,
  LevelStrength,
  ProfileAnswer,
  SkillStrength,
  Strength,
} from "../../evidence/documentStrength.ts";
import type { OpenPoint } from "../../evidence/openPoints.ts";
import { appendAll } from "../../text/collections.ts";
import { countedSkills, listOf } from "../../wording/counted.ts";
import { escapeMarkdown } from "../../wording/escape.ts";
import { gapWords, targetWords } from "../../wording/gapWords.ts";

// How a skill or a level compares with its target, the profile and the other levels, in Markdown. Empty if there is
// nothing to report.

/** The notes on a skill. */
export function skillNotes(
  { skill, strength, gaps, newestOpenPoint, newest }: SkillStrength,
  { inversions, profile }: DocumentStrength,
  levelNames: readonly string[],
): readonly string[] {
  const notes: string[] = [];
  if (newest) notes.push(l10n.t("newest evidence: {0}", escapeMarkdown(newest.text)));
  if (gaps.length > 0) notes.push(l10n.t("needs {0}", gaps.map(gapWords).join(", ")));
  const lower = inversions.find(({ higher }) => higher.skill === skill)?.lower;
  if (lower) {
    const name = escapeMarkdown(foldName(lower.skill.name));
    const level = escapeMarkdown(shortLevelName(foldName(lower.level.name), levelNames));
    const [own, other] = [strength.unique, lower.strength.unique];
    notes.push(l10n.t("less evidence than {0} ({1}): {2} unique bullets, not {3}", name, level, own, other));
  }
  for (const answer of profile)
    if (answer.found?.skill === skill) notes.push(answerWords(answer, gaps, levelNames));
  appendAll(notes, openNotes(strength, newestOpenPoint));
  return notes;
}

/** The notes on a level: the state of its skills, and what the profile asks for that the document does not contain. */
export function levelNotes(
  { rank, target, strength, newestOpenPoint, skills }: LevelStrength,
  { inversions, profile }: DocumentStrength,
  levelNames: readonly string[],
): readonly string[] {
  const notes: string[] = [];
  const words = target ? targetWords(target) : "";
  const below = skills.filter(({ gaps }) => gaps.length > 0).length;
  if (words !== "" && below > 0) notes.push(l10n.t("{0} below target: {1}", countedSkills(below), words));
  else if (words !== "" && skills.length > 0) notes.push(l10n.t("target met: {0}", words));
  const weaker = inversions.filter(({ higher }) => skills.includes(higher)).length;
  if (weaker > 0)
    notes.push(l10n.t("{0} with less evidence than one of a lower level", countedSkills(weaker)));
  const missing = profile.filter(
    ({ state, level }) => state === "missing" && levelRank(level, levelNames) === rank,
  );
  if (missing.length > 0)
    notes.push(l10n.t("required and missing: {0}", listOf(missing.map(({ name }) => name))));
  appendAll(notes, openNotes(strength, newestOpenPoint));
  return notes;
}

function openNotes({ openPoints }: Strength, newest: OpenPoint | undefined): readonly string[] {
  if (!newest) return [];
  const text = escapeMarkdown(newest.text.length > 60 ? `${newest.text.slice(0, 59)}…` : newest.text);
  return [
    openPoints === 1
      ? l10n.t("1 open point: {0}", text)
      : l10n.t("{0} open points, the newest: {1}", openPoints, text),
  ];
}

function answerWords(
  { level, state, gaps }: ProfileAnswer,
  said: readonly Gap[],
  levelNames: readonly string[],
): string {
  const wanted = escapeMarkdown(shortLevelName(level, levelNames));
  if (state === "met") return l10n.t("profile requires {0}: met", wanted);
  if (gaps.length === 0) return l10n.t("profile requires {0}: the skill is lower", wanted);
  return JSON.stringify(gaps) === JSON.stringify(said)
    ? l10n.t("profile requires {0}: below target", wanted)
    : l10n.t("profile requires {0}: needs {1}", wanted, gaps.map(gapWords).join(", "));
}
