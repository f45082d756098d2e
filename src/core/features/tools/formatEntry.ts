import * as l10n from "@vscode/l10n";
import { withoutComments } from "../../text/comments.ts";
import { lineNumbers } from "../../text/lines.ts";
import { insertionFor, noPlaceFor } from "../editing/insertion.ts";
import { inForm } from "../templates/templateForm.ts";
import { maxTotalLength } from "./answer.ts";
import { matchesName, placedSkills, requestedDocument } from "./documents.ts";
import { fileInput, record, type Tool, type ToolCall, ToolError, textField, truncatedField } from "./tool.ts";

const name = (what: string) => ({ type: "string", maxLength: 500, description: what }) as const;

export const formatEntry: Tool = {
  id: "format_entry",
  title: () => l10n.t("Format Entry"),
  reads: () => l10n.t("Text that you give, and the layout of the file"),
  description:
    "Writes the author's own bullets as this document writes them, and says behind which line they go. It invents nothing and changes no file: the text comes back as Markdown for the author to paste.",
  input: record(
    {
      file: fileInput,
      skill: name("The skill that it is evidence for; a new one needs a level and a project."),
      level: name("The level of the skill, if several have it or it is new."),
      project: name("The project. If the skill does not name it yet, it is written with its line."),
      bullets: {
        type: "array",
        maxItems: 20,
        items: { type: "string", maxLength: 2000 },
        description: "The sentences, as the author wrote them, one bullet each.",
      },
    },
    ["file", "level", "project"],
  ),
  output: record({
    file: textField("how the file is called."),
    afterLine: {
      type: "integer",
      description: "The line behind which it goes; 0 for the start of the file.",
    },
    blankLineBefore: { type: "boolean", description: "True if a blank line goes above it." },
    blankLineAfter: { type: "boolean", description: "True if a blank line goes below it." },
    markdown: textField("what to put there."),
    truncated: truncatedField,
  }),
  run(call) {
    const { answer } = call;
    const document = requestedDocument(call);
    const { checked } = document;
    const { kind, body, cursor } = entryFor(call);
    const source = { text: checked.text, blocks: checked.blocks, layout: checked.layout };
    const insertion = insertionFor(kind, checked.model, cursor, source);
    if (!insertion) throw new ToolError(noPlaceFor(kind, checked.model, cursor));
    const { at, before, after, form } = insertion;
    const entry = inForm(literal(body), form).replace(/\\([\\$}])/g, "$1");
    const isAtStart = at === 0 || /[\r\n]/.test(checked.text[at - 1]!);
    const line = lineNumbers(checked.text)(at);
    // A text that starts with the line ending of the line before is inserted after that line.
    const whole = isAtStart ? before + entry + after : (before + entry + after).replace(/^\n/, "");
    return {
      file: answer.text(document.name),
      afterLine: isAtStart ? line - 1 : line,
      blankLineBefore: whole.startsWith("\n"),
      blankLineAfter: /\n\n$/.test(whole),
      // The whole input is returned.
      markdown: answer.text(whole, maxTotalLength),
    };
  },
};

/**
 * The entry in house layout, and its place: a bullet of a project, a project with its bullets, or a skill with all
 * of these.
 */
function entryFor(call: ToolCall): {
  readonly kind: "bullet" | "project" | "skill";
  readonly body: string;
  readonly cursor: number;
} {
  const { input } = call;
  const bullets = ((input.bullets ?? []) as readonly string[]).map(inOneLine).filter((one) => one !== "");
  if (bullets.length === 0) throw new ToolError("Give at least one bullet with text.");
  const document = requestedDocument(call);
  const lines = bullets.map((one) => `- ${one}`).join("\n");
  const project = inOneLine(String(input.project ?? ""));
  const skills = placedSkills([document]).filter(
    (one) => matchesName(input.skill, one.skill.name) && matchesName(input.level, one.level.name),
  );
  const [found, other] = skills;
  if (other) throw new ToolError('Several skills have this name: say which with "level".');
  if (found) {
    const { projects, nameSpan } = found.skill;
    const known = projects.find((one) => project !== "" && matchesName(project, one.name));
    if (known) return { kind: "bullet", body: lines, cursor: known.nameSpan.start };
    if (project === "" && projects.length > 0)
      throw new ToolError('The bullets of this skill belong to projects: say which with "project".');
    if (project === "") return { kind: "bullet", body: lines, cursor: nameSpan.start };
    const last = projects.at(-1)?.nameSpan.start ?? nameSpan.start;
    return { kind: "project", body: `**${project}**\n${lines}`, cursor: last };
  }
  const level = document.checked.model.levels.find(
    (one) => input.level !== undefined && matchesName(input.level, one.name),
  );
  if (!level || project === "")
    throw new ToolError(
      'There is no such skill. For a new one give a "level" of the document and a "project"; "list_skills" says which there are.',
    );
  const last = level.skills.at(-1)?.nameSpan.start ?? level.nameSpan.start;
  return {
    kind: "skill",
    body: `### ${inOneLine(String(input.skill))}\n\n**${project}**\n${lines}`,
    cursor: last,
  };
}

function inOneLine(text: string): string {
  return withoutComments(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:[-*+] |#{1,6} )+/, "");
}

/** Escapes text for snippet syntax. */
function literal(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
