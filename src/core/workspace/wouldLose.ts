import type { LevelSettings } from "../settings/layoutOptions.ts";
import { isMarkedExport } from "./exportMark.ts";
import { isRequirementsFileName } from "./files.ts";
import { recognise } from "./recognise.ts";

/** What is known of a file. */
interface KnownFile {
  readonly path: string;
  readonly configuration: LevelSettings;
  /** True if its author treats it as a requirements document, whatever it contains. */
  readonly isChosen?: boolean;
}

/**
 * True if a requirements document would be lost if `content` replaced the text of a file: it is one by its name, its
 * contents or its author's choice, says something else, and is not an export of this extension.
 */
export function wouldLose(
  text: string,
  content: string | Uint8Array,
  { path, configuration, isChosen = false }: KnownFile,
): boolean {
  if (text.trim() === "" || text === content || isMarkedExport(text)) return false;
  return isChosen || isRequirementsFileName(path) || recognise(text, configuration).isRequirements;
}
