import * as l10n from "@vscode/l10n";
import { CheckedDocument } from "../../checking/checkedDocument.ts";
import type { Configuration } from "../../settings/configuration.ts";
import type { ExportedDocument } from "./exportedDocument.ts";
import type { ConfidentialTerm } from "./redaction/confidentialTerm.ts";
import { redactText } from "./redaction/redactText.ts";
import { carryOver, ExportError } from "./selection.ts";

/**
 * The document as if its author had never written the terms, including its name and configuration. Throws an
 * ExportError if its structure would change.
 */
export function redactDocument(
  document: ExportedDocument,
  terms: readonly ConfidentialTerm[],
): ExportedDocument {
  const redact = (text: string) => redactText(text, terms);
  const { text, configuration, model } = document.checked;
  // What an output may show. The list of terms itself is long, and would be searched for each of them.
  const { levels, projects, rules, profile } = configuration;
  const shown = mapStrings({ levels, projects, rules, profile }, redact) as Pick<
    Configuration,
    "levels" | "projects" | "rules" | "profile"
  >;
  const checked = new CheckedDocument(redact(text), { ...configuration, ...shown });
  const selection = carryOver(document.selection, model, checked.model);
  if (!selection)
    throw new ExportError(
      l10n.t(
        "Nothing was written: replacing its confidential terms would change the structure of {0}. Check the terms in headings, or choose other replacements.",
        document.name,
      ),
    );
  return { name: redact(document.name), checked, selection };
}

/** A JSON value with every string in it replaced; keys stay. */
function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, map));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, map)]));
}
