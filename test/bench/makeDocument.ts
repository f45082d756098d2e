const verbs = ["Built", "Designed", "Reduced", "Migrated", "Measured", "Automated", "Documented", "Rewrote"];
const things = [
  "the seat map",
  "the nightly import",
  "two caches",
  "the release pipeline",
  "the mail queue",
  "every dashboard",
  "the audit log",
];
const ends = [
  "with a read-through cache",
  "so that a failed run goes on where it stopped",
  "by 20% within a month",
  "for all teams of the company",
  "with one recieved environement in between",
];
const levels = ["Basic", "Strong", "Advanced", "Expert"];

/** A requirements document of about `lines` lines, always the same: skills of three projects with three bullets, a typo here and there. */
export function makeDocument(lines: number): string {
  const out = ["# Benchmark", ""];
  let n = 0;
  for (let level = 0; level < levels.length; level++) {
    out.push(`## ${levels[level]} Understanding`, "");
    while (out.length < (lines * (level + 1)) / levels.length) {
      out.push(`### Skill number ${++n}`);
      for (let project = 0; project < 3; project++) {
        out.push(`**Project ${(n * 3 + project) % 17}**  `);
        for (let bullet = 0; bullet < 3; bullet++) {
          const k = n * 9 + project * 3 + bullet;
          out.push(
            `- ${verbs[k % verbs.length]} ${things[k % things.length]} ${ends[k % ends.length]}, and wrote down what came of it.`,
          );
        }
        out.push("");
      }
    }
    out.push("---", "");
  }
  return out.join("\n");
}

/** So many small documents, each of a few skills at all levels; every one uses `Project 3`. */
export function makeDocuments(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    makeDocument(60)
      .replace("# Benchmark", `# Skills of person ${i}`)
      .replace(/^\*\*Project (?!3\*)(\d+)\*\*/gm, (_line, n: string) => `**Project ${n} of team ${i % 50}**`),
  );
}
