import { join } from "node:path";
import { bundleSuites } from "../test/kit/host/bundleSuites.ts";
import type { TestCounts } from "../test/kit/host/collectResult.ts";
import { runInHost } from "../test/kit/host/runInHost.ts";
import { inBrowser } from "../test/kit/host/settings.ts";

const root = join(import.meta.dirname, "..");

/** Runs those of `test/vscode` that need no Node in the extension host of a browser's worker. */
export async function testWeb(): Promise<TestCounts> {
  return runInHost({
    extension: root,
    suites: await bundleSuites(true),
    workspace: join(root, "test/fixtures/workspace"),
    settings: inBrowser,
  });
}

if (import.meta.filename === process.argv[1]) {
  const { passes, failures } = await testWeb();
  console.log(`${passes} passed, ${failures} failed`);
  process.exit(failures > 0 || passes === 0 ? 1 : 0);
}
