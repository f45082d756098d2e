import * as l10n from "@vscode/l10n";
import type { BlockRule } from "./rule.ts";

export const spacing: BlockRule = {
  id: "spacing",
  scope: "block",
  severity: "hint",
  docs: () => ({
    when: l10n.t(
      "Two words have more than one space between them, or an opening parenthesis has no space before it.",
    ),
    fix: l10n.t("Use one space."),
    why: l10n.t(
      "Extra and missing spaces are slips of the keyboard. Hard line breaks, code and links are left alone.",
    ),
    examples: [
      { bad: "- Kept the service⟦  ⟧of the shop up.\n", good: "- Kept the service of the shop up.\n" },
      {
        bad: "- Planned the DR⟦(⟧Disaster Recovery) test.\n",
        good: "- Planned the DR (Disaster Recovery) test.\n",
      },
      {
        fine: "- Called `run(a  b)` and useState(), ended in a hard break  \n  and wrote class(es).  Then rested.\n",
      },
    ],
  }),
  *check(block) {
    const { text } = block;
    const { notProse } = block.facts();
    const isProse = (offset: number) => !notProse.some((span) => offset >= span.start && offset < span.end);
    // Behind the end of a sentence two blanks are a habit, not a slip; before a table's bar they align.
    for (const match of text.matchAll(/ {2,}/g)) {
      const start = match.index;
      const end = start + match[0].length;
      const isInside = /[^\s.!?:|#>-]/.test(text.charAt(start - 1)) && /[^\s|]/.test(text.charAt(end));
      if (!isInside || !isProse(start) || isAfterMarker(text, start)) continue;
      const span = { start, end };
      yield {
        span,
        message:
          match[0].length === 2
            ? l10n.t("Two spaces. Use one.")
            : l10n.t("{0} spaces. Use one.", String(match[0].length)),
        fixes: [
          { title: l10n.t("Use One Space"), edits: [{ span, text: " " }], safe: true, preferred: true },
        ],
      };
    }
    for (const { index: start } of text.matchAll(/\(/g)) {
      if (!/(?:\p{L}[\p{L}\p{N}]|\p{N}\p{L})$/u.test(text.slice(Math.max(0, start - 4), start))) continue;
      if (!explains(text, start)) continue;
      if (!isProse(start)) continue;
      yield {
        span: { start, end: start + 1 },
        message: l10n.t("Add a space before the parenthesis."),
        fixes: [
          {
            title: l10n.t("Add a Space"),
            edits: [{ span: { start, end: start }, text: " " }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
};

/** True for a parenthesis that explains in words: at least two of them, the first with a capital, and no code. */
function explains(text: string, opening: number): boolean {
  const rest = text.slice(opening + 1);
  const end = rest.search(/[()`=;{}<>,\r\n]/);
  return rest[end] === ")" && /^\p{Lu}[\s\S]*\p{L} /u.test(rest.slice(0, end));
}

/** True where the blanks separate a list marker (`1.  text`) or a heading's mark from its text. */
function isAfterMarker(text: string, offset: number): boolean {
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t>]*(?:[-+*]|\d{1,9}[.)]|#{1,6})$/.test(text.slice(lineStart, offset));
}
