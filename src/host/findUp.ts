import type { FileLookup } from "./files.ts";

/**
 * The path of the first of `names` found in the folder or in the nearest ancestor that has one; undefined if none has.
 */
export function findUp(files: FileLookup, folder: string, names: readonly string[]): string | undefined {
  const { dirname, join } = files.paths;
  for (let current = folder; ; current = dirname(current)) {
    for (const name of names) {
      const path = join(current, name);
      const kind = files.kindOf(path);
      if (kind === "file" || kind === "folder") return path;
    }
    if (dirname(current) === current) return undefined;
  }
}
