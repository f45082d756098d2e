import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** A step of `npm run check`. */
export interface CheckStep {
  /** What is true of the project if it passes. */
  readonly says: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** What puts most of its complaints right. */
  readonly remedy?: string;
}

const tsc = "node_modules/typescript/bin/tsc";

export const checkSteps: readonly CheckStep[] = [
  { says: "has right types", script: tsc, args: ["--noEmit", "-p", "."] },
  {
    says: "asks the oldest Node it runs on for nothing it lacks",
    script: tsc,
    args: ["--noEmit", "-p", "src"],
  },
  {
    says: "asks a browser's worker for nothing it lacks",
    script: tsc,
    args: ["--noEmit", "-p", "src/web"],
  },
  { says: "has right types in its panels", script: tsc, args: ["--noEmit", "-p", "src/webview"] },
  {
    says: "keeps to its style and its architecture",
    script: "node_modules/@biomejs/biome/bin/biome",
    args: ["ci", "."],
    remedy: "npx biome check --write",
  },
  { says: "has no expression whose time runs away", script: "scripts/checkExpressions.ts" },
  {
    says: "has generated files that match the code",
    script: "scripts/generate.ts",
    args: ["--check"],
    remedy: "npm run generate",
  },
  { says: "has what the registries need", script: "scripts/checkPackage.ts" },
  { says: "has links that lead somewhere", script: "scripts/checkLinks.ts" },
];

export const root = join(import.meta.dirname, "..");

/** Runs a step, its output as `stdio` says. */
export function runStep({ script, args = [] }: CheckStep, stdio: "inherit" | "pipe") {
  return spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, script), ...args], {
    cwd: root,
    encoding: "utf8",
    stdio,
  });
}

// All steps run, so that one look shows all there is to do.
if (import.meta.filename === process.argv[1]) {
  const failed = checkSteps.filter((step) => runStep(step, "inherit").status !== 0);
  for (const { script, args = [], remedy } of failed) {
    const name = [script.replace(/^node_modules\/.*\//, ""), ...args].join(" ");
    console.error(`failed: ${name}${remedy === undefined ? "" : ` (\`${remedy}\` puts most of it right)`}`);
  }
  if (failed.length > 0) process.exitCode = 1;
}
