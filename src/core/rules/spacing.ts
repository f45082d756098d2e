import * as l10n from "@vscode/l10n";
import { linesOf } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { SpanIndex } from "../text/spanIndex.ts";
import { punctuationFindings } from "./punctuationFindings.ts";
import type { BlockRule } from "./rule.ts";

export const spacing: BlockRule = {
  id: "spacing",
  scope: "block",
  severity: "hint",
  docs: () => ({
    when: l10n.t(
      "There is a space too many or one too few: between words, around a comma, a full stop, a hyphen or a parenthesis, or in place of the hyphen in a compound.",
    ),
    fix: l10n.t("Use one space, and a hyphen within a compound before a noun."),
    why: l10n.t(
      "Extra and missing spaces are typing mistakes. Hard line breaks, code and links are left alone.",
    ),
    examples: [
      { bad: "- Kept the service⟦  ⟧of the shop up.\n", good: "- Kept the service of the shop up.\n" },
      {
        bad: "- Planned the DR⟦(⟧Disaster Recovery) test.\n",
        good: "- Planned the DR (Disaster Recovery) test.\n",
      },
      {
        bad: "- Knew Play⟦,⟧GitLab and Solr⟦ ⟧, wrote the tests⟦.⟧Then ran a service-⟦ ⟧oriented one (⟦ ⟧daily⟦ ⟧).\n",
        good: "- Knew Play, GitLab and Solr, wrote the tests. Then ran a service-oriented one (daily).\n",
      },
      {
        bad: "- Wrote tests⟦ ,⟧docs and code⟦ .⟧Then slept.\n",
        good: "- Wrote tests, docs and code. Then slept.\n",
      },
      {
        bad: "- Wrote ⟦tenant specific⟧ page after page, ⟦cloud based⟧ tests and a new ⟦event driven⟧ core.\n",
        good: "- Wrote tenant-specific page after page, cloud-based tests and a new event-driven core.\n",
      },
      {
        fine: "- Gave the team specific goals, users based in Rome a plan based on data, and machine learning based tests.\n",
      },
      { fine: "- Java  •  Perl  |  Rust  ·  Go\n" },
      {
        fine: "- Knew .NET, up- and downscaling, `f( x )`, a,b and 1,000 [a,b] in Node.js.\n",
      },
      {
        fine: "- Called `run(a  b)` and useState(), ended in a hard break  \n  and wrote class(es).  Then rested. Wrapped shop(A plan), fetch(User data) and load(User Data) in retries.\n",
      },
    ],
  }),
  *check(block) {
    const { text } = block;
    yield* punctuationFindings(block);
    const notProse = new SpanIndex(block.facts().notProse);
    for (const line of linesOf(text)) {
      const source = text.slice(line.start, line.end);
      // Spaces between a marker (`1.  text`) or a heading's mark and its text are not words'.
      const marker = /^[ \t>]*(?:[-+*]|\d{1,9}[.)]|#{1,6})(?= )/.exec(source)?.[0].length ?? 0;
      for (const { start, end } of runsOfBlanks(source)) {
        // After the end of a sentence two spaces are a habit, not a slip; around a bar or dot between names they are layout.
        const isInside =
          /[^\s.!?:|#>•·-]/.test(source.charAt(start - 1)) && /[^\s|•·]/.test(source.charAt(end));
        const span = { start: line.start + start, end: line.start + end };
        if (!isInside || start === marker || notProse.overlaps(span)) continue;
        yield {
          span,
          message:
            end - start === 2
              ? l10n.t("Two spaces. Use one.")
              : l10n.t("{0} spaces. Use one.", String(end - start)),
          fixes: [
            { title: l10n.t("Use One Space"), edits: [{ span, text: " " }], safe: true, preferred: true },
          ],
        };
      }
      for (const opening of explanations(source)) {
        const start = line.start + opening;
        if (notProse.overlaps({ start, end: start + 1 })) continue;
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
    }
  },
};

/** Two spaces or more, each run walked once. */
function* runsOfBlanks(line: string): Generator<Span> {
  for (let start = line.indexOf("  "); start >= 0; ) {
    let end = start;
    while (line[end] === " ") end++;
    yield { start, end };
    start = line.indexOf("  ", end);
  }
}

/**
 * Where parentheses open that are right after a word and explain it: in words, two of them with a capital, as a name that is
 * spelled out has. What follows a call's name has none or one.
 */
function* explanations(line: string): Generator<number> {
  // Most lines have no parenthesis right after a word, and looking for names walks all of them.
  if (!/[\p{L}\p{N}]\(/u.test(line)) return;
  for (const { index, 0: source } of line.matchAll(explanation)) {
    const opening = source.indexOf("(");
    const inner = source.slice(opening + 1, -1);
    const capitals = inner.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]+/gu) ?? [];
    if (/^\p{Lu}/u.test(inner) && capitals.length >= 2 && inner.includes(" ")) yield index + opening;
  }
}

/** A word with a capital or a digit in front, no longer than a name, and what is in parentheses after it. */
const explanation = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{N}]{1,30}\([^()`=;{}<>,]{3,150}\)/gu;
