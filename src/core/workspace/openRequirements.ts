import { CheckedDocument } from "../checking/checkedDocument.ts";
import type { Configuration } from "../settings/configuration.ts";
import { isRequirementsFileName } from "./files.ts";
import { mayBeRequirements } from "./mayBeRequirements.ts";
import { recogniseModel } from "./recognise.ts";

/**
 * A file's text as a checked document; undefined if neither its name nor its contents make it a requirements document.
 * All code that reads files uses this function.
 */
export function openRequirements(
  path: string,
  text: string,
  configuration: Configuration,
): CheckedDocument | undefined {
  const isNamed = isRequirementsFileName(path);
  if (!isNamed && !mayBeRequirements(text, configuration)) return undefined;
  const document = new CheckedDocument(text, configuration);
  return isNamed || recogniseModel(document.model, text).isRequirements ? document : undefined;
}
