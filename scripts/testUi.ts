import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { TestCounts } from "../test/kit/host/collectResult.ts";
import { runSuites } from "./runSuites.ts";

/** Runs `test/ui` in the workbench of a VS Code server. */
export function testUi(): Promise<TestCounts> {
  return runSuites("test/ui/**/*.test.ts");
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
