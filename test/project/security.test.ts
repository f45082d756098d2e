import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

describe("docs/security.md", () => {
  it("names tests that are there", () => {
    const tests = globSync("test/**/*.test.ts", { cwd: root })
      .map((file) => readFileSync(join(root, file), "utf8"))
      .join("\n");
    const page = readFileSync(join(root, "docs", "security.md"), "utf8");
    const [, ...rows] = page.split("\n").filter((line) => line.startsWith("| "));
    assert.ok(rows.length >= 15);
    for (const row of rows) {
      const cell = row.split("|").at(-2)!;
      const names = Array.from(cell.matchAll(/`([^`]+)`/g), ([, name]) => name!);
      assert.ok(names.length > 0, row);
      for (const name of names) {
        // Some are made for several kinds of file.
        const made = name
          .replace(
            /(?<=^does not (?:read|check) )(?:a device that never ends|a pipe|a folder|a file of a terabyte)/,
            "${kind}",
          )
          .replace(/ as package\.json$/, " as ${name}");
        assert.ok(tests.includes(`"${name}"`) || tests.includes(`\`${made}\``), name);
      }
    }
  });
});
