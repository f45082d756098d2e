import type * as vscode from "vscode";
import type { SkillsNode } from "./skillsNode.ts";

/**
 * The maximum length of a name with its count that fits into a side bar of 300 pixels, VS Code's default width; a level of the tree takes
 * one and a half. A narrower side bar cuts the count after a name first: VS Code does not tell extensions the width, and a bare
 * number in every row would not say what it counts.
 */
const maxLetters = 34;

/** What the address of a row that has its count at its end begins with. */
const mark = "slick-count=";

/**
 * Where the count of a row is said: after its name, or, if a side bar of usual width would cut it off there, in a badge at
 * the end of the row, which stays in sight.
 */
export function placeCount(
  node: SkillsNode,
  name: string,
): Pick<vscode.TreeItem, "description" | "resourceUri"> {
  const count = /^(\d{1,2})(?= |$)/.exec(node.detail)?.[1];
  const letters = [...name].length + 1 + node.detail.length + 1.5 * depthOf(node);
  if (count === undefined || letters <= maxLetters) return { description: node.detail };
  // Of the document, so that what is dragged into an editor opens it; nobody else says anything of such an address.
  return { resourceUri: node.uri.with({ fragment: `${mark}${count}` }) };
}

/** Draws the badges of rows. */
export const countBadges: vscode.FileDecorationProvider = {
  provideFileDecoration({ fragment }) {
    return fragment.startsWith(mark) ? { badge: fragment.slice(mark.length) } : undefined;
  },
};

function depthOf(node: SkillsNode): number {
  let depth = 0;
  for (let one = node.parent; one; one = one.parent) depth++;
  return depth;
}
