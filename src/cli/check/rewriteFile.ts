import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import * as l10n from "@vscode/l10n";
import { leadsOutside } from "../common/leadsOutside.ts";
import { readFileText } from "../common/readDocument.ts";

/**
 * Replaces the text `before` of a file by `after`; the file's byte order mark, mode and owner stay. Returns undefined,
 * or the reason why it was refused, with the file unchanged: the file has another text by now, a link leads elsewhere,
 * or the system reported an error.
 */
export function rewriteFile(file: string, before: string, after: string): string | undefined {
  let temporary: string | undefined;
  try {
    if (leadsOutside(file)) return l10n.t("not fixed: {0}", l10n.t("it is a link to a place outside"));
    const path = realpathSync(file);
    const { mode, uid, gid } = statSync(path);
    // A read-only file is not replaced, although its folder may allow that.
    if ((mode & 0o222) === 0) return l10n.t("not fixed: {0}", "EACCES");
    accessSync(path, constants.W_OK);
    const name = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    const output = openSync(name, "wx", mode);
    temporary = name;
    try {
      // As late as possible, to minimise the time between this check and the new text.
      const { text, mark } = readFileText(path);
      if (text !== before) return l10n.t("not fixed: {0}", l10n.t("it changed in the meantime"));
      writeFileSync(output, mark + after);
      fchmodSync(output, mode);
      keepOwner(output, uid, gid);
      fsyncSync(output);
    } finally {
      closeSync(output);
    }
    renameSync(name, path);
    temporary = undefined;
    return undefined;
  } catch (error) {
    return l10n.t("not fixed: {0}", (error as NodeJS.ErrnoException).code ?? String(error));
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

/** Only root can change the owner: another user's file that we may write becomes ours. */
function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Nothing more can be done.
  }
}
