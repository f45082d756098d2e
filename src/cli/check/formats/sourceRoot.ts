import { dirname, isAbsolute, parse, relative, resolve, sep } from "node:path";
import { findUp } from "../../../host/findUp.ts";
import { diskLookup } from "../../../node/files/diskLookup.ts";

/** Absolute path of the repository's folder that contains the current folder; the current one if there is none. */
export function sourceRoot(): string {
  const repository = findUp(diskLookup, process.cwd(), [".git"]);
  return repository === undefined ? process.cwd() : dirname(repository);
}

/**
 * The folder to which all file names in a diff are relative: the current one, or one above it if some files are
 * outside.
 */
export function diffRoot(files: readonly string[]): string {
  const folders = [process.cwd(), sourceRoot()];
  const holdsAll = (folder: string) => files.every((file) => isBelow(folder, file));
  return folders.find(holdsAll) ?? parse(process.cwd()).root;
}

/** True if a file is in or below the folder at an absolute path. */
export function isBelow(folder: string, file: string): boolean {
  const way = relative(folder, resolve(file));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The path of a file relative to the folder at an absolute path, with slashes; its absolute path if it is elsewhere.
 */
export function pathBelow(folder: string, file: string): string {
  const path = resolve(file);
  return (isBelow(folder, path) ? relative(folder, path) : path).split(sep).join("/");
}
