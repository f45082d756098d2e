import * as l10n from "@vscode/l10n";
import type { Configuration, ConfiguredSecret } from "../../settings/configuration.ts";
import { type ConfidentialTerm, readTerms } from "./redaction/confidentialTerm.ts";
import { findLeak } from "./redaction/findLeak.ts";
import { findTerms } from "./redaction/findTerms.ts";
import { foldText } from "./redaction/foldText.ts";
import { ExportError } from "./selection.ts";

/**
 * The confidential terms of all configurations together: a term that is secret in one document must not be exported
 * with another. Empty if nothing is confidential. Throws an ExportError for a term that could not be found, or whose
 * replacement contains one.
 */
export function redactionTerms(
  configurations: readonly Pick<Configuration, "confidential">[],
): readonly ConfidentialTerm[] {
  const all = new Map<string, ConfiguredSecret>();
  for (const { confidential } of configurations)
    for (const one of confidential) all.set(JSON.stringify(one), one);
  const terms = readTerms([...all.values()]);
  if (terms.length < all.size)
    throw new ExportError(
      l10n.t("Nothing was written: a confidential term has no letters or digits, and cannot be found."),
    );
  // A character that was lost in reading is in no document.
  for (const term of terms)
    if (term.written.includes("\ufffd") || findTerms(foldText(term.written), [term]).next().done)
      throw new ExportError(
        l10n.t(
          "Nothing was written: confidential term {0} would not be found, even as it is written in slick.json. Write it as words of letters and digits.",
          term.number,
        ),
      );
  // Most have the same one.
  const replacements = new Map(terms.map(({ number, replacement }) => [replacement, number]));
  for (const [replacement, number] of replacements)
    if (findLeak(replacement, "lines", terms))
      throw new ExportError(
        l10n.t(
          "Nothing was written: the replacement of confidential term {0} contains a confidential term.",
          number,
        ),
      );
  return terms;
}
