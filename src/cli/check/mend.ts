import type { CheckedDocument } from "../../core/checking/checkedDocument.ts";
import { spellDocument } from "../../core/checking/spellDocument.ts";
import { safeEdits } from "../../core/features/editing/fixAll.ts";
import type { Speller } from "../../core/spelling/speller.ts";
import { pathBelow } from "./formats/sourceRoot.ts";
import { rewriteFile } from "./rewriteFile.ts";

/** A document to be fixed, and what becomes of it. */
export interface Mending {
  /** The file as it was named. */
  readonly file: string;
  /** What it held when it was read. */
  readonly text: string;
  /** The byte order mark before that, or nothing. */
  readonly mark: string;
  /** Absolute path of the folder from which a diff names the file. */
  readonly diffFolder: string;
  readonly document: CheckedDocument;
  readonly speller: Speller | undefined;
  readonly how: "write" | "diff" | "text";
}

/** So often lossless fixes are looked for again: one may make room for another, and none may go on for ever. */
const maxPasses = 10;

/**
 * Applies all lossless fixes, as "Fix All Safe Problems" in the editor does, until there are none. Afterwards the
 * document is what the file holds: the fixed text if that was written, the old one where it was refused or not asked for.
 */
export async function mend({
  file,
  text,
  mark,
  diffFolder,
  document,
  speller,
  how,
}: Mending): Promise<
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
  const mended = document.text;
  if (how === "text" || edits === 0) return { edits, ...(how === "text" && { text: mended }) };
  const refusal = how === "write" ? rewriteFile(file, text, mended) : undefined;
  if (how === "write" && refusal === undefined) return { edits };
  document.replace(text);
  if (speller) await spellDocument(document, speller, () => false);
  if (refusal !== undefined) return { refusal };
  return { edits, diff: await patchOf(pathBelow(diffFolder, file), mark + text, mark + mended) };
}

async function patchOf(name: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
