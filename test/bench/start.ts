import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { SourceMap } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { commandLine, lateFiles } from "../../scripts/bundles.ts";
import { distFolder } from "../../src/node/distFolder.ts";
import { type Benchmark, ms, type Row } from "./benchmark.ts";
import { makeDocument } from "./makeDocument.ts";

const runs = 15;

/** Modules that take less are one row, in milliseconds. */
const least = 0.3;

/** How often the profiler looks, in microseconds. */
const interval = 100;

/** A profile as V8 writes it, as far as it is read here. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    /** Lines count from 1. */
    readonly positionTicks?: readonly { readonly line: number; readonly ticks: number }[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/**
 * Where a check of one small document spends its time, by module, from the start of the process to its end: compiling and loading the
 * module, and what its functions do. Milliseconds are of the clock: ask on a quiet machine. The bundles are those that ship, but not minified, so that each line tells its module.
 */
export const benchmark: Benchmark = {
  title: `A check of one document of 60 lines by module: milliseconds, the mean of ${runs} runs without a compile cache`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "slick-bench-"));
    try {
      const cli = await buildWithMaps(folder);
      const document = join(folder, "small.requirements.md");
      writeFileSync(document, makeDocument(60));
      const profiles = join(folder, "profiles");
      mkdirSync(profiles);
      const profiled = ["--cpu-prof", `--cpu-prof-interval=${interval}`, `--cpu-prof-dir=${profiles}`];
      const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" };
      for (let run = 0; run < runs; run++) {
        const { stderr, stdout } = spawnSync(process.execPath, [...profiled, cli, "check", document], {
          env,
          encoding: "utf8",
        });
        if (!/^\d+ problems? in 1 file\.$/m.test(stdout))
          throw new Error(`The check said ${stdout}${stderr}`);
      }
      const costs = new Map<string, number>();
      const modules = new Modules();
      for (const name of readdirSync(profiles))
        modules.add(JSON.parse(readFileSync(join(profiles, name), "utf8")) as Profile, costs);
      return rowsOf(costs);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Builds the command line into a folder, with source maps; returns its path. */
async function buildWithMaps(folder: string): Promise<string> {
  const readable = { minify: false, sourcemap: "linked" } as const;
  await Promise.all([
    build({ ...commandLine, ...readable, outdir: folder }),
    ...lateFiles.map((bundle) => build({ ...bundle, ...readable, outdir: join(folder, "chunks") })),
  ]);
  symlinkSync(join(distFolder(), "dictionary"), join(folder, "dictionary"));
  return join(folder, "cli.mjs");
}

function rowsOf(costs: ReadonlyMap<string, number>): readonly Row[] {
  const all = [...costs].map(([module, total]) => ({ module, cost: total / runs }));
  const shown = all.filter(({ cost }) => cost >= least).sort((a, b) => b.cost - a.cost);
  const others = all.filter(({ cost }) => cost < least);
  const sum = (some: readonly { readonly cost: number }[]) =>
    some.reduce((total, { cost }) => total + cost, 0);
  return [
    ...shown.map(({ module, cost }) => ({ module, ms: ms(cost) })),
    { module: `${others.length} others`, ms: ms(sum(others)) },
    { module: "all", ms: ms(sum(all)) },
  ];
}

/** Adds up the time of profiles by the module that each line of a bundle is from. */
class Modules {
  readonly #maps = new Map<string, SourceMap | undefined>();

  add({ nodes, samples, timeDeltas }: Profile, costs: Map<string, number>): void {
    const times = new Map<number, number>();
    for (const [index, id] of samples.entries())
      times.set(id, (times.get(id) ?? 0) + Math.max(0, timeDeltas[index]!) / 1000);
    const add = (module: string, cost: number) => costs.set(module, (costs.get(module) ?? 0) + cost);
    for (const { id, callFrame, positionTicks = [] } of nodes) {
      const time = times.get(id) ?? 0;
      const map = this.#mapOf(callFrame.url);
      const ticks = positionTicks.reduce((sum, one) => sum + one.ticks, 0);
      if (!map || ticks === 0) add(nativeName(callFrame), time);
      else for (const { line, ticks: some } of positionTicks) add(moduleAt(map, line), (time * some) / ticks);
    }
  }

  #mapOf(url: string): SourceMap | undefined {
    if (!this.#maps.has(url))
      this.#maps.set(url, url.startsWith("file:") ? readMap(fileURLToPath(url)) : undefined);
    return this.#maps.get(url);
  }
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")));
  } catch {
    return undefined;
  }
}

/** The module a line is from: its path, or the package of one from npm. */
function moduleAt(map: SourceMap, line: number): string {
  // The last that the line holds.
  const entry = map.findEntry(line - 1, 100_000);
  const source = "originalSource" in entry ? entry.originalSource : "";
  const path = source.replaceAll("\\", "/");
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return name ?? /(?:src|node_modules)\/.*$/.exec(path)?.[0] ?? (path || "the bundler's own lines");
}

/** What is no code of a bundle: Node's own code by its module, and what V8 does. */
function nativeName({ functionName, url }: Profile["nodes"][number]["callFrame"]): string {
  if (url.startsWith("node:"))
    return `Node: ${dirname(url.slice(5)) === "." ? url.slice(5) : dirname(url.slice(5))}`;
  return url === "" && functionName.startsWith("(")
    ? `V8: ${functionName.slice(1, -1)}`
    : "V8 and Node, native";
}
