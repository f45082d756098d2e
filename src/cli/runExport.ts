import { basename, resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import { type ExportSource, exportDocuments } from "../core/features/exports/exportDocuments.ts";
import type { ExportFormatId } from "../core/features/exports/exportFormats.ts";
import { ExportError, type SelectedNames } from "../core/features/exports/selection.ts";
import { ConfigurationStore } from "../host/configurationStore.ts";
import { diskLookup } from "../node/files/diskLookup.ts";
import { findDocuments } from "../node/findDocuments.ts";
import { isSameFile } from "../node/sameFile.ts";
import { UnreadableFile } from "./common/readDocument.ts";
import { readRequirements } from "./common/readRequirements.ts";
import { printText, writeError } from "./common/visible.ts";
import { whyNotOver } from "./common/whyNotOver.ts";
import { writeOutput } from "./common/writeOutput.ts";
import { nameOf } from "./nameOf.ts";

export interface ExportCall {
  readonly patterns: readonly string[];
  readonly format: ExportFormatId;
  readonly names: SelectedNames;
  /** Undefined for standard output. */
  readonly output: string | undefined;
  readonly isRedacted: boolean;
  /** A configuration that replaces every `slick.json`. */
  readonly config: string | undefined;
}

/** Writes the export of the files. Returns the exit code: 0, or 1 after any error; then nothing is written. */
export async function runExport(call: ExportCall): Promise<number> {
  const { output } = call;
  try {
    const store = new ConfigurationStore(diskLookup, call.config && resolve(call.config));
    const sources = await readSources(call, store);
    const { content } = await exportDocuments(sources, {
      ...call,
      ...(output !== undefined && { fileName: basename(output) }),
    });
    if (output === undefined && typeof content !== "string" && process.stdout.isTTY)
      throw new ExportError(
        l10n.t("nothing was written: this format is not text for a terminal; give a file with --output"),
      );
    if (output === undefined) {
      printText(content);
      return 0;
    }
    const refusal = whyNotOver(output, content, store) ?? writeOutput(output, content);
    if (refusal !== undefined) throw new ExportError(refusal);
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile || error instanceof ExportError)) throw error;
    writeError(`slick-requirements: ${error.message}`);
    return 1;
  }
}

/** The requirements documents of the call. Throws if one cannot be read: an export without it would be incomplete. */
async function readSources(
  { patterns, output, isRedacted }: ExportCall,
  store: ConfigurationStore,
): Promise<readonly ExportSource[]> {
  const { files, problems } = await findDocuments(patterns);
  if (problems.length > 0) throw new UnreadableFile(problems.join("\n"));
  const named = new Set(patterns.map((one) => resolve(one)));
  return files.flatMap((file): ExportSource[] => {
    const path = resolve(file);
    // An earlier export may be in the folder; a document that was named is never overwritten.
    if (output !== undefined && isSameFile(path, output)) {
      if (named.has(path)) throw new ExportError(l10n.t("the export would overwrite {0}", file));
      return [];
    }
    const read = readRequirements(file, store, named);
    if (!read) return [];
    const [problem] = read.problems;
    // An error in the configuration may affect the confidential terms.
    if (problem && isRedacted) throw new ExportError(l10n.t("nothing was written: {0}", problem));
    if (problem) writeError(problem);
    return [{ name: nameOf(file), checked: read.checked }];
  });
}
