import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installServer } from "./installServer.ts";
import { quietSettings } from "./settings.ts";

export interface ServerOptions {
  /** Folder that is copied and opened as the workspace. */
  readonly workspace?: string;
  /** Folder that is opened in place of a copy. */
  readonly openInPlace?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** A running VS Code server with data folders of its own. */
export interface RunningServer {
  /** Absolute path of the workspace folder. */
  readonly workspace: string;
  /** Temporary folder of this server; gone after `stop`. */
  readonly folder: string;
  readonly address: string;
  /** The URI under which the server knows a path. */
  uri(path: string): string;
  /** Address of the workbench with the given entries of its start payload. */
  pageUrl(payload?: readonly (readonly [string, string])[]): string;
  /** Ends the server with everything it started. */
  stop(): Promise<void>;
}

const readyDeadlineMs = 60_000;

/** Starts a VS Code server (installed from npm where it is not there) and waits until it answers. */
export async function startServer({
  workspace,
  openInPlace,
  settings,
  env,
}: ServerOptions): Promise<RunningServer> {
  const server = installServer();
  const folder = mkdtempSync(join(tmpdir(), "slick-vscode-"));
  const opened = openInPlace ?? join(folder, "workspace");
  if (!openInPlace) {
    if (workspace) cpSync(workspace, opened, { recursive: true });
    else mkdirSync(opened);
  }
  const data = join(folder, "data");
  mkdirSync(join(data, "data/User"), { recursive: true });
  writeFileSync(
    join(data, "data/User/settings.json"),
    JSON.stringify({ ...quietSettings, ...settings }, null, 1),
  );
  const port = await freePort();
  const log = join(folder, "server.log");
  const output = openSync(log, "w");
  const child = spawn(
    process.execPath,
    [
      join(server, "out/server-main.js"),
      ...[
        "--host",
        "127.0.0.1",
        "--port",
        String(port),
        "--server-data-dir",
        data,
        "--telemetry-level",
        "off",
      ],
      ...[
        "--without-connection-token",
        "--accept-server-license-terms",
        "--disable-telemetry",
        "--disable-experiments",
      ],
      // Without the test driver the development entries of the payload are ignored in silence.
      ...["--disable-workspace-trust", "--enable-smoke-test-driver"],
    ],
    {
      env: {
        ...process.env,
        EXTENSIONS_GALLERY: "{}",
        VSCODE_IPC_HOOK_CLI: "",
        TMPDIR: folder,
        XDG_CONFIG_HOME: join(folder, "config"),
        ...env,
      },
      stdio: ["ignore", output, output],
      detached: true,
    },
  );
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = (signal: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, signal);
    } catch {
      // It has ended already.
    }
  };
  const onExit = () => kill("SIGKILL");
  process.once("exit", onExit);
  const deadline = Date.now() + readyDeadlineMs;
  while (!/Web UI available|Extension host agent listening/.test(readFileSync(log, "utf8"))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`The VS Code server did not start:\n${readFileSync(log, "utf8")}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const authority = `127.0.0.1:${port}`;
  return {
    workspace: opened,
    folder,
    address: `http://${authority}/`,
    uri: (path) => `vscode-remote://${authority}${path}`,
    pageUrl(payload = []) {
      const entries = [["skipWelcome", "true"], ["skipReleaseNotes", "true"], ...payload];
      return `http://${authority}/?${new URLSearchParams({ folder: opened, payload: JSON.stringify(entries) })}`;
    },
    async stop() {
      kill("SIGTERM");
      const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 5000).unref());
      await Promise.race([exited, late]);
      // The group may outlive its leader: a file watcher does.
      kill("SIGKILL");
      process.off("exit", onExit);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
