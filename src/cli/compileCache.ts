import module from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Has Node keep what it makes of our code in the user's cache folder, where it can: the next start is faster. Not in the
 * folder for temporary files, which others may have written to. Does nothing where that is not possible or wanted.
 */
export function enableCompileCache(env: NodeJS.ProcessEnv = process.env, platform = process.platform): void {
  const folder =
    platform === "win32"
      ? env.LOCALAPPDATA
      : (env.XDG_CACHE_HOME ?? join(homedir(), platform === "darwin" ? "Library/Caches" : ".cache"));
  if (folder !== undefined) module.enableCompileCache?.(join(folder, "slick-requirements"));
}
