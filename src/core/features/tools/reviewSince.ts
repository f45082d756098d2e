import * as l10n from "@vscode/l10n";
import { lineNumbers } from "../../text/lines.ts";
import { changeKinds } from "../review/change.ts";
import { reviewChanges } from "../review/reviewChanges.ts";
import { requestedDocuments } from "./documents.ts";
import { fileInput, lineField, listOf, record, type Tool, textField, truncatedField } from "./tool.ts";

const place = record({ line: lineField, text: textField("its words.") });

export const reviewSinceTool: Tool = {
  id: "review_since",
  title: () => l10n.t("Review Changes Since"),
  reads: () => l10n.t("What changed in the files since a Git revision"),
  description:
    "Says what the author changed since a Git revision: skills at another level, evidence added, removed or reworded, claims raised without new evidence. Formatting and order are no changes.",
  input: record(
    {
      file: fileInput,
      revision: { type: "string", maxLength: 200, description: "A Git revision, such as HEAD or a tag." },
    },
    ["file"],
  ),
  output: record({
    documents: listOf({
      file: textField("how the file is called."),
      changes: listOf(
        {
          kind: { type: "string", enum: changeKinds },
          message: textField("the change in a sentence, with names of the document."),
          before: place,
          after: place,
        },
        ["before", "after"],
      ),
    }),
    truncated: truncatedField,
  }),
  async run(call) {
    const { answer, input } = call;
    const reviewed = [];
    for (const document of requestedDocuments(call)) {
      const old = await document.at(input.revision as string);
      const { checked, name } = document;
      const changes = reviewChanges(old, checked, checked.model.ladder.names);
      if (changes.length > 0)
        reviewed.push({
          name,
          changes,
          lineBefore: lineNumbers(old.text),
          lineAfter: lineNumbers(checked.text),
        });
    }
    return {
      documents: answer.list(reviewed, ({ name, changes, lineBefore, lineAfter }) => ({
        file: answer.text(name),
        changes: answer.list(changes, ({ kind, message, before, after }) => ({
          kind,
          message: answer.text(message),
          ...(before && { before: { line: lineBefore(before.span.start), text: answer.text(before.text) } }),
          ...(after && { after: { line: lineAfter(after.span.start), text: answer.text(after.text) } }),
        })),
      })),
    };
  },
};
