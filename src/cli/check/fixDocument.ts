import type { CheckedDocument } from "../../core/checking/checkedDocument.ts";
import { spellDocument } from "../../core/checking/spellDocument.ts";
import { safeEdits } from "../../core/features/editing/fixAll.ts";
import type { Speller } from "../../core/spelling/speller.ts";
import { pathBelow } from "./formats/sourceRoot.ts";
import { patchOf } from "./patchOf.ts";
import { rewriteFile } from "./rewriteFile.ts";

/** A document to be fixed, and what to do with the result. */
export interface DocumentToFix {
  /** The path of the file as it was given. */
  readonly file: string;
  /** The text of the file when it was read. */
  readonly text: string;
  /** The byte order mark of the file, or an empty string. */
  readonly mark: string;
  /** Absolute path of the folder to which file names in a diff are relative. */
  readonly diffFolder: string;
  readonly document: CheckedDocument;
  readonly speller: Speller | undefined;
  readonly how: "write" | "diff" | "text";
}

/** The maximum number of passes: one fix may enable another, but this must end. */
const maxPasses = 10;

/**
 * Applies lossless fixes until there are none left, like "Fix All Safe Problems" in the editor. Afterwards the document
 * has the text of the file: the fixed one if it was written, otherwise the old one.
 */
export async function fixDocument({
  file,
  text,
  mark,
  diffFolder,
  document,
  speller,
  how,
}: DocumentToFix): Promise<
  { readonly edits: number; readonly diff?: string; readonly text?: string } | { readonly refusal: string }
> {
  let edits = 0;
  for (let pass = 0; pass < maxPasses; pass++) {
    const safe = safeEdits(document.findings());
    if (safe.length === 0) break;
    document.editAll(safe);
    edits += safe.length;
    if (speller) await spellDocument(document, speller, () => false);
  }
  const fixedText = document.text;
  if (how === "text" || edits === 0) return { edits, ...(how === "text" && { text: fixedText }) };
  const refusal = how === "write" ? rewriteFile(file, text, fixedText) : undefined;
  if (how === "write" && refusal === undefined) return { edits };
  document.replace(text);
  if (speller) await spellDocument(document, speller, () => false);
  if (refusal !== undefined) return { refusal };
  return { edits, diff: await patchOf(pathBelow(diffFolder, file), mark + text, mark + fixedText) };
}
