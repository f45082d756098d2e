import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";

/**
 * True if links in the path of a file, which need not exist, lead out of the folder that it was named in: the current
 * one, or the file's own if it was named from elsewhere. Throws the system's error if its folder does not exist, or if
 * it is a link to nowhere.
 */
export function leadsOutside(file: string): boolean {
  const path = resolve(file);
  const base = isWithin(path, process.cwd()) ? process.cwd() : dirname(path);
  return !isWithin(realPath(path), realpathSync(base));
}

function realPath(path: string): string {
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  return isThere ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith("../") && !way.startsWith("..\\") && !isAbsolute(way);
}
