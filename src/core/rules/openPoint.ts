import * as l10n from "@vscode/l10n";
import { type OpenMark, type OpenPoint, openMarksIn, settleOpenMarks } from "../evidence/openPoints.ts";
import { firstWords } from "../text/firstWords.ts";
import type { DocumentRule } from "./rule.ts";

export const openPoint: DocumentRule<OpenMark> = {
  id: "open-point",
  scope: "document",
  severity: "information",
  marksFirstWords: true,
  docs: () => ({
    when: l10n.t("Something is unfinished: a question in the notes, a TODO, a placeholder, or a draft."),
    fix: l10n.t(
      "Answer it, finish it, fill it in, or remove it. A question that is ticked off (`[x]`) or struck through is settled.",
    ),
    why: l10n.t("Readers who decide by this document take an open point for a gap in the skill."),
    examples: [
      {
        bad: "# Skills of Anna ⟦(DRAFT)⟧\n\nNotes:\n- ⟦Where do the⟧ exams go?\n- Sorted by year. ⟦Or by skill⟧?\n- [x] Is the order right?\n",
      },
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cut the load by ⟦<metric?>⟧ for ⟦???⟧ users.\n- ⟦TODO⟧: name the cache.\n- Halved the costs of ⟦TBD⟧. <!-- ⟦TODO⟧ ask Ben -->\n",
      },
      {
        fine: "## Basic Understanding\n\n### Caching\n**TODO App**\n- Built a TODO app, removed every TODO, and ran `TODO: x` and [what?](x?y=???).\n- Practised trunk-based development (TBD). Why? TBD.\n",
      },
    ],
  }),
  collect: openMarksIn,
  *check(document, { facts, source }) {
    for (const point of settleOpenMarks(document, facts, source))
      yield {
        span: point.kind === "question" ? firstWords(point.span, source) : point.span,
        message: messageOf(point),
      };
  },
};

function messageOf({ kind, text }: OpenPoint): string {
  switch (kind) {
    case "draft":
      return l10n.t('This document is marked as a draft. Remove "{0}" when it is ready.', text);
    case "question":
      return l10n.t("Open question. Answer it, tick it off, or remove it.");
    case "marker":
      return l10n.t('"{0}" marks something unfinished. Finish it, or remove the mark.', text);
    case "placeholder":
      return l10n.t('Placeholder "{0}" is not filled in.', text);
  }
}
