import { resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import { coverageOf, isCovered } from "../core/features/coverage/coverage.ts";
import type { CoveredDocument } from "../core/features/coverage/coverageReport.ts";
import { ConfigurationStore } from "../host/configurationStore.ts";
import { diskLookup } from "../node/files/diskLookup.ts";
import { findDocuments } from "../node/findDocuments.ts";
import { UsageError } from "./common/command.ts";
import { UnreadableFile } from "./common/readDocument.ts";
import { readRequirements } from "./common/readRequirements.ts";
import { printText, writeError } from "./common/visible.ts";
import { whyNotOver } from "./common/whyNotOver.ts";
import { writeOutput } from "./common/writeOutput.ts";
import { type ReportFormatId, reportFormats } from "./reportFormats.ts";

export interface ReportCall {
  readonly patterns: readonly string[];
  readonly format: ReportFormatId;
  /** Undefined for standard output. */
  readonly output: string | undefined;
  readonly failsOnGaps: boolean;
  /** A configuration that replaces every `slick.json`. */
  readonly config: string | undefined;
}

/**
 * Writes the coverage of the documents. Returns the exit code: 0, 1 if something was not read or written, 2 for gaps,
 * according to the options.
 */
export async function runReport(call: ReportCall): Promise<number> {
  const { patterns, format, output, failsOnGaps } = call;
  const { files, problems } = await findDocuments(patterns);
  const named = new Set(patterns.map((one) => resolve(one)));
  // An earlier report may be in the folder; a document that was named is never overwritten.
  if (output !== undefined && named.has(resolve(output)))
    throw new UsageError(l10n.t("the report would overwrite {0}", output));
  const complaints = new Set(problems);
  const store = new ConfigurationStore(diskLookup, call.config && resolve(call.config));
  const documents = files.flatMap((file): CoveredDocument[] => {
    try {
      const read = readRequirements(file, store, named);
      if (!read) return [];
      for (const problem of read.problems) complaints.add(problem);
      return [{ file, coverage: coverageOf(read.checked) }];
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      complaints.add(error.message);
      return [];
    }
  });
  if (documents.length === 0 && complaints.size === 0)
    complaints.add(l10n.t("no requirements document was found"));
  for (const complaint of complaints) writeError(`slick-requirements: ${complaint}`);
  if (documents.length === 0) return 1;
  const text = await reportFormats.find(({ id }) => id === format)!.render(documents);
  if (output === undefined) printText(text);
  const refusal =
    output === undefined ? undefined : (whyNotOver(output, text, store) ?? writeOutput(output, text));
  if (refusal !== undefined) writeError(`slick-requirements: ${refusal}`);
  if (refusal !== undefined || complaints.size > 0) return 1;
  return failsOnGaps && !documents.every(({ coverage }) => isCovered(coverage)) ? 2 : 0;
}
