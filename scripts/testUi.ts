import { globSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import Mocha from "mocha";
import type { TestCounts } from "../test/kit/host/collectResult.ts";

const root = join(import.meta.dirname, "..");

/** Runs `test/ui` in the workbench of a VS Code server. */
export async function testUi(): Promise<TestCounts> {
  const mocha = new Mocha({ timeout: 300_000, color: process.stdout.isTTY });
  for (const file of globSync("test/ui/**/*.test.ts", { cwd: root }).sort()) mocha.addFile(join(root, file));
  await mocha.loadFilesAsync();
  return new Promise((done) => {
    const { stats } = mocha.run((failures) => done({ passes: stats?.passes ?? 0, failures }));
  });
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({ options: { screenshots: { type: "string" } } });
  if (values.screenshots) {
    process.env.SLICK_SCREENSHOTS = resolve(values.screenshots);
    mkdirSync(process.env.SLICK_SCREENSHOTS, { recursive: true });
  }
  const { passes, failures } = await testUi();
  console.log(`${passes} passed, ${failures} failed`);
  process.exit(failures > 0 || passes === 0 ? 1 : 0);
}
