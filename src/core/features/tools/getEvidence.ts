import * as l10n from "@vscode/l10n";
import { type BulletRecord, type ProjectRecord, recordOf } from "../exports/documentRecord.ts";
import { matchesName, requestedDocuments } from "./documents.ts";
import {
  fileInput,
  lineField,
  listOf,
  record,
  type Tool,
  ToolError,
  textField,
  textsField,
  truncatedField,
} from "./tool.ts";

export const getEvidence: Tool = {
  id: "get_evidence",
  title: () => l10n.t("Get Evidence"),
  reads: () => l10n.t("The bullets of skills, with their projects and periods"),
  description:
    "Gives the bullets that are the evidence for a skill, a level or a project, with project, period, figures and technologies. Names are taken in any case.",
  input: record(
    {
      file: fileInput,
      skill: { type: "string", maxLength: 500, description: "Only this skill." },
      level: { type: "string", maxLength: 500, description: "Only this level." },
      project: { type: "string", maxLength: 500, description: "Only this project." },
    },
    ["file", "skill", "level", "project"],
  ),
  output: record({
    evidence: listOf({
      file: textField("how the file is called."),
      level: textField("the level."),
      skill: textField("the skill."),
      project: textField("the project; empty for a bullet without one."),
      period: textField("when the project took place, as it is written; may be empty."),
      line: lineField,
      text: textField("what the bullet says."),
      details: textsField("a nested item, or a sentence or block of the bullet."),
      metrics: textsField("a quantity in it."),
      technologies: textsField("a technology it names."),
    }),
    truncated: truncatedField,
  }),
  run(call) {
    const { answer, input } = call;
    const found = requestedDocuments(call).flatMap((document) => {
      const { file, levels } = recordOf(document);
      return levels
        .filter(({ name }) => matchesName(input.level, name))
        .flatMap((level) =>
          level.skills
            .filter(({ name }) => matchesName(input.skill, name))
            .flatMap(({ name: skill, bullets, projects }) => {
              const place = { file, level: level.name, skill };
              const alone =
                input.project === undefined ? bullets.map((bullet) => ({ ...place, bullet })) : [];
              return [
                ...alone.map((one) => ({ ...one, project: undefined })),
                ...projects
                  .filter(
                    (one) => matchesName(input.project, one.name) || matchesName(input.project, one.project),
                  )
                  .flatMap((project) => bulletsOf(project).map((bullet) => ({ ...place, project, bullet }))),
              ];
            }),
        );
    });
    if (found.length === 0 && [input.skill, input.level, input.project].some((one) => one !== undefined))
      throw new ToolError('There is no evidence under these names. "list_skills" says which there are.');
    return {
      evidence: answer.list(found, ({ file, level, skill, project, bullet }) => ({
        file: answer.text(file),
        level: answer.text(level),
        skill: answer.text(skill),
        project: answer.text(project?.project ?? ""),
        period: answer.text(project?.period?.text ?? ""),
        line: bullet.line,
        text: answer.text(bullet.text),
        details: answer.texts(detailsOf(bullet)),
        metrics: answer.texts(bullet.metrics),
        technologies: answer.texts(bullet.technologies),
      })),
    };
  },
};

/** The bullets of a project, including sentences that lost their marker. */
function bulletsOf({
  bullets,
  prose,
  line,
}: ProjectRecord): readonly Pick<
  BulletRecord,
  "line" | "text" | "metrics" | "technologies" | "details" | "other"
>[] {
  const lost = prose.map((text) => ({ line, text, metrics: [], technologies: [], details: [], other: [] }));
  return [...bullets, ...lost];
}

function detailsOf({ details, other }: Pick<BulletRecord, "details" | "other">): readonly string[] {
  return [...details.flatMap((one) => [one.text, ...detailsOf(one)]), ...other];
}
