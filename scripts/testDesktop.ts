import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { bundleSuites } from "../test/kit/host/bundleSuites.ts";
import { collectResult } from "../test/kit/host/collectResult.ts";
import { testSettings } from "../test/kit/host/settings.ts";

// The suites of test/vscode in a desktop VS Code that @vscode/test-electron downloads; `npm run test:desktop -- 1.104.0`
// takes another version than the newest.

const root = join(import.meta.dirname, "..");
const version = process.argv[2] ?? "stable";
const suites = await bundleSuites();
const vscodeExecutablePath = await download();
const folder = mkdtempSync(join(tmpdir(), "slick-desktop-"));
const workspace = join(folder, "workspace");
cpSync(join(root, "test/fixtures/workspace"), workspace, { recursive: true });
mkdirSync(join(folder, "user/User"), { recursive: true });
writeFileSync(join(folder, "user/User/settings.json"), JSON.stringify(testSettings));
const result = collectResult();
const config = join(folder, "config");
const ended = await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: root,
  extensionTestsPath: suites,
  extensionTestsEnv: { ...result.env, XDG_CONFIG_HOME: config, APPDATA: config },
  launchArgs: [workspace, "--disable-extensions", `--user-data-dir=${join(folder, "user")}`],
}).catch((error: Error) => error.message);
const { passes, failures } = result.finish() ?? { passes: 0, failures: 0 };
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
if (ended !== 0 && failures === 0) console.error(`No good end of VS Code: ${ended}`);
console.log(`${passes} passed, ${failures} failed`);
process.exit(ended === 0 && failures === 0 && passes > 0 ? 0 : 1);

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode(version);
  } catch (error) {
    console.error(
      `VS Code ${version} could not be downloaded: ${error instanceof Error ? error.message : error}`,
    );
    console.error("npm test runs the same suites in a VS Code server that comes from npm.");
    process.exit(1);
  }
}
