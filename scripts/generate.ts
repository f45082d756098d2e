import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFiles } from "./generate/dataFiles.ts";

// Writes every generated file; with --check only says which are out of date, and fails.

const root = join(import.meta.dirname, "..");
const checks = process.argv.includes("--check");

// What is wrong is said at the end, all of it, and what is right is written.
const problems = new Set<string>();
for (const [path, make] of dataFiles)
  try {
    put(path, await make());
  } catch (error) {
    for (const problem of (error as Error).message.split("\n")) problems.add(problem);
  }
// The code is loaded when what it reads of the data is there.
const { codeFiles } = await import("./generate/codeFiles.ts");
const { files, problems: ofCode } = await codeFiles();
for (const [path, text] of files) put(path, text);
for (const problem of ofCode) problems.add(problem);
for (const problem of problems) console.error(problem);
if (problems.size > 0) process.exitCode = 1;

function put(path: string, text: string): void {
  const place = join(root, path);
  if (read(place) === text) return;
  if (checks) {
    console.error(`${path} is out of date: run npm run generate`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
  console.log(`wrote ${path}`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
