import * as l10n from "@vscode/l10n";
import { laddersFor } from "../document/layout.ts";
import { isMeantAsLevel, type KnownLadder } from "../document/levelNames.ts";
import { skillsOf } from "../document/requirementsDocument.ts";
import { type LevelSettings, layoutOptions } from "../settings/layoutOptions.ts";
import { closest } from "../text/editDistance.ts";
import { lineNumbers, linesOf } from "../text/lines.ts";
import { isMarkedExport } from "./exportMark.ts";
import { isOfOtherKind, readModel, recogniseModel } from "./recognise.ts";

/** Why a Markdown text is not recognised as a requirements document. */
export interface WhyNot {
  /** What is missing, in sentences. */
  readonly message: string;
  /** The line that the message is about, counted from 0; undefined if there is none. */
  readonly line: number | undefined;
  /** True if there is a sign that it was meant as one: a heading names a level, or almost. */
  readonly isNear: boolean;
}

/** What a text lacks to be a requirements document; undefined if it is one. */
export function whyNot(text: string, configuration: LevelSettings): WhyNot | undefined {
  const model = readModel(text, configuration);
  const { isRequirements, levels, shown, isOwnWord } = recogniseModel(model, text);
  if (isRequirements) return undefined;
  // Front matter that says it is one would have been enough.
  if (isOwnWord) return { message: l10n.t("Its front matter says `slick: false`."), line: 0, isNear: true };
  if (isMarkedExport(text))
    return { message: l10n.t("It is an export of a requirements document."), line: undefined, isNear: false };
  const known = laddersFor(layoutOptions(configuration));
  const near = levels < 2 ? nearHeading(text, known) : undefined;
  const lineOf = (offset: number) => lineNumbers(text)(offset) - 1;
  if (levels < 2) {
    const found = l10n.t("It needs two level headings and has {0}.", levels);
    const hint = near ? l10n.t('Line {0} looks like "{1}".', near.line + 1, near.meant) : "";
    const first = model.levels.find(({ rank }) => rank >= 0);
    return {
      message: [found, hint].filter((part) => part !== "").join(" "),
      line: near?.line ?? (first && lineOf(first.span.start)),
      isNear: levels > 0 || near !== undefined,
    };
  }
  const level = model.levels[0]!;
  const line = lineOf(level.span.start);
  if (skillsOf(model).length === 0)
    return { message: l10n.t('No skill below "{0}" or another level.', level.name), line, isNear: true };
  if (shown > 0 && isOfOtherKind(model))
    return {
      message: l10n.t(
        'Its title "{0}" is that of another kind of page. If it is one nevertheless, write `slick: true` in its front matter.',
        model.title!.name,
      ),
      line: lineOf(model.title!.span.start),
      isNear: true,
    };
  const message =
    shown === 0
      ? l10n.t(
          "No skill shows a project. Name one, such as `**Project name**`, and what you did in a bullet.",
        )
      : model.layout === "table"
        ? l10n.t(
            '"{0}" is an everyday word. The table must say what was done, such as "Built the importer", or be a quarter of the document.',
            level.name,
          )
        : l10n.t(
            '"{0}" is an everyday word. Skills below two levels need projects with bullets that say what was done, such as "Built the importer".',
            level.name,
          );
  return { message, line, isNear: true };
}

/** The maximum length of a level's name, in UTF-16 units. */
const maxNameLength = 59;

/** A heading that is similar to the name of a level. */
function nearHeading(
  text: string,
  known: readonly KnownLadder[],
): { readonly line: number; readonly meant: string } | undefined {
  let line = -1;
  for (const { start, end } of linesOf(text)) {
    line++;
    const heading = /^ {0,3}#{1,6}[ \t]+(\S.*)$/
      .exec(text.slice(start, end))?.[1]
      ?.replace(/(?<![ \t#])[ \t#]+$/, "");
    if (
      heading === undefined ||
      heading.length > maxNameLength ||
      known.some((ladder) => isMeantAsLevel(ladder.match(heading)))
    )
      continue;
    for (const { names } of known) {
      const meant = closest(heading, names);
      // Almost every short word is similar to another one.
      const isNear = meant && meant.length >= 6 && Math.abs(meant.length - heading.length) <= 2;
      // `Advice` is not `Novice`: slips are rare in the first letter.
      if (isNear && meant[0]!.toLowerCase() === heading[0]!.toLowerCase()) return { line, meant };
    }
  }
  return undefined;
}
