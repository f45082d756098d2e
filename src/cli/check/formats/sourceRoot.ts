import { dirname, isAbsolute, parse, relative, resolve, sep } from "node:path";
import { findUp } from "../../../host/findUp.ts";
import { diskLookup } from "../../../node/files/diskLookup.ts";

/** Absolute path of the folder of the repository that the current folder is in; the current one if there is none. */
export function sourceRoot(): string {
  const repository = findUp(diskLookup, process.cwd(), [".git"]);
  return repository === undefined ? process.cwd() : dirname(repository);
}

/** The folder from which a diff names all files of a call: the current one, or one above it where some lie outside. */
export function diffRoot(files: readonly string[]): string {
  const folders = [process.cwd(), sourceRoot()];
  const holdsAll = (folder: string) => files.every((file) => isBelow(folder, file));
  return folders.find(holdsAll) ?? parse(process.cwd()).root;
}

/** True if a file lies in the folder at an absolute path, or below. */
export function isBelow(folder: string, file: string): boolean {
  const way = relative(folder, resolve(file));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The way from the folder at an absolute path down to a file, with slashes; the file's absolute path where it lies elsewhere. */
export function pathBelow(folder: string, file: string): string {
  const path = resolve(file);
  return (isBelow(folder, path) ? relative(folder, path) : path).split(sep).join("/");
}
