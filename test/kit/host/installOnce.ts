import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const cacheFolder = join(import.meta.dirname, "..", "..", "..", ".vscode-server");

/** Fills a folder of the project's cache, once, and returns its path. A folder that was not finished is never seen under its name. */
export function installOnce(name: string, fill: (folder: string) => void): string {
  const target = join(cacheFolder, name);
  if (existsSync(target)) return target;
  mkdirSync(cacheFolder, { recursive: true });
  removeAbandoned();
  const work = `${target}.partial-${process.pid}`;
  mkdirSync(work);
  try {
    fill(work);
    renameSync(work, target);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    // Another process may have been faster; its folder is as good.
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Removes what a process left that was stopped while it filled a folder. */
function removeAbandoned(): void {
  for (const name of readdirSync(cacheFolder)) {
    const owner = /\.partial-(\d+)$/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}
