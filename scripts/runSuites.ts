import { globSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";
import type { TestCounts } from "../test/kit/host/collectResult.ts";

const root = join(import.meta.dirname, "..");

/** Runs the suites that a glob names, counted from the project's root, in this process. */
export async function runSuites(pattern: string): Promise<TestCounts> {
  const mocha = new Mocha({ timeout: 900_000, color: process.stdout.isTTY });
  for (const file of globSync(pattern, { cwd: root }).sort()) mocha.addFile(join(root, file));
  await mocha.loadFilesAsync();
  return new Promise((done) => {
    const { stats } = mocha.run((failures) => done({ passes: stats?.passes ?? 0, failures }));
  });
}
