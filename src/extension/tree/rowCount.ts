import type * as vscode from "vscode";
import type { SkillsNode } from "./skillsNode.ts";

/**
 * The maximum length of a name with its number that fits into a side bar of 300 pixels, VS Code's default width; a
 * level of the tree takes one and a half letters. In a narrower side bar, the number after a name is cut first: VS Code
 * does not tell extensions the width, and a number alone in every row would not say what it counts.
 */
const maxLetters = 34;

/** The prefix of a fragment in the URI of a row with its number in a badge. */
const mark = "slick-count=";

/**
 * The place of a row's number: after its name or, if a side bar of usual width would cut it off, in a badge at the end
 * of the row, which stays visible.
 */
export function placeCount(
  node: SkillsNode,
  name: string,
): Pick<vscode.TreeItem, "description" | "resourceUri"> {
  const count = /^(\d{1,2})(?= |$)/.exec(node.detail)?.[1];
  const letters = [...name].length + 1 + node.detail.length + 1.5 * depthOf(node);
  if (count === undefined || letters <= maxLetters) return { description: node.detail };
  // The document's URI, so that a row that is dragged into an editor opens the document; nobody else decorates URIs
  // with this fragment.
  return { resourceUri: node.uri.with({ fragment: `${mark}${count}` }) };
}

/** Provides the badges of rows. */
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
