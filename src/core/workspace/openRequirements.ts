import { CheckedDocument } from "../checking/checkedDocument.ts";
import type { Configuration } from "../settings/configuration.ts";
import { isRequirementsFileName } from "./files.ts";
import { mayBeRequirements } from "./mayBeRequirements.ts";
import { recogniseModel } from "./recognise.ts";

/**
 * A file's text as a document under check; undefined if neither its name nor what it holds makes it a requirements document.
 * Every part of the product that reads files asks here.
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
