import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { installServer } from "./installServer.ts";

export interface ServerOptions {
  /** Folder that is opened as the workspace. */
  readonly folder: string;
  /** Opens a copy of the folder and keeps the user's own configuration out, so that nothing outside is touched. */
  readonly isolated: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute path of a packed extension that is installed first. */
  readonly extension?: string;
  /** Absolute paths of extensions to install. */
  readonly installed?: readonly string[];
}

/** A running VS Code server with its own data folders. */
export interface RunningServer {
  /** Absolute path of the workspace folder. */
  readonly workspace: string;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** The URI under which the server knows a path. */
  uri(path: string): string;
  /** Address of the workbench with the given entries of its start payload; with a workspace file, if one is named by its absolute path. */
  pageUrl(payload: readonly (readonly [string, string])[], workspaceFile?: string): string;
  /** Ends the server with everything it started. */
  stop(): Promise<void>;
}

const readyDeadlineMs = 120_000;
const stopDeadlineMs = 5000;

/** Starts a VS Code server (installed from npm if it is not there) and waits until it answers. It never outlives this process. */
export async function startServer({
  folder,
  isolated,
  settings,
  env,
  extension,
  installed: others = [],
}: ServerOptions): Promise<RunningServer> {
  const installed = installServer();
  const own = mkdtempSync(join(tmpdir(), "slick-vscode-"));
  const workspace = isolated ? join(own, "workspace") : folder;
  if (isolated) cpSync(folder, workspace, { recursive: true });
  const data = join(own, "data");
  mkdirSync(join(data, "data/User"), { recursive: true });
  writeFileSync(join(data, "data/User/settings.json"), JSON.stringify(settings, null, 1));
  const program = join(installed, "out/server-main.js");
  const dataOptions = ["--server-data-dir", data, "--accept-server-license-terms"];
  if (extension !== undefined)
    execFileSync(process.execPath, [program, "--install-extension", extension, ...dataOptions], {
      env: { ...process.env, EXTENSIONS_GALLERY: "{}" },
      stdio: ["ignore", "ignore", "inherit"],
    });
  for (const [index, path] of others.entries())
    cpSync(path, join(data, "extensions", `other-${index}`), { recursive: true });
  const authority = `127.0.0.1:${await freePort()}`;
  const token = randomUUID();
  const log = join(own, "server.log");
  const output = openSync(log, "w");
  const child = spawn(
    process.execPath,
    [
      program,
      ...[
        "--host",
        "127.0.0.1",
        "--port",
        authority.slice(authority.indexOf(":") + 1),
        "--connection-token",
        token,
      ],
      ...dataOptions,
      ...(settings["security.workspace.trust.enabled"] ? [] : ["--disable-workspace-trust"]),
      ...["--disable-telemetry", "--telemetry-level", "off", "--disable-experiments"],
      // Without the test driver the development entries of the payload are ignored in silence.
      "--enable-smoke-test-driver",
    ],
    {
      env: {
        ...process.env,
        EXTENSIONS_GALLERY: "{}",
        VSCODE_IPC_HOOK_CLI: "",
        TMPDIR: own,
        ...(isolated ? { XDG_CONFIG_HOME: join(own, "config"), APPDATA: join(own, "config") } : {}),
        ...env,
      },
      stdio: ["ignore", output, output],
      detached: true,
    },
  );
  closeSync(output);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const release = tieToThisProcess(() => {
    killGroup(child, "SIGKILL");
    rmSync(own, { recursive: true, force: true, maxRetries: 5 });
  });
  const stop = async () => {
    killGroup(child, "SIGTERM");
    await Promise.race([ended, delay(stopDeadlineMs, undefined, { ref: false })]);
    // The group outlives its leader: a file watcher does not hear SIGTERM.
    release();
  };
  try {
    await untilReady(child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    workspace,
    ended,
    uri: (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`,
    pageUrl: (payload, workspaceFile) => {
      const entries = [["skipWelcome", "true"], ["skipReleaseNotes", "true"], ...payload];
      const opened = workspaceFile === undefined ? { folder: workspace } : { workspace: workspaceFile };
      const parameters = { tkn: token, ...opened, payload: JSON.stringify(entries) };
      return `http://${authority}/?${new URLSearchParams(parameters)}`;
    },
    stop,
  };
}

async function untilReady(child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + readyDeadlineMs;
  const output = () => readFileSync(log, "utf8");
  while (!/Web UI available|Extension host agent listening/.test(output())) {
    if (
      child.pid === undefined ||
      child.exitCode !== null ||
      child.signalCode !== null ||
      Date.now() > deadline
    ) {
      throw new Error(`The VS Code server did not start:\n${output()}`);
    }
    await delay(50);
  }
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Runs the end at the latest when this process exits or is told to; returns what runs it now. */
function tieToThisProcess(end: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const onSignal = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  for (const signal of signals) process.on(signal, onSignal);
  process.once("exit", end);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
    process.off("exit", end);
    end();
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}
