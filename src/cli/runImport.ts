import { basename, resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import { parse } from "papaparse";
import type { Grid } from "../core/features/moves/collectEvidence.ts";
import { type Imported, importGrid, importMarkdown } from "../core/features/moves/importText.ts";
import { ConfigurationStore } from "../host/configurationStore.ts";
import { diskLookup } from "../node/files/diskLookup.ts";
import { UsageError } from "./common/command.ts";
import { readDocument, UnreadableFile } from "./common/readDocument.ts";
import { printText, writeError } from "./common/visible.ts";
import { writeOutput } from "./common/writeOutput.ts";

export interface ImportCall {
  readonly file: string;
  /** Undefined for standard output. */
  readonly output: string | undefined;
  /** The level of rows that have none. */
  readonly level: string | undefined;
  /** A configuration that replaces every `slick.json`. */
  readonly config: string | undefined;
}

/** Writes the document converted from a file. Returns the exit code: 0, or 1 if nothing was written. */
export async function runImport({ file, output, level, config }: ImportCall): Promise<number> {
  const say = (message: string) => writeError(`slick-requirements: ${message}`);
  const isCsv = /\.(?:csv|tsv)$/i.test(file);
  if (!isCsv && !/\.(?:md|markdown)$/i.test(file))
    throw new UsageError(l10n.t("import reads .csv, .tsv and .md files, not {0}", file));
  try {
    const text = readDocument(file);
    const store = new ConfigurationStore(diskLookup, config && resolve(config));
    const { configuration } = store.configurationFor(resolve(file), undefined);
    const made: Imported = isCsv
      ? importGrid(gridOf(text), basename(file).replace(/\.[a-z]+$/i, ""), configuration, level)
      : importMarkdown(text, configuration);
    if ("refusal" in made) {
      say(`${file}: ${made.refusal}`);
      return 1;
    }
    if (made.unplaced > 0) say(`${file}: ${unplacedRows(made.unplaced)}`);
    if (output === undefined) {
      printText(made.text);
      return 0;
    }
    const refusal = writeOutput(output, made.text, { isNew: true });
    if (refusal !== undefined) say(refusal);
    return refusal === undefined ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    say(error.message);
    return 1;
  }
}

function unplacedRows(count: number): string {
  return count === 1
    ? l10n.t('1 row says no known level; it is kept below "Notes"')
    : l10n.t('{0} rows say no known level; they are kept below "Notes"', count);
}

/** The cells of a CSV file with any separator. Text that Markdown would take for HTML is escaped. */
function gridOf(text: string): Grid {
  const { data } = parse<string[]>(text, { skipEmptyLines: "greedy" });
  const [head = [], ...rows] = data.map((row) =>
    row.map((cell) => cell.replace(/<(?=[a-z/!?])(?!br[ \t]*\/?>|https?:)/gi, "\\<")),
  );
  return { head, rows };
}
