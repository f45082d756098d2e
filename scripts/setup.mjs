// Installs what the project needs where it is not installed yet. Runs on the Node the machine has (20 or later), before
// anything of the project is there; everything after it runs on the Node in node_modules.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}node_modules/.slick-setup`;
const lock = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  if (Number.parseInt(process.versions.node, 10) < 20)
    fail(`Node 20 or later is needed; this is ${process.version}.`);
  console.log("Installing what the project needs …");
  const { status, error } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) fail(`npm could not be run: ${error.message}`);
  if (status !== 0) fail("npm ci failed; its message stands above. Nothing was built.");
  writeFileSync(stamp, lock);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
