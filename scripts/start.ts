import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { quietSettings } from "../test/kit/host/settings.ts";
import { startServer } from "../test/kit/host/startServer.ts";

// Opens a document in VS Code with the extension loaded: the desktop `code` where it is on the PATH, else the VS Code
// server from npm. `--check` starts the server, looks whether the page answers, and stops.

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  options: { check: { type: "boolean" } },
  allowPositionals: true,
});
const [named] = positionals;
const file = named === undefined ? copyOfSample() : resolve(process.env.INIT_CWD ?? process.cwd(), named);
if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
  console.error(`${named}: no such file`);
  process.exit(1);
}
if (values.check) await check();
else if (!openDesktop()) await serve();

/** The sample goes to a separate folder, to be edited freely. */
function copyOfSample(): string {
  const folder = mkdtempSync(join(tmpdir(), "slick-sample-"));
  cpSync(join(root, "samples"), folder, { recursive: true });
  return join(folder, "sample.requirements.md");
}

function openDesktop(): boolean {
  if (!isOnPath("code")) return false;
  const parameters = ["--new-window", `--extensionDevelopmentPath=${root}`, dirname(file), file];
  const isWindows = process.platform === "win32";
  const quoted = isWindows ? parameters.map((one) => `"${one}"`) : parameters;
  const { status } = spawnSync("code", quoted, { stdio: "inherit", shell: isWindows });
  if (status === 0) console.log(`${basename(file)} is open in VS Code.`);
  else console.log("The VS Code on the PATH did not open it; here is one from npm.");
  return status === 0;
}

/** Starts the server; the address opens the document in its workbench. */
async function open() {
  const settings = { ...quietSettings, "window.autoDetectColorScheme": true };
  const server = await startServer({ folder: dirname(file), isolated: false, settings });
  const address = server.pageUrl([
    ["extensionDevelopmentPath", server.uri(root)],
    ["openFile", server.uri(file)],
  ]);
  return { server, address };
}

async function serve(): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
  const { server, address } = await open();
  console.log(`${basename(file)} is open in VS Code at\n\n  ${address}\n\nCtrl+C stops it.`);
  openBrowser(address);
  await server.ended;
  await server.stop();
  console.error("VS Code ended by itself.");
  process.exitCode = 1;
}

async function check(): Promise<void> {
  const { server, address } = await open();
  try {
    // The first answer takes the token out of the address and into a cookie.
    const { headers } = await fetch(address, { redirect: "manual" });
    const cookie = headers.get("set-cookie")?.split(";", 1)[0] ?? "";
    const { status } = await fetch(new URL(headers.get("location") ?? "", address), { headers: { cookie } });
    console.log(`VS Code answers with ${status}`);
    process.exitCode = status === 200 ? 0 : 1;
  } finally {
    await server.stop();
    if (named === undefined) rmSync(dirname(file), { recursive: true });
  }
}

function isOnPath(command: string): boolean {
  return (
    spawnSync(process.platform === "win32" ? "where" : "which", [command], { stdio: "ignore" }).status === 0
  );
}

function openBrowser(address: string): void {
  const command = { darwin: "open", win32: "explorer" }[process.platform as string] ?? "xdg-open";
  if (command === "xdg-open" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(command, [address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
