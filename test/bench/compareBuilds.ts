import { spawnSync } from "node:child_process";
import { globSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { tellProcessor, toldProcessor } from "./processCost.ts";

// node test/bench/compareBuilds.ts OLD NEW [--runs 3] FILE_OR_FOLDER...: the findings of two builds (folders like `dist`) in the same
// documents, byte for byte, and what each took. They take turns, and the least of each counts: compare the ratio.

interface Run {
  readonly output: string;
  readonly wall: number;
  /** Processor time, in milliseconds. */
  readonly processor: number;
}

function check(build: string, files: readonly string[]): Run {
  const start = performance.now();
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [...tellProcessor, join(resolve(build), "cli.mjs"), "check", "--format", "json", ...files],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      env: { ...process.env, NODE_OPTIONS: "", NODE_DISABLE_COMPILE_CACHE: "1" },
    },
  );
  if (error) throw error;
  const processor = toldProcessor(stderr);
  if (Number.isNaN(processor) || stdout === "") throw new Error(`${build}: ${stderr}`);
  return { output: stdout, wall: performance.now() - start, processor };
}

const args = process.argv.slice(2);
const runsAt = args.indexOf("--runs");
const runs = runsAt < 0 ? 1 : Number(args.splice(runsAt, 2)[1]);
const [oldBuild, newBuild, ...paths] = args;
if (!oldBuild || !newBuild || paths.length === 0) {
  console.error("usage: node test/bench/compareBuilds.ts OLD NEW [--runs 3] FILE_OR_FOLDER...");
  process.exit(1);
}
let isSame = true;
for (const path of paths) {
  const files = statSync(path).isDirectory()
    ? globSync("**/*.md", { cwd: path, exclude: ["**/node_modules/**"] })
        .sort()
        .map((file) => join(path, file))
    : [path];
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const walls = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const outputs: string[] = [];
  for (let run = 0; run < runs; run++)
    for (const [index, build] of [oldBuild, newBuild].entries()) {
      const { output, wall, processor } = check(build, files);
      outputs[index] = output;
      least[index] = Math.min(least[index]!, processor);
      walls[index] = Math.min(walls[index]!, wall);
    }
  const [before, after] = outputs.map((output) => output.split("\n"));
  const at = before!.findIndex((line, index) => line !== after![index]);
  const differs = outputs[0] !== outputs[1];
  if (differs) isSame = false;
  console.log(
    `${path}: ${files.length} files, ${differs ? "DIFFERENT" : "the same"}; processor ms ${least.map((ms) => ms.toFixed(0)).join(" -> ")} (${(least[0]! / least[1]!).toFixed(2)}x), ms ${walls.map((ms) => ms.toFixed(0)).join(" -> ")}`,
  );
  if (differs)
    console.log([...before!.slice(at - 8, at + 4), "---- now:", ...after!.slice(at - 2, at + 4)].join("\n"));
}
process.exitCode = isSame ? 0 : 1;
