import * as l10n from "@vscode/l10n";
import { type OpenMark, type OpenPoint, openMarksIn, settleOpenMarks } from "../evidence/openPoints.ts";
import type { DocumentRule } from "./rule.ts";

export const openPoint: DocumentRule<OpenMark> = {
  id: "open-point",
  scope: "document",
  severity: "information",
  docs: () => ({
    summary: l10n.t("Nothing is left open: no question in the notes, no TODO, no placeholder, no draft."),
    why: l10n.t(
      "Who reads the document for a decision takes an open point for a gap in the skill; each is listed until it is settled.",
    ),
    examples: [
      {
        bad: "# Skills of Anna ⟦(DRAFT)⟧\n\nNotes:\n- ⟦Where do the exams go?⟧\n- Sorted by year. ⟦Or by skill?⟧\n- [x] Is the order right?\n",
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
      yield { span: point.span, message: messageOf(point) };
  },
};

function messageOf({ kind, text }: OpenPoint): string {
  switch (kind) {
    case "draft":
      return l10n.t('Open point: the document is a draft. Remove "{0}" when it is ready.', text);
    case "question":
      return l10n.t("Open point: a question in the notes. Answer it or remove it.");
    case "marker":
      return l10n.t('Open point: unexpected "{0}", expected what it stands for. Write or remove it.', text);
    case "placeholder":
      return l10n.t(
        'Open point: unexpected placeholder "{0}", expected what it stands for. Fill it in.',
        text,
      );
  }
}
