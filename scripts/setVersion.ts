import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nextVersion, type Step } from "./version.ts";

// Makes the next version: `npm run release -- release|pre-release|patch`. It writes files; the commit, its tag and the push that
// publishes it are yours.

const root = join(import.meta.dirname, "..");
const steps: readonly Step[] = ["release", "pre-release", "patch"];

const step = steps.find((one) => one === process.argv[2]);
if (step === undefined) {
  console.error(`Usage: npm run release -- ${steps.join("|")}`);
  process.exit(1);
}
const version = nextVersion(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version, step);
edit("CHANGELOG.md", (text) => {
  if (/^## Unreleased\n+(?=## )/m.test(text)) throw new Error("CHANGELOG.md says nothing under Unreleased.");
  return text.replace("## Unreleased\n", `## Unreleased\n\n## ${version}\n`);
});
edit("package.json", (text) => text.replace(/^( {2}"version": )".*"/m, `$1"${version}"`));
execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"], {
  cwd: root,
  shell: process.platform === "win32",
});
execFileSync(process.execPath, ["scripts/generate.ts"], { cwd: root, stdio: "inherit" });
console.log(`${version}: commit this, tag it v${version}, and push the tag to publish it.`);

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), "utf8")));
}
