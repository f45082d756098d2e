import * as l10n from "@vscode/l10n";
import { CheckedDocument } from "../../checking/checkedDocument.ts";
import { severities } from "../../findings/finding.ts";
import { lineNumbers } from "../../text/lines.ts";
import { requestedDocument, requestedDocuments } from "./documents.ts";
import {
  fileInput,
  lineField,
  listOf,
  record,
  type Tool,
  textField,
  textsField,
  truncatedField,
} from "./tool.ts";

export const checkText: Tool = {
  id: "check_text",
  title: () => l10n.t("Check Text"),
  reads: () => l10n.t("A file, or a text that you give, and what is found in it"),
  description:
    "Checks spelling, grammar, structure and style, by the rules and the words of the document's configuration. Give a text to check it before it goes into a document, or a file to check that. Nothing is changed.",
  input: record(
    {
      file: {
        ...fileInput,
        description: "The file to check; with a text, the file by whose configuration the text is checked.",
      },
      text: { type: "string", maxLength: 20_000, description: "Markdown to check, such as a bullet." },
    },
    ["file", "text"],
  ),
  output: record({
    findings: listOf({
      rule: { type: "string", description: 'The id of the rule, for "explain_rule".' },
      severity: { type: "string", enum: severities.filter((one) => one !== "off") },
      line: lineField,
      message: textField("what is wrong there and what to do; it names what the document says."),
      marked: textField("the words that are marked."),
      corrections: textsField("what may be put in their place."),
    }),
    truncated: truncatedField,
  }),
  async run(call) {
    const { answer, input } = call;
    const isGiven = typeof input.text === "string";
    const document =
      isGiven && input.file === undefined ? requestedDocuments(call)[0]! : requestedDocument(call);
    const checked = isGiven
      ? new CheckedDocument(input.text as string, document.checked.configuration)
      : document.checked;
    await document.spell(checked);
    const lineOf = lineNumbers(checked.text);
    return {
      findings: answer.list(checked.findings(), (finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        line: lineOf(finding.span.start),
        message: answer.text(finding.message),
        marked: answer.text(checked.source(finding.span)),
        corrections: answer.texts(correctionsOf(finding)),
      })),
    };
  },
};

/** The speller's corrections, or the replacements that a fix makes. */
function correctionsOf({ span, spelling, fixes = [] }: ReturnType<CheckedDocument["findings"]>[number]) {
  if (spelling) return spelling.corrections.slice(0, 4);
  return fixes.flatMap(({ edits }) => {
    const [edit, more] = edits;
    return edit && !more && edit.span.start === span.start && edit.span.end === span.end ? [edit.text] : [];
  });
}
