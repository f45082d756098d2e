import * as l10n from "@vscode/l10n";

/** Why nothing can be inserted or moved in a document whose skills are bullets, as a sentence for the user. */
export function skillsAreBullets(): string {
  return l10n.t(
    "The skills of this document are bullets. Make headings of them first, or change it by hand.",
  );
}
