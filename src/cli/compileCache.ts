import { isAbsolute, join } from "node:path";
import { homeFolder } from "../node/homeFolder.ts";

/**
 * Has Node keep what it compiled of the command line in the user's folder for caches: the next start need not
 * compile it again. Does nothing on a Node before 22.8, which cannot, or if no such folder is known.
 */
export function keepCompiled(): void {
  const folder = cacheFolder();
  if (folder !== undefined)
    process
      .getBuiltinModule("node:module")
      .enableCompileCache?.(join(folder, "slick-requirements", "compiled"));
}

function cacheFolder(): string | undefined {
  const named = process.platform === "win32" ? process.env.LOCALAPPDATA : process.env.XDG_CACHE_HOME;
  if (named !== undefined && isAbsolute(named)) return named;
  const home = homeFolder();
  if (home === undefined || process.platform === "win32") return undefined;
  return join(home, ...(process.platform === "darwin" ? ["Library", "Caches"] : [".cache"]));
}
