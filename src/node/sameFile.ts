import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * True if both paths lead to the same file, with links resolved and regardless of case on disks that ignore it. For a
 * file that does not exist yet, its folder is compared.
 */
export function isSameFile(a: string, b: string): boolean {
  if (realPath(a) === realPath(b)) return true;
  const [first, second] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}

function realPath(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync.native(full);
  } catch {
    const folder = dirname(full);
    return folder === full ? full : join(realPath(folder), basename(full));
  }
}
