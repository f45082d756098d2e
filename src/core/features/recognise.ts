import { readProjectLine } from "../markdown/projectLine.ts";
import { createLevelMatcher } from "../model/levelNames.ts";
import { linesOf } from "../text/lines.ts";

/** What a scan for the signs of a requirements document saw. */
export interface Recognition {
  readonly isRequirements: boolean;
  /** Known level headings. */
  readonly levels: number;
  /** Skills inside them that hold a project. */
  readonly skills: number;
}

/**
 * Whether a Markdown text is a requirements document: at least two known level headings, one of which holds a skill
 * with a project. One pass over the lines, no Markdown parse; code fences are passed over.
 */
export function recognise(text: string, levelNames: readonly string[]): Recognition {
  const matchLevel = createLevelMatcher(levelNames);
  let levels = 0;
  let skills = 0;
  let inLevel = false;
  let inSkill = false;
  let fence: string | undefined;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence) {
      if (mark && mark[0] === fence[0] && mark.length >= fence.length) fence = undefined;
      continue;
    }
    if (mark) {
      fence = mark;
      continue;
    }
    const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
    if (heading) {
      const depth = heading[1]!.length;
      if (depth <= 2) {
        inLevel = depth === 2 && (matchLevel(heading[2]!)?.rank ?? -1) >= 0;
        inSkill = false;
        if (inLevel) levels++;
      } else if (depth === 3) inSkill = inLevel;
      else if (depth === 4 && inSkill) {
        skills++;
        inSkill = false;
      }
    } else if (inSkill && readProjectLine(line)) {
      skills++;
      inSkill = false;
    }
  }
  return { isRequirements: levels >= 2 && skills > 0, levels, skills };
}

/** True for file names that are ours whatever they hold: `*.requirements.md`, `*.slick.md`. */
export function isRequirementsFileName(path: string): boolean {
  return /\.(?:requirements|slick)\.md$/i.test(path);
}
