import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Mocha from "mocha";
import { testVscode } from "./testVscode.ts";

// Every test: in this process, in a real extension host, and in the workbench. The last line counts them all.

const root = join(import.meta.dirname, "..");
process.chdir(root);
const total = { passes: 0, failures: 0 };

await runMocha("In this process", ["core", "node", "server", "cli", "grammar"], 300_000);
console.log("\nIn the extension host of a VS Code server");
const { passes, failures } = await testVscode();
total.passes += passes;
total.failures += failures;
await runMocha("In the workbench", ["ui"], 300_000);

console.log(`\n${total.passes} passed, ${total.failures} failed`);
process.exit(total.failures > 0 || total.passes === 0 ? 1 : 0);

async function runMocha(title: string, folders: readonly string[], timeout: number): Promise<void> {
  console.log(`\n${title}`);
  const mocha = new Mocha({ timeout, color: process.stdout.isTTY });
  const files = folders.flatMap((folder) => globSync(`test/${folder}/**/*.test.ts`, { cwd: root })).sort();
  for (const file of files) mocha.addFile(pathToFileURL(join(root, file)).pathname);
  await mocha.loadFilesAsync();
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      total.passes += runner.stats?.passes ?? 0;
      total.failures += (runner.stats?.failures ?? 0) + (runner.stats?.passes === 0 ? 1 : 0);
      resolve();
    });
  });
}
