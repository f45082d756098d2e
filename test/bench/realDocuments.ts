import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "data", "clean");

/** True if the lists are beside the checkout. */
export const isThere = existsSync(folder);

/** What is said if they are not. */
export const absent = "the texts beside the checkout (shared/data/clean) are not there";

/**
 * Requirements documents of sentences that people wrote, the same each time: 12 skills, 24 projects, 72 bullets each. Their texts
 * are those of `shared/measure/corpus.mjs`.
 */
export function realDocuments(count: number): readonly string[] {
  const sentences = globSync("*.md", { cwd: folder })
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .replace(/```[\s\S]*?```/g, "")
        .split(/\n\s*\n/),
    )
    .map((one) => one.replace(/\s+/g, " ").trim())
    .filter((one) => /^[A-Z][a-z]/.test(one) && one.length > 60 && one.length < 600 && !/[|<>#]/.test(one));
  let state = 1;
  const below = (limit: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return Math.floor((state / 0x7fffffff) * limit);
  };
  return Array.from({ length: count }, (_, document) => {
    const lines = [`# Skills of person ${document}`, ""];
    for (const level of ["Basic", "Strong", "Advanced", "Expert"]) {
      lines.push(`## ${level} Understanding`, "");
      for (let skill = 0; skill < 3; skill++) {
        lines.push(`### Skill ${level} ${skill}`);
        for (let project = 0; project < 2; project++) {
          lines.push(`**Project ${"ABCDEFGHIJ"[below(10)]}${below(9)}**  `);
          for (let bullet = 0; bullet < 3; bullet++) lines.push(`- ${sentences[below(sentences.length)]}`);
          lines.push("");
        }
      }
    }
    return lines.join("\n");
  });
}

/** The documents one after the other as one of so many lines or a little more, each skill with a separate name. */
export function realDocument(lines: number): string {
  const perDocument = 141;
  const documents = realDocuments(Math.ceil(lines / perDocument));
  const parts = documents.map((text, part) =>
    text.replace(/^# .*\n/, "").replace(/^### (.*)$/gm, `### $1 ${part}`),
  );
  return `# Big\n\n${parts.join("\n")}\n`;
}
