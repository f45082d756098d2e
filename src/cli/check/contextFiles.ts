import { realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { configurationFileName } from "../../core/settings/editWords.ts";
import { findUp } from "../../host/findUp.ts";
import { diskLookup } from "../../node/files/diskLookup.ts";
import { findDocuments } from "../../node/findDocuments.ts";
import { homeFolder } from "../../node/homeFolder.ts";

/**
 * The other Markdown files of the workspaces that contain the files: those below the folder of their effective
 * `slick.json`. A project is known by its name in all of these files, as in the editor. A `slick.json` in or above the
 * user's home folder does not make everything below it a workspace.
 */
export async function contextFiles(files: readonly string[]): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const folder of new Set(files.map((file) => dirname(resolve(file))))) {
    const configuration = findUp(diskLookup, folder, [configurationFileName]);
    if (configuration !== undefined && !isAtHome(dirname(configuration))) folders.add(dirname(configuration));
  }
  // A workspace inside another one is read together with it.
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
    // Either path may contain a link, or differ in case on a disk that ignores it.
    return join(realpathSync.native(home), sep).startsWith(join(realpathSync.native(folder), sep));
  } catch {
    return false;
  }
}
