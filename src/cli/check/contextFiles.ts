import { realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { configurationFileName } from "../../core/settings/editWords.ts";
import { findUp } from "../../host/findUp.ts";
import { diskLookup } from "../../node/files/diskLookup.ts";
import { findDocuments } from "../../node/findDocuments.ts";
import { homeFolder } from "../../node/homeFolder.ts";

/**
 * The other Markdown files of the workspaces that files are in: below the folder of the `slick.json` that is in force for
 * them. A project is known by its name in all of those, as it is in the editor. A `slick.json` in the user's home or above it
 * makes no workspace of all that.
 */
export async function contextFiles(files: readonly string[]): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const folder of new Set(files.map((file) => dirname(resolve(file))))) {
    const configuration = findUp(diskLookup, folder, [configurationFileName]);
    if (configuration !== undefined && !isAtHome(dirname(configuration))) folders.add(dirname(configuration));
  }
  // A workspace within another is read with it.
  const outermost = [...folders].filter(
    (folder) => ![...folders].some((other) => other !== folder && folder.startsWith(join(other, sep))),
  );
  const known = new Set(files.map((file) => resolve(file)));
  const found = await findDocuments(outermost);
  return found.files.filter((file) => !known.has(file)).map((file) => relative("", file));
}

function isAtHome(folder: string): boolean {
  const home = homeFolder();
  if (home === undefined) return false;
  try {
    // Either may be named by a link, or in other letters where case says nothing.
    return join(realpathSync.native(home), sep).startsWith(join(realpathSync.native(folder), sep));
  } catch {
    return false;
  }
}
