import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { tools } from "../../../../src/core/features/tools/index.ts";
import type { Tool, ToolDocument, ToolHost } from "../../../../src/core/features/tools/tool.ts";
import { type Configuration, mergeConfigurations } from "../../../../src/core/settings/configuration.ts";

/** A host with some texts by name, which had other texts before. */
export function hostOf(
  texts: Readonly<Record<string, string>>,
  configuration: Partial<Configuration> = {},
  before: string = Object.values(texts)[0] ?? "",
): ToolHost {
  const documents = Object.entries(texts).map(
    ([name, text]): ToolDocument => ({
      name,
      checked: new CheckedDocument(text, mergeConfigurations(configuration)),
      isMisconfigured: false,
    }),
  );
  return { documents: async () => documents, textAt: async () => before, spell: async () => undefined };
}

/** A call of each tool, about the first file, a skill, a project and a sentence. */
export function callsFor(file: string, skill: string, project: string, sentence: string) {
  const inputs: Readonly<Record<string, readonly object[]>> = {
    list_skills: [{}, { file }],
    get_evidence: [{}, { skill }, { project }, { skill: sentence }],
    coverage_gaps: [{}],
    check_text: [{ file }, { text: `- ${sentence} the the` }],
    suggest_placement: [{ text: sentence }],
    format_entry: [
      { file, skill, project, bullets: [sentence] },
      { file, skill: project, level: "Basic Understanding", project: skill, bullets: [sentence] },
    ],
    explain_rule: [{ rule: "typo" }],
    review_since: [{ revision: "HEAD" }, { revision: sentence }],
  };
  return tools.flatMap((tool) =>
    inputs[tool.id]!.map((input): { readonly tool: Tool; readonly input: object } => ({ tool, input })),
  );
}
