import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { TestCounts } from "../test/kit/host/collectResult.ts";
import { runSuites } from "./runSuites.ts";

/** Runs `test/ui`, or the suites that SLICK_SUITES names, in the workbench of a VS Code server. */
export function testUi(): Promise<TestCounts> {
  return runSuites(process.env.SLICK_SUITES ?? "test/ui/**/*.test.ts");
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({ options: { screenshots: { type: "string" } } });
  const taken = mkdtempSync(join(tmpdir(), "slick-screenshots-"));
  if (values.screenshots) process.env.SLICK_SCREENSHOTS = taken;
  const { passes, failures } = await testUi();
  // Of all that were taken, those that somebody shows are made again.
  for (const shown of values.screenshots ? readdirSync(values.screenshots) : [])
    if (existsSync(join(taken, shown))) copyFileSync(join(taken, shown), join(values.screenshots!, shown));
  rmSync(taken, { recursive: true });
  console.log(`${passes} passed, ${failures} failed`);
  process.exit(failures > 0 || passes === 0 ? 1 : 0);
}
