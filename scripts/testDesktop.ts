import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { bundleSuites } from "../test/kit/host/bundleSuites.ts";
import { quietSettings } from "../test/kit/host/settings.ts";

// The suites of test/vscode in a desktop VS Code that @vscode/test-electron downloads; `npm run test:desktop -- 1.104.0`
// takes another version than the newest.

const root = join(import.meta.dirname, "..");
const version = process.argv[2] ?? "stable";
const suites = await bundleSuites();
let executable: string;
try {
  executable = await downloadAndUnzipVSCode(version);
} catch (error) {
  console.error(
    `VS Code ${version} could not be downloaded: ${error instanceof Error ? error.message : String(error)}`,
  );
  console.error("npm test runs the same suites in a VS Code server that comes from npm.");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "slick-desktop-"));
const workspace = join(folder, "workspace");
cpSync(join(root, "test/fixtures/workspace"), workspace, { recursive: true });
mkdirSync(join(folder, "user/User"), { recursive: true });
writeFileSync(join(folder, "user/User/settings.json"), JSON.stringify(quietSettings));
try {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: suites,
    extensionTestsEnv: { XDG_CONFIG_HOME: join(folder, "config") },
    launchArgs: [workspace, "--disable-extensions", `--user-data-dir=${join(folder, "user")}`],
  });
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
