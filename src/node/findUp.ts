import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The first of `names` found in the folder or the nearest ancestor that has one; undefined where none has. */
export function findUp(folder: string, names: readonly string[]): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    for (const name of names) {
      const path = join(current, name);
      if (existsSync(path)) return path;
    }
    if (dirname(current) === current) return undefined;
  }
}
