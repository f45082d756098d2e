import * as l10n from "@vscode/l10n";
import { recordOf } from "../exports/documentRecord.ts";
import { requestedDocuments } from "./documents.ts";
import { fileInput, lineField, listOf, record, type Tool, textField, truncatedField } from "./tool.ts";

const count = (what: string) => ({ type: "integer", description: what }) as const;

export const listSkills: Tool = {
  id: "list_skills",
  title: () => l10n.t("List Skills"),
  reads: () => l10n.t("Names of skills, levels and projects, and how much evidence each skill has"),
  description:
    "Lists the requirements documents here with their levels, the skills of each level, and how much evidence each skill has. Start here.",
  input: record({ file: fileInput }, ["file"]),
  output: record({
    documents: listOf({
      file: textField("how the file is called."),
      title: textField("the title; empty if there is none."),
      levels: listOf({
        level: textField("the name of the level."),
        line: lineField,
        skills: listOf({
          skill: textField("the name of the skill."),
          line: lineField,
          projects: { type: "array", items: textField("the name of a project.") },
          bullets: count("How many bullets are its evidence."),
          measured: count("How many of these say how much."),
          newest: textField("when it was last shown; empty if the document does not say."),
        }),
      }),
    }),
    truncated: truncatedField,
  }),
  run(call) {
    const { answer } = call;
    return {
      documents: answer.list(requestedDocuments(call), (document) => {
        const { file, title, levels } = recordOf(document);
        return {
          file: answer.text(file),
          title: answer.text(title ?? ""),
          levels: answer.list(levels, (level) => ({
            level: answer.text(level.name),
            line: level.line,
            skills: answer.list(level.skills, (skill) => ({
              skill: answer.text(skill.name),
              line: skill.line,
              projects: answer.texts([...new Set(skill.projects.map(({ project }) => project))]),
              bullets: skill.strength?.bullets ?? 0,
              measured: skill.strength?.measured ?? 0,
              newest: answer.text(skill.newest ?? ""),
            })),
          })),
        };
      }),
    };
  },
};
