import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How many tests passed and failed. */
export interface TestCounts {
  readonly passes: number;
  readonly failures: number;
}

/** What the suites of an extension host report, by file: an extension host that dies reports success. */
export interface CollectedResult {
  /** Environment that tells the suites where to report to. */
  readonly env: Readonly<Record<string, string>>;
  /** Shows the rest of the report and returns the counts; none if the suites did not come to their end. */
  finish(): TestCounts | undefined;
}

/** Shows the suites' report as it is written, until `finish`. */
export function collectResult(): CollectedResult {
  const folder = mkdtempSync(join(tmpdir(), "slick-result-"));
  const file = join(folder, "result.json");
  const report = `${file}.log`;
  let shown = 0;
  const show = () => {
    if (!existsSync(report)) return;
    const text = readFileSync(report, "utf8");
    process.stdout.write(text.slice(shown));
    shown = text.length;
  };
  const timer = setInterval(show, 200);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  return {
    env: { SLICK_TEST_RESULT: file },
    finish() {
      clearInterval(timer);
      show();
      const counts = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as TestCounts) : undefined;
      process.off("exit", remove);
      remove();
      return counts;
    },
  };
}
