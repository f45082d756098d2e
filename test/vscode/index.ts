import { appendFileSync, writeFileSync } from "node:fs";
import { format } from "node:util";
import Mocha from "mocha";

declare const require: (id: string) => unknown;

/** File that the results go to: an extension host that dies reports success, so its exit code alone proves nothing. */
const resultFile = process.env.SLICK_TEST_RESULT;

/** Entry for the extension host: runs every suite and rejects where a test failed. */
export function run(): Promise<void> {
  if (resultFile)
    Mocha.reporters.Base.consoleLog = (...parts: unknown[]) =>
      appendFileSync(`${resultFile}.log`, `${format(...parts)}\n`);
  const mocha = new Mocha({ ui: "bdd", color: false, timeout: 300_000 });
  mocha.suite.emit("pre-require", globalThis as never, "", mocha);
  require("suites");
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (resultFile) writeFileSync(resultFile, JSON.stringify({ ...runner.stats, failures }));
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else resolve();
    });
  });
}
