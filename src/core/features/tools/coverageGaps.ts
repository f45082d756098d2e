import * as l10n from "@vscode/l10n";
import { coverageOf } from "../coverage/coverage.ts";
import { requestedDocuments } from "./documents.ts";
import { fileInput, lineField, listOf, record, type Tool, textField, truncatedField } from "./tool.ts";

const gaps = listOf({
  what: {
    type: "string",
    enum: ["projects", "unique", "measured"],
    description: "What is counted: projects, different bullets, bullets that say how much.",
  },
  has: { type: "integer" },
  wants: { type: "integer" },
});

export const coverageGaps: Tool = {
  id: "coverage_gaps",
  title: () => l10n.t("Find Coverage Gaps"),
  reads: () => l10n.t("Skills with too little evidence, what the profile asks for, and open points"),
  description:
    "Says where evidence is missing: skills below the targets of their level, skills with less evidence than one of a lower level, skills that the profile asks for, skills without any bullet, and open points.",
  input: record({ file: fileInput }, ["file"]),
  output: record({
    documents: listOf({
      file: textField("how the file is called."),
      skills: listOf({
        skill: textField("the skill."),
        level: textField("its level."),
        line: lineField,
        bullets: { type: "integer", description: "How many bullets it has." },
        gaps,
        weakerThan: textField("a skill of a lower level that has more evidence; empty if there is none."),
      }),
      profile: listOf({
        skill: textField("the skill that is asked for."),
        level: textField("the level that is asked for."),
        state: { type: "string", enum: ["below", "missing"] },
        gaps,
      }),
      openPoints: listOf({ line: lineField, text: textField("what is open.") }),
    }),
    truncated: truncatedField,
  }),
  run(call) {
    const { answer } = call;
    return {
      documents: answer.list(requestedDocuments(call), ({ name, checked }) => {
        const coverage = coverageOf(checked);
        const skills = coverage.levels.flatMap((level) =>
          level.skills.map((skill) => ({ ...skill, level: level.name })),
        );
        const weak = skills.filter(
          (one) => one.gaps.length > 0 || one.weakerThan || one.strength.bullets === 0,
        );
        return {
          file: answer.text(name),
          skills: answer.list(weak, (one) => ({
            skill: answer.text(one.name),
            level: answer.text(one.level),
            line: one.line,
            bullets: one.strength.bullets,
            gaps: one.gaps,
            weakerThan: answer.text(one.weakerThan?.name ?? ""),
          })),
          profile: answer.list(
            coverage.profile.filter((one) => one.state !== "met"),
            (one) => ({
              skill: answer.text(one.name),
              level: answer.text(one.level),
              state: one.state,
              gaps: one.gaps,
            }),
          ),
          openPoints: answer.list(coverage.openPoints, (one) => ({
            line: one.line,
            text: answer.text(one.text),
          })),
        };
      }),
    };
  },
};
