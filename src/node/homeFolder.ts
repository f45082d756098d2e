import { homedir, userInfo } from "node:os";
import { isAbsolute } from "node:path";

/** Absolute path of the user's home folder; undefined if it is unknown, or not an absolute path. */
export function homeFolder(): string | undefined {
  const home = homedir();
  if (isAbsolute(home)) return home;
  try {
    const { homedir: known } = userInfo();
    return isAbsolute(known) ? known : undefined;
  } catch {
    // The user has no entry on this machine.
    return undefined;
  }
}
