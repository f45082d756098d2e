import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

const root = join(import.meta.dirname, "..", "..");
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Files of `src`, each with what it imports: types, and what is loaded late, too. */
const files: Graph = new Map(
  globSync("src/**/*.ts", { cwd: root }).map((file) => {
    const imports = /(?:\bfrom|\bimport\()\s*"(\.[^"]+)"/g;
    const text = readFileSync(join(root, file), "utf8");
    const found = [...text.matchAll(imports)].map(([, path]) =>
      relative(root, join(root, dirname(file), path!)),
    );
    return [file, new Set(found)];
  }),
);

/** The same of folders: what a folder imports from others. */
function foldersBelow(top: string): Graph {
  const folders = new Map<string, Set<string>>();
  for (const [file, imports] of files) {
    const own = folders.get(dirname(file)) ?? new Set();
    for (const folder of [...imports].map((one) => dirname(one)))
      if (folder !== dirname(file) && folder.startsWith(top)) own.add(folder);
    if (file.startsWith(top)) folders.set(dirname(file), own);
  }
  return folders;
}

/** How many layers there are; fails with the nodes of a circle. */
function layersOf(graph: Graph): number {
  const depths = new Map<string, number>();
  const depthOf = (node: string, path: readonly string[]): number => {
    assert.ok(!path.includes(node), `a circle: ${[...path.slice(path.indexOf(node)), node].join(" → ")}`);
    const below = [...(graph.get(node) ?? [])].map((one) => depths.get(one) ?? depthOf(one, [...path, node]));
    const depth = 1 + Math.max(0, ...below);
    depths.set(node, depth);
    return depth;
  };
  return Math.max(...[...graph.keys()].map((node) => depths.get(node) ?? depthOf(node, [])));
}

describe("the imports of src", () => {
  it("run in no circle of files", () => {
    assert.ok(layersOf(files) > 1);
  });

  for (const top of ["src/core", "src"])
    it(`run in no circle of folders below ${top}`, () => {
      const graph = foldersBelow(top);
      const arrows = [...graph.values()].reduce((sum, { size }) => sum + size, 0);
      const layers = layersOf(graph);
      console.log(`      ${top}: ${graph.size} folders, ${layers} layers, ${arrows} imports between folders`);
      assert.ok(layers > 1);
    });
});

describe("a list given as arguments", () => {
  it("is refused in src, but for one that is short for a reason", () => {
    const rule = join("scripts", "lint", "noSpreadArguments.grit");
    const { overrides } = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
    assert.deepEqual(overrides[0], { includes: ["src/**"], plugins: [`./${rule}`] });

    const folder = mkdtempSync(join(tmpdir(), "slick-lint-"));
    try {
      writeFileSync(join(folder, "biome.json"), JSON.stringify({ plugins: [join(root, rule)] }));
      const lines = [
        "export const add = (to: string[], all: string[]) => to.push(...all);",
        "export const most = (all: number[]) => Math.max(0, ...all);",
        "export const date = (all: [number]) => new Date(...all);",
        "export const copy = (all: number[]) => new Set([0, ...all]);",
        "// biome-ignore lint/plugin/noSpreadArguments: a pair",
        "export const pair = (all: [number, number]) => Math.max(...all);",
      ];
      writeFileSync(join(folder, "some.ts"), lines.join("\n"));
      const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
      const { stdout } = spawnSync(process.execPath, [biome, "lint", "--reporter=github"], {
        cwd: folder,
        encoding: "utf8",
      });
      const found = [...stdout.matchAll(/line=(\d+).*onto the stack/g)].map(([, line]) => Number(line));
      assert.deepEqual(found, [1, 2, 3], stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
