// npm runs this as `prepare`: after it has installed what the project needs, and where somebody installs the repository itself (a
// hook of pre-commit, `npm install OWNER/REPOSITORY`). Nobody has built it there, and npm 11 has installed nothing if it installs
// for the whole machine. Runs on the Node the machine has (20 or later). What it prints goes to the standard error: programs look
// for the name of a file in the output of `npm pack` (`foreground-scripts` in .npmrc is off for the same reason).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const build = `${root}dist/cli.mjs`;
const ownNode = `${root}node_modules/node/bin/node`;

if (!existsSync(build)) {
  // That calls this again, with all of it there.
  if (!existsSync(`${root}node_modules/esbuild`))
    run("npm", ["ci", "--global=false", "--no-audit", "--no-fund"]);
  if (!existsSync(build)) run(existsSync(ownNode) ? ownNode : process.execPath, ["scripts/build.ts"]);
}

function run(command, parameters) {
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (error || status !== 0) {
    console.error(`${command} ${parameters.join(" ")} failed${error ? `: ${error.message}` : ""}.`);
    process.exit(1);
  }
}
