import * as l10n from "@vscode/l10n";
import { sentencesIn } from "../english/sentences.ts";
import type { RuleFinding } from "../findings/finding.ts";
import { bulletEnd } from "../grammar/bulletEnd.ts";
import type { BulletList } from "../grammar/bulletLists.ts";
import { openerTense } from "../grammar/tense.ts";
import { inBulletLists } from "./bulletFindings.ts";
import type { DocumentRule } from "./rule.ts";

export const missingStop: DocumentRule<readonly RuleFinding[]> = {
  id: "missing-stop",
  severity: "hint",
  docs: () => ({
    when: l10n.t("A bullet does not end with a full stop although the others of its list do."),
    fix: l10n.t("Add the full stop."),
    why: l10n.t(
      "The bullet looks unfinished, as if its end were lost. A list without any full stops is a matter of style and is not reported.",
    ),
    examples: [
      {
        bad: project(
          "- Built the cache.\n- Moved the pages to `redi⟦s`⟧\n- **Wrote the runbook.**\n- Ran it (daily.)",
        ),
        good: project(
          "- Built the cache.\n- Moved the pages to `redis`.\n- **Wrote the runbook.**\n- Ran it (daily.)",
        ),
      },
      {
        bad: project("- Built the cache.\n- Tested it. Then moved all of the pages to i⟦t⟧ <!-- in 2020 -->"),
        good: project("- Built the cache.\n- Tested it. Then moved all of the pages to it. <!-- in 2020 -->"),
      },
      { fine: project("- Built the cache\n- Moved the pages to it.\n- Measured it") },
      {
        fine: project(
          "- Built the cache.\n- Moved it to:\n  - Redis\n- Ran it.\n- React, Redis\n- Moved it to https://example.com\n- Kept it, see:",
        ),
      },
    ],
  }),
  ...inBulletLists(find),
};

function* find(list: BulletList): Generator<RuleFinding> {
  const { bullets, text } = list;
  if (bullets.length < 2) return;
  const ends = bullets.map((bullet) => bulletEnd(bullet, list));
  const stops = ends.filter((end) => end?.kind === "stop").length;
  const words = ends.filter((end) => end?.kind === "word").length;
  if (words > 1 && stops < 4 * words) return;
  for (const [index, end] of ends.entries()) {
    if (end?.kind !== "word") continue;
    const bullet = bullets[index]!;
    // A full stop between two sentences of this bullet shows that it uses full stops.
    const sentences = [...sentencesIn(text, bullet.textSpan)].length;
    if (stops + sentences - 1 < 2 || (sentences === 1 && !openerTense(bullet, list)?.verbs.length)) continue;
    const { at } = end;
    // The last character, or the closing marks after it.
    const start =
      at - /(?:[\p{L}\p{N}%][`"'”’)\]*_~]{0,8}|.)$/u.exec(text.slice(bullet.textSpan.start, at))![0].length;
    yield {
      span: { start, end: at },
      message: l10n.t("The other bullets of this list end with a full stop. Add one here."),
      fixes: [
        {
          title: l10n.t("Add a Full Stop"),
          edits: [{ span: { start: at, end: at }, text: "." }],
          // Only the author decides about a sentence: the fix is offered, but not applied with all safe fixes.
          preferred: true,
        },
      ],
    };
  }
}

function project(bullets: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}\n`;
}
