import { join } from "node:path";
import { bundleSuites } from "../test/kit/host/bundleSuites.ts";
import type { TestCounts } from "../test/kit/host/collectResult.ts";
import { runInHost } from "../test/kit/host/runInHost.ts";

const root = join(import.meta.dirname, "..");

/** Runs `test/vscode` in the Node extension host of a VS Code server. */
export async function testVscode(): Promise<TestCounts> {
  return runInHost({
    extension: root,
    suites: await bundleSuites(),
    workspace: join(root, "test/fixtures/workspace"),
  });
}

if (import.meta.filename === process.argv[1]) {
  const { passes, failures } = await testVscode();
  console.log(`${passes} passed, ${failures} failed`);
  process.exit(failures > 0 || passes === 0 ? 1 : 0);
}
