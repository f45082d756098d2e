import * as l10n from "@vscode/l10n";
import { proseOf } from "../markdown/prose.ts";
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
      {
        fine: "- Called Fetch(User Data), GetUser(By Name), COUNT(All Rows), Math.Max(Old Value) and DECIMAL(Total Digits).\n",
      },
      { fine: "- Ran while( ready ) loops, git add . and npm i.\n" },
      {
        fine: "- Wrote Controller#Show(Page Title), App::Run(Main Loop), $Load(All Users) and P(Event A) on H2(In Memory).\n",
      },
    ],
  }),
  *check(block) {
    const { text } = block;
    yield* punctuationFindings(block);
    const prose = proseOf(block);
    const notProse = new SpanIndex(block.facts().notProse);
    for (const line of linesOf(text)) {
      const source = text.slice(line.start, line.end);
      for (const { start, end } of runsOfSpaces(source)) {
        // Two spaces after the end of a sentence are a habit, not a mistake; around a bar or dot between names, and after
        // the marker of a bullet or heading, they are layout.
        const isInside =
          /[^\s.!?:|#>•·-]/.test(source.charAt(start - 1)) &&
          /[^\s|•·]/.test(source.charAt(end)) &&
          !/^[ \t>]*(?:[+*]|\d{1,9}\))$/.test(source.slice(0, start));
        const span = { start: line.start + start, end: line.start + end };
        if (!isInside || notProse.overlaps(span)) continue;
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
      for (const opening of explanations(prose.slice(line.start, line.end))) {
        const start = line.start + opening;
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

/** Runs of two spaces or more; each is scanned once. */
function* runsOfSpaces(line: string): Generator<Span> {
  for (let start = line.indexOf("  "); start >= 0; ) {
    let end = start;
    while (line[end] === " ") end++;
    yield { start, end };
    start = line.indexOf("  ", end);
  }
}

/**
 * The places at which a parenthesis opens right after an abbreviation that it spells out: the initials of its words are
 * the letters of the abbreviation, in order. Any other word right before a parenthesis may be a call (`Fetch(User
 * Data)`), a type or a formula.
 */
function* explanations(line: string): Generator<number> {
  // Few lines have a parenthesis, and looking for the capitals before one takes longer.
  if (!line.includes("(")) return;
  for (const { index, 0: source } of line.matchAll(explanation)) {
    const opening = source.indexOf("(");
    const letters = source.slice(0, opening).match(/\p{Lu}/gu)!;
    const initials = source.slice(opening).matchAll(/(?<![\p{L}\p{N}])\p{L}/gu);
    let found = 0;
    for (const [initial] of initials) {
      if (initial.toUpperCase() === letters[found]) found++;
      else if (found === 0) break;
    }
    if (found === letters.length) yield index + opening;
  }
}

/** Capitals, possibly followed by digits or an `s`, and the parenthesised text after them. */
const explanation = /(?<![\p{L}\p{N}])\p{Lu}{2,10}\p{N}{0,3}s?\([^()`=;{}<>,]{3,150}\)/gu;
