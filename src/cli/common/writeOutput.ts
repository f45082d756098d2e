import { closeSync, constants, openSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import { leadsOutside } from "./leadsOutside.ts";

/**
 * Writes an output to a file, or if `isNew`, only to one that does not exist. Returns undefined, or why nothing was
 * written: among others, a link in a workspace must not make somebody write elsewhere.
 */
export function writeOutput(
  path: string,
  content: string | Uint8Array,
  { isNew = false }: { readonly isNew?: boolean } = {},
): string | undefined {
  const failed = (reason: string) => l10n.t("{0} cannot be written: {1}", path, reason);
  try {
    // Links there are the system's: `/dev/stdout`.
    if (!resolve(path).startsWith("/dev/") && leadsOutside(path))
      return failed(l10n.t("it is a link to a place outside"));
    const release = isNew ? undefined : awaitedPipe(path);
    writeFileSync(path, content, { flag: isNew ? "wx" : "w" });
    if (release !== undefined) closeSync(release);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === "EEXIST" ? l10n.t("{0} exists and is not written over", path) : failed(code);
  }
}

/**
 * A descriptor of a pipe that somebody reads; undefined for anything else. Throws ENXIO if nobody reads it: writing
 * would wait for a reader forever.
 */
function awaitedPipe(path: string): number | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFIFO()) return undefined;
  return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
}
