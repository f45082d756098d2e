import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { builtExpressions } from "./expressions/builtExpressions.ts";
import { type Expression, findExpressions } from "./expressions/findExpressions.ts";

// Every regular expression of `src`: none may take more than linear time, but for those that are listed with what bounds them.
// Expressions that were looked at before are not looked at again; `--write` keeps what was found.

const checkedFile = "scripts/expressions/checked.txt";
const boundedFile = "scripts/expressions/bounded.tsv";
/** recheck gives up on a few long expressions after so long: those are taken for right. */
const timeout = 5000;

const writes = process.argv.includes("--write");
const checked = new Set(linesOf(checkedFile));
const bounded = new Map(
  linesOf(boundedFile).map((line): [string, string] => {
    const tab = line.lastIndexOf("\t");
    return [line.slice(0, tab), line.slice(tab + 1)];
  }),
);

const all = new Map<string, Expression>();
for (const one of [...findExpressions(), ...(await builtExpressions())]) all.set(nameOf(one), one);

const vulnerable: string[] = [];
for (const [name, one] of all) {
  if (checked.has(name) || bounded.has(name)) continue;
  const result = check(one);
  if (result === undefined) checked.add(name);
  else vulnerable.push(`${one.where}: ${name} is ${result}`);
}
const stale = [...bounded.keys()].filter((name) => !all.has(name));
for (const line of vulnerable) console.error(line);
if (vulnerable.length > 0)
  console.error(
    `Rewrite them, or scan by hand; where the input is bounded, say by what in ${boundedFile} (the expression, a tab, the reason).`,
  );
for (const name of stale) console.error(`${boundedFile}: ${name} is in no file any more: take it out.`);
if (writes) {
  const kept = [...all.keys()].filter((name) => checked.has(name));
  writeFileSync(
    checkedFile,
    kept
      .toSorted()
      .map((name) => `${name}\n`)
      .join(""),
  );
}
process.exitCode = vulnerable.length > 0 ? 1 : 0;

/** On one line, as the lists hold it. */
function nameOf({ source, flags }: Expression): string {
  return `/${source}/${flags}`;
}

/** How the time of an expression grows, where that is more than in proportion to what it reads. */
function check({ source, flags }: Expression): string | undefined {
  // The part of recheck that is JavaScript alone; loaded if there is something to look at.
  const { checkSync } = createRequire(import.meta.url)("recheck/lib/browser.js") as typeof import("recheck");
  // A sticky one is tried at one place only.
  const result = flags.includes("y")
    ? checkSync(`^(?:${source})`, flags.replace(/[dvym]/g, ""), { timeout })
    : checkSync(source, flags.replace(/[dv]/g, ""), { timeout });
  return result.status === "vulnerable" ? result.complexity.summary : undefined;
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, "utf8").split("\n").filter(Boolean);
}
