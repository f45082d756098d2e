import { basename, isAbsolute, relative, resolve, sep } from "node:path";

/** The file below the current folder, with slashes; its last part where it is elsewhere. */
export function nameOf(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return path.startsWith("..") || isAbsolute(path) ? basename(file) : path.split(sep).join("/");
}
