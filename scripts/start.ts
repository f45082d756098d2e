import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { startServer } from "../test/kit/host/startServer.ts";

// Opens a document in VS Code with the extension loaded: the desktop `code` where it is on the PATH, else the VS Code
// server from npm. `--check` starts everything, looks whether the page answers, and stops.

const root = join(import.meta.dirname, "..");
const parameters = process.argv.slice(2);
const checkOnly = parameters.includes("--check");
const named = parameters.find((one) => !one.startsWith("--"));
const file = named === undefined ? copyOfSample() : resolve(process.env.INIT_CWD ?? process.cwd(), named);
if (!existsSync(file) || !statSync(file).isFile()) {
  console.error(`${named}: no such file`);
  process.exit(1);
}

if (!checkOnly && isOnPath("code")) {
  const { status } = spawnSync(
    "code",
    ["--new-window", `--extensionDevelopmentPath=${root}`, dirname(file), file],
    {
      stdio: "inherit",
      shell: process.platform === "win32",
    },
  );
  console.log(`${basename(file)} is open in VS Code.`);
  process.exit(status ?? 1);
}

const server = await startServer({ openInPlace: dirname(file) });
const address = server.pageUrl([
  ["extensionDevelopmentPath", server.uri(root)],
  ["openFile", server.uri(file)],
]);
const stop = async (code: number) => {
  await server.stop();
  process.exit(code);
};
if (checkOnly) {
  const { status } = await fetch(address);
  console.log(`VS Code answers with ${status}`);
  await stop(status === 200 ? 0 : 1);
}
console.log(`${basename(file)} is open in VS Code at\n\n  ${address}\n\nCtrl+C stops it.`);
openBrowser(address);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop(0));
setInterval(() => undefined, 1 << 30);

/** The sample goes to a folder of its own, to be edited freely. */
function copyOfSample(): string {
  const folder = mkdtempSync(join(tmpdir(), "slick-sample-"));
  cpSync(join(root, "samples"), folder, { recursive: true });
  return join(folder, "sample.requirements.md");
}

function isOnPath(command: string): boolean {
  const { status } = spawnSync(process.platform === "win32" ? "where" : "which", [command], {
    stdio: "ignore",
  });
  return status === 0;
}

function openBrowser(url: string): void {
  const command =
    process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer" : "xdg-open";
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  if (!isOnPath(command)) return;
  spawn(command, [url], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
