import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { distFolder } from "../../src/node/distFolder.ts";

/** A folder of its own with the command line in it. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), "slick-cli-"));

  /** Writes a file, its folders as well. */
  write(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), "utf8");
  }

  /** Runs the command line in the folder, or one in it, with more variables of the environment. */
  run(
    args: readonly string[],
    input = "",
    environment: NodeJS.ProcessEnv = {},
    below = ".",
  ): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine(), ...args], {
      cwd: join(this.folder, below),
      encoding: "utf8",
      env: { ...this.environment(), ...environment },
      input,
      maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
  }

  /** Nothing of the user's own is seen, and messages are in English. */
  environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      LC_ALL: "C",
      XDG_CONFIG_HOME: join(this.folder, ".config"),
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
    };
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Absolute path of the program as it is built. If the build is older than its source, the run ends with a word about it. */
export function commandLine(): string {
  const program = join(distFolder(), "cli.mjs");
  if (!isWatched) process.once("exit", () => tellIfOld(program));
  isWatched = true;
  return program;
}

let isWatched = false;

function tellIfOld(program: string): void {
  const root = join(import.meta.dirname, "..", "..");
  const built = statSync(program, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newer = globSync("src/**/*.{ts,json}", { cwd: root }).find(
    (path) => statSync(join(root, path)).mtimeMs > built,
  );
  if (newer !== undefined)
    console.error(
      `These tests ran the build in dist, which is older than ${newer}: run \`npm run build\`.\n`,
    );
}
