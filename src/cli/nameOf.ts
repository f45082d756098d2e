import { basename, isAbsolute, relative, resolve, sep } from "node:path";

/** The path of the file relative to the current folder, with slashes; only its name if it is elsewhere. */
export function nameOf(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return path.startsWith("..") || isAbsolute(path) ? basename(file) : path.split(sep).join("/");
}
